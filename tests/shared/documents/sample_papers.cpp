#include "tests/shared/documents/sample_papers.hpp"

#include "shared/crypto/hash.hpp"
#include "shared/domain/following.hpp"
#include "shared/domain/json.hpp"
#include "shared/record/openings.hpp"
#include "shared/record/replay.hpp"

#include <nlohmann/json.hpp>

namespace tafel::testing {
namespace {

using namespace documents;
using nlohmann::json;

constexpr std::int64_t minute_ms = 60'000;

ReadTable read_table(const SampleTable& table) {
  record::Record record = table.sealed();
  auto links = record::parse_chain(record.events).value();
  if (!record::open_facts(links, record.texts)) std::abort();
  std::vector<domain::Event> events;
  for (record::Link& link : links) events.push_back(std::move(link.event));
  std::string sha256 = crypto::to_hex(crypto::sha256(as_bytes(record::to_json(record))));
  return {std::move(record), table.state, std::move(sha256), std::move(events)};
}

void state_something(SampleTable& table, const std::string& id, const std::string& said) {
  table.propose("statement-made", {{"by", "p1"},
                                   {"about", {{"member", {"m1"}}}},
                                   {"category", 13},
                                   {"text", words(said)},
                                   {"relevance", words("Nodig.")}});
  table.propose("statement-confirmed", {{"id", id}, {"by", "p1"}});
}

void close(SampleTable& table) {
  table.propose("feedback-stated", {{"by", "p2"}, {"will_brief", false}});
  table.close();
}

// Words to type in the place of the commitments.
void put_words(json& value, const record::Texts& texts) {
  if (value.is_object() && value.size() == 1 && value.contains("sha256")) {
    value = words(texts.at(value["sha256"]).words);
  } else if (value.is_structured()) {
    for (json& inner : value) put_words(inner, texts);
  }
}

json dossier_after(const ReadTable& before, const char* session = "22222222-1111-4111-8111-111111111111") {
  json dossier = sample_dossier();
  dossier["session"] = session;
  dossier["kind"] = "closing";
  domain::Dossier carrying = before.state.dossier;
  carrying.follows = domain::following(before.state);
  carrying.follows->record = before.sha256;
  carrying.follows->head = before.record.head;
  json follows = domain::to_json(carrying)["follows"];
  put_words(follows, before.record.texts);
  dossier["follows"] = follows;
  return dossier;
}

void review(SampleTable& table) {
  for (const char* who : {"p1", "p2"}) table.check_in(who);
  table.propose("action-reviewed", {{"id", "a1"}, {"course", "done"}, {"why", words("Gebeurd.")}});
  table.propose("item-reviewed", {{"item", "i1"}, {"course", "not-yet"}});
}

}  // namespace

ReadTable first_table() {
  SampleTable table;
  table.open();
  for (const char* who : {"p1", "p2"}) table.check_in(who);
  state_something(table, "u1", "Twee tussenkomsten in oktober.");
  state_something(table, "u2", "Wat beter niet gezegd was.");
  table.propose("statement-taken-back", {{"id", "u2"}, {"by", "p1"}});
  table.propose("goal-set", {{"text", words("Veiligheid thuis.")}});
  table.propose(
      "action-set",
      {{"goal", "d1"}, {"text", words("Sloten vervangen.")}, {"owner", "p1"}, {"due", "2026-12-01"}});
  for (const char* information : {"Dat hij vrijkomt.", "Waar hij woont."}) table.put_disclosure(information);
  for (const char* who : {"p1", "p2"}) table.vote(who, "i1", "akkoord");
  close(table);
  return read_table(table);
}

ReadTable closing_table(const ReadTable& before, int years) {
  SampleTable table;
  table.now = *parse_instant("2026-11-24T08:00:00.000Z");
  table.open(dossier_after(before));
  review(table);
  if (years != 15) table.propose("retention-set", {{"years", years}});
  close(table);
  return read_table(table);
}

ReadTable other_table(const ReadTable& before) {
  SampleTable table;
  table.now = *parse_instant("2026-11-24T10:00:00.000Z");
  table.open(dossier_after(before, "33333333-1111-4111-8111-111111111111"));
  review(table);
  close(table);
  return read_table(table);
}

ReadTable crisis_table() {
  SampleTable table;
  table.now = *parse_instant("2026-11-25T08:00:00.000Z");
  json dossier = sample_dossier();
  dossier["session"] = "44444444-1111-4111-8111-111111111111";
  dossier["number"] = "CRISIS-1";
  dossier["tag"] = std::string(64, 'c');
  table.open(dossier);
  for (const char* who : {"p1", "p2"}) table.check_in(who);
  close(table);
  return read_table(table);
}

Document document_of(const ReadTable& table, Says says) {
  return {.id = "7c1f3f6e-5a0b-4f4e-8a52-2f6a5d1c9b01",
          .house = table.state.dossier.house,
          .dossier = table.state.dossier.number,
          .by = "an-coordinator",
          .made_at = *parse_instant("2026-11-26T09:00:00.000Z"),
          .says = std::move(says)};
}

OpenedDocument opened(const ReadTable& table, Says says, int number) {
  Document document = document_of(table, std::move(says));
  document.made_at.unix_ms += number * minute_ms;
  document.id.back() = static_cast<char>('0' + number);
  return {std::move(document), table.state.dossier.tag, std::string(64, static_cast<char>('0' + number))};
}

Correction sound_correction(const ReadTable& table) {
  const About about{Thing::statement, "u1"};
  return {.in = table.place(),
          .event = event_of(table.read(), about),
          .about = about,
          .wrong = "Twee tussenkomsten.",
          .right = "Het was er één.",
          .asked_by = "Sara, de moeder"};
}
Told sound_told(const ReadTable& table) {
  return {.in = table.place(),
          .item = {"i1"},
          .version = 1,
          .end = ItemEnd::told,
          .on = {2026, 11, 25},
          .said_by = "An Peeters, politie",
          .reason = std::nullopt};
}
Closing sound_closing() {
  return {.reason = ClosingReason::moved, .why = "Verhuisd naar Gent.", .on = {2026, 11, 25}, .years = 15};
}
Reopening sound_reopening() {
  return {.on = {2026, 11, 26}, .why = "Er is een nieuwe melding."};
}
Request sound_request() {
  return {.request = "11111111-2222-4333-8444-555555555555",
          .right = Right::correction,
          .by = "Sara, de moeder",
          .what = "Het aantal tussenkomsten klopt niet.",
          .received = {2026, 11, 24},
          .deadline = {2026, 12, 24},
          .longer = std::nullopt,
          .decision = std::nullopt};
}
Restriction sound_restriction(const ReadTable& table) {
  return {.in = table.place(),
          .about = About{Thing::statement, "u1"},
          .why = "De juistheid wordt nagegaan.",
          .asked_by = "Sara, de moeder",
          .until = {2026, 12, 31}};
}
Route sound_route() {
  return {.route = CareRoute::refer_to_care,
          .care = "CAW Proef",
          .referred_by = {"Politie Proef", 6, std::nullopt},
          .referred_on = {2026, 11, 18},
          .on = {2026, 11, 20},
          .why = "Geen verhoogd risico.",
          .minors = true,
          .consulted = "VK Proef, op 19 november, bij de inschatting."};
}
Order sound_order(const ReadTable& first, const ReadTable& then) {
  return {.first = first.place(), .then = then.place(), .why = "Twee toestellen kregen dezelfde agenda."};
}
Binding sound_binding(const ReadTable& bound, const ReadTable& after) {
  return {.in = bound.place(),
          .number = bound.state.dossier.number,
          .tag = bound.state.dossier.tag,
          .after = after.place(),
          .why = "Geopend bij een crisis."};
}
Closing sound_closing_long_ago() {
  return {.reason = ClosingReason::moved, .why = "Verhuisd.", .on = {2025, 11, 24}, .years = 1};
}
Destruction sound_destruction(const ReadTable& table) {
  return {.closed_on = {2025, 11, 24},
          .years = 1,
          .records = {table.place()},
          .documents = {},
          .why = "De termijn is voorbij.",
          .decides = std::nullopt};
}
Consent sound_consent(const std::string& order) {
  return {.order = order, .why = "Nagezien."};
}
std::vector<Says> sound_documents(const ReadTable& table) {
  return {sound_correction(table),
          sound_told(table),
          sound_closing(),
          sound_reopening(),
          sound_request(),
          sound_restriction(table),
          sound_route(),
          sound_order(closing_table(table), other_table(table)),
          sound_binding(crisis_table(), table),
          sound_destruction(table),
          sound_consent(std::string(64, '1'))};
}

}  // namespace tafel::testing
