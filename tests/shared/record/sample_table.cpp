#include "tests/shared/record/sample_table.hpp"

#include "shared/domain/enclosure.hpp"
#include "shared/domain/erasure.hpp"
#include "shared/domain/json.hpp"
#include "shared/domain/signing.hpp"
#include "shared/record/commit_words.hpp"
#include "shared/record/openings.hpp"
#include "shared/text/notices.hpp"

#include <algorithm>
#include <stdexcept>

namespace tafel::testing {
namespace {

using nlohmann::json;

crypto::SystemRandom& randomness() {
  static crypto::SystemRandom random;
  return random;
}

json criterion() {
  return {{"met", true}, {"judged_by", "An Peeters"}, {"judged_on", "2026-11-20"}};
}

json person(const std::string& id, const std::string& name, const std::string& organisation) {
  return {{"id", id},
          {"name", name},
          {"function", "medewerker"},
          {"organisation", organisation},
          {"ground", "involvement"}};
}

json organisation(const std::string& id, const std::string& name, int category) {
  return {{"id", id}, {"name", name}, {"category", category}};
}

json member(const std::string& id, const std::string& name, const std::string& relation,
            const std::string& born) {
  return {{"id", id},
          {"name", name},
          {"relation", relation},
          {"born", born},
          {"is_protected", relation != "vader"},
          {"informed", {{"told", true}}}};
}

json people() {
  json delegate = person("p2", "Katrien Maes", "caw");
  delegate["represents"] = {{"name", "Lotte Wouters"}, {"function", "begeleider"}};
  json reporter = person("p3", "Bram Claes", "jh");
  reporter["reports_to"] = "rechtbank van eerste aanleg";
  json expert = person("e1", "Prof. Els Verbruggen", "ggz");
  expert["ground"] = "expertise";
  return json::array({person("p1", "Tom De Smet", "pol"), delegate, reporter, expert});
}

}  // namespace

json words(const std::string& text) {
  return {{"words", text}};
}

json sample_dossier() {
  return {{"session", sample_session},
          {"kind", "follow-up"},
          {"house", "veilig-huis-proef"},
          {"number", "VH-2026-0117"},
          {"tag", std::string(64, 'a')},
          {"title", "Overleg 1, 9.00 uur"},
          {"purpose", words("De veiligheid van moeder en kind.")},
          {"legal_basis", {{"kind", "decree"}, {"reference", ""}}},
          {"criteria",
           {{"raised_risk", criterion()},
            {"intersectoral_sharing", criterion()},
            {"coordinated_approach", criterion()}}},
          {"referral",
           {{"by", "Politiezone Proef"},
            {"category", 6},
            {"on", "2026-11-16"},
            {"why", words("Derde tussenkomst in twee maanden.")}}},
          {"risk", json::array({{{"instrument", "Risicotaxatie"},
                                 {"version", "2"},
                                 {"level", "hoog"},
                                 {"judged_by", "Nora Wouters"},
                                 {"judged_on", "2026-11-18"}}})},
          {"facts", words("Slagen en bedreigingen sinds september.")},
          {"consulted", json::array({{{"facility", "vertrouwenscentrum"},
                                      {"name", "VK Proefstad"},
                                      {"on", "2026-11-19"},
                                      {"involvement", words("Het VK schatte het risico mee in.")}}})},
          {"members", json::array({member("m1", "Sara Goossens", "moeder", "1988-04-02"),
                                   member("m2", "Kurt Aerts", "vader", "1985-09-17"),
                                   member("m3", "Noor Aerts", "dochter", "2017-06-30")})},
          {"organisations",
           json::array({organisation("pol", "Politiezone Proef", 6), organisation("caw", "CAW Proef", 3),
                        organisation("jh", "Justitiehuis Proef", 7), organisation("ggz", "CGG Proef", 20)})},
          {"invited", people()},
          {"supplements", json::array()}};
}

json assessed_on(json dossier, const std::string& day) {
  for (auto& [name, criterion] : dossier["criteria"].items()) criterion["judged_on"] = day;
  for (json& each : dossier["consulted"]) each["on"] = day;
  for (json& each : dossier["risk"]) each["judged_on"] = day;
  dossier["referral"]["on"] = day;
  return dossier;
}

SampleTable::SampleTable()
    : device_key(crypto::make_signing_key(randomness())), now(*parse_instant("2026-11-23T08:00:00.000Z")) {}

SampleTable SampleTable::next_on_device(const std::string& moment) const {
  SampleTable table;
  table.device_key = crypto::signing_key_from_seed(crypto::Secret::copy_of(device_key.seed.view()));
  table.now = *parse_instant(moment);
  return table;
}

void SampleTable::put_disclosure(const std::string& information) {
  propose("item-put", {{"content",
                        {{"kind", "disclosure"},
                         {"information", words(information)},
                         {"recipient", {"m1"}},
                         {"sharer", "p1"},
                         {"necessity", {{"safety_of", {"m1"}}, {"why", words("Voorbereiding.")}}}}}});
}

domain::Fact SampleTable::signed_fact(const domain::Fact& proposal) {
  domain::Fact fact = domain::completed(state, proposal);
  const auto personal = domain::signed_by(fact);
  if (!personal) return fact;
  const auto text = domain::signing_text(state, fact, head.hash);
  const auto signature = crypto::sign(keys.at(personal->by.value), as_bytes(text));
  return domain::with_signature(std::move(fact), {crypto::to_base64(signature)});
}

void SampleTable::append(const domain::Event& event) {
  for (const auto& text : domain::texts_erased_by(state, event.fact)) texts.erase(text.sha256);
  events.push_back(record::event_line(head, event));
  head = record::after(head, events.back());
  state = domain::evolve(std::move(state), event);
}

void SampleTable::force(const domain::Event& event) {
  events.push_back(record::event_line(head, event));
  head = record::after(head, events.back());
}

json SampleTable::propose(const std::string& what, const json& proposal) {
  auto committed = record::commit_words(proposal, randomness());
  if (!committed) throw std::runtime_error(describe(committed.error()));
  const auto parsed = domain::proposal_from_json(what, committed->fact);
  if (!parsed) throw std::runtime_error(describe(parsed.error()));
  now.unix_ms += 1000;
  const auto decision = domain::decide(state, signed_fact(*parsed), now);
  if (const auto* refusal = std::get_if<domain::Refusal>(&decision))
    throw std::runtime_error(refusal->sentence);
  texts.merge(committed->texts);
  auto event = std::get<domain::Event>(decision);
  if (domain::can_be_enclosed(event.fact) && domain::withdrawn_is_attributed_to_nobody(state.rules)) {
    auto enclosed = record::enclose(event.fact, randomness());
    texts.emplace(enclosed.sha256, enclosed.opening);
    event.fact = std::move(enclosed.fact);
  }
  append(event);
  return domain::to_json(event.fact);
}

void SampleTable::open(const json& dossier) {
  propose("session-opened", {{"dossier", dossier},
                             {"chair", {{"id", "c1"}, {"name", "An Peeters"}, {"role", "coordinator"}}},
                             {"device", sample_device},
                             {"rules", domain::rules_version},
                             {"citations", "citations-2"},
                             {"verslag_template", "verslag-1"},
                             {"seat", {{"person", dossier.at("invited").at(0).at("id")}}}});
}

void SampleTable::check_in(const std::string& who) {
  const auto& key = keys.insert_or_assign(who, crypto::make_signing_key(randomness())).first->second;
  propose("checked-in", {{"who", who},
                         {"public_key", crypto::to_base64(key.public_key)},
                         {"secrecy_acknowledged", true},
                         {"delegate_duty_acknowledged", true},
                         {"notice", text::notices.back().sha256}});
}

void SampleTable::vote(const std::string& who, const std::string& item, const std::string& choice) {
  const int version = domain::find(state, domain::ItemId{item})->version();
  propose("ballot-cast", {{"item", item}, {"version", version}, {"by", who}, {"choice", choice}});
}

void SampleTable::close() {
  propose("session-closed", json::object());
}

void SampleTable::play_a_meeting(const json& dossier, const std::string& said) {
  open(dossier);
  for (const auto* who : {"p1", "p2", "p3"}) check_in(who);
  const auto statement = [this](const std::string& by, const std::string& about, const std::string& text) {
    return propose("statement-made", {{"by", by},
                                      {"about", {{"member", json::array({about})}}},
                                      {"category", 11},
                                      {"text", words(text)},
                                      {"relevance", words("Nodig om het risico in te schatten.")}})["id"];
  };
  const auto kept = statement("p1", "m1", said);
  const auto regretted = statement("p2", "m2", "Dit had ik niet mogen zeggen.");
  propose("statement-confirmed", {{"id", kept}, {"by", "p1"}});
  propose("statement-taken-back", {{"id", regretted}, {"by", "p2"}});
  propose("goal-set", {{"text", words("Moeder en kind wonen veilig.")}});
  propose("action-set",
          {{"goal", "d1"}, {"text", words("Huisbezoek")}, {"owner", "p2"}, {"due", "2026-12-01"}});
  const json necessity{{"safety_of", json::array({"m1", "m3"})}, {"why", words("Zij moet kunnen schuilen.")}};
  const auto item = [&](const std::string& text, const json& sources) {
    const json content{
        {"kind", "disclosure"}, {"information", words(text)}, {"recipient", json::array({"m1"})},
        {"sharer", "p2"},       {"sources", sources},         {"necessity", necessity}};
    propose("item-put", {{"content", content}});
  };
  item("Er is plaats in het vluchthuis.", json::array({kept}));
  item("De politie komt dagelijks langs.", json::array());
  item("Een punt dat niemand wil.", json::array());
  for (const auto* who : {"p1", "p2", "p3"}) vote(who, "i1", "akkoord");
  vote("p1", "i2", "akkoord");
  vote("p2", "i2", "niet-akkoord");
  propose("item-withdrawn", {{"id", "i3"}});
  propose("feedback-stated", {{"by", "p2"}, {"will_brief", true}});
  close();
}

record::Record SampleTable::sealed() const {
  auto built = record::build_record(events, texts, sample_device, device_key);
  if (!built) throw std::runtime_error(describe(built.error()));
  return *built;
}

}  // namespace tafel::testing
