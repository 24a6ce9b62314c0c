// Records that could not have happened, or that somebody changed: each refused by the right check for the
// right reason. The forger here has what the row says; often even the device's key, so that the chain's
// head is signed.
#include "shared/domain/json.hpp"
#include "shared/domain/signing.hpp"
#include "shared/record/replay.hpp"
#include "shared/record/verify.hpp"
#include "tests/shared/record/forgeries.hpp"
#include "tests/shared/record/sample_table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using nlohmann::json;
using record::Check;
using record::CheckLine;
using record::Record;
using record::Verdict;
using namespace tafel::testing;

namespace {

std::vector<CheckLine> checked(const Record& record, const SampleTable& table) {
  domain::State end;
  return record::verify_record(record, table.device_key.public_key, end);
}

Verdict verdict_of(const std::vector<CheckLine>& lines, Check check) {
  for (const CheckLine& line : lines) {
    if (line.check == check) return line.verdict;
  }
  return Verdict::not_checked;
}

std::string detail_of(const std::vector<CheckLine>& lines, Check check) {
  for (const CheckLine& line : lines)
    if (line.check == check) return line.detail;
  return "";
}

Check first_failure(const std::vector<CheckLine>& lines) {
  for (const CheckLine& line : lines) {
    if (line.verdict == Verdict::fails) return line.check;
  }
  FAIL("nothing failed");
  return Check::manifest;
}

}  // namespace

TEST_CASE("verify: an honest record holds in every inner check") {
  SampleTable table;
  table.play_a_meeting();
  for (const CheckLine& line : checked(table.sealed(), table)) {
    CAPTURE(line.detail);
    CHECK(line.verdict == Verdict::holds);
  }
}

TEST_CASE("verify: each forgery is refused by the check that it fools itself about") {
  for (const Forgery& forgery : forgeries()) {
    CAPTURE(forgery.what);
    SampleTable table;
    table.play_a_meeting();
    const auto lines = checked(forged(forgery, table), table);
    CHECK(verdict_of(lines, forgery.caught_by) == Verdict::fails);
    if (forgery.caught_by != Check::chain) CHECK(first_failure(lines) == forgery.caught_by);
    CHECK_MESSAGE(detail_of(lines, forgery.caught_by).find(forgery.because) != std::string::npos,
                  detail_of(lines, forgery.caught_by));
  }
}

TEST_CASE(
    "verify: a record of the first rules, whose events had other fields, is refused by name and not as "
    "altered") {
  SampleTable table;
  table.play_a_meeting();
  Record old = table.sealed();
  const auto erase = [](std::string& line, const std::string& field) {
    auto object = nlohmann::json::parse(line);
    object["fact"].erase(field);
    if (field == "citations") object["fact"]["rules"] = "1";
    line = object.dump();
  };
  erase(old.events[0], "citations");
  erase(old.events[0], "verslag_template");
  for (std::string& line : old.events)
    if (line.find("\"checked-in\"") != std::string::npos) erase(line, "notice");
  rechain_and_sign(old, table.device_key);
  const auto lines = checked(old, table);
  CHECK(first_failure(lines) == Check::replay);
  CHECK(verdict_of(lines, Check::chain) == Verdict::not_checked);
  CHECK(detail_of(lines, Check::replay).find("held under version \"1\"") != std::string::npos);
  const auto replayed = record::replay(old.events, old.texts);
  REQUIRE(!replayed);
  CHECK(replayed.error().fault == Fault::missing);
  // The same fields missing under the rules of today, or events changed after they were signed, are no other version.
  edit(old.events.back(), "\"at\"", "\"at \"");
  CHECK(first_failure(checked(old, table)) == Check::chain);
  erase(old.events[0], "chair");
  edit(old.events[0], "\"rules\":\"1\"", "\"rules\":\"4\"");
  rechain_and_sign(old, table.device_key);
  CHECK(first_failure(checked(old, table)) == Check::chain);
}

TEST_CASE("verify: what was taken back or withdrawn is gone from the texts, and may not come back") {
  SampleTable table;
  table.open();
  table.check_in("p1");
  const json made{{"by", "p1"},
                  {"about", {{"member", json::array({"m1"})}}},
                  {"category", 10},
                  {"text", testing::words("Iets wat ik terugneem.")},
                  {"relevance", testing::words("Leek relevant.")}};
  table.propose("statement-made", made);
  const auto with_words = table.texts;
  table.propose("statement-taken-back", {{"id", "u1"}, {"by", "p1"}});
  table.propose("session-closed", {{"not_held", testing::words("Niemand anders kwam.")}});
  Record record = table.sealed();
  for (const auto& [sha256, text] : record.texts) CHECK(text.words.find("terugneem") == std::string::npos);
  CHECK(verdict_of(checked(record, table), Check::texts) == Verdict::holds);
  record.texts = with_words;
  CHECK(verdict_of(checked(record, table), Check::texts) == Verdict::fails);
}

TEST_CASE("verify: a ballot by a key that nobody checked in with is refused") {
  SampleTable table;
  table.play_a_meeting();
  Record forged = table.sealed();
  const auto at = index_of(forged, "niet-akkoord");
  crypto::SystemRandom random;
  const auto foreign = crypto::make_signing_key(random);
  // The forger signs the very text that the participant would have signed, but with a key of its own.
  domain::State before;
  record::Head head;
  for (std::size_t i = 0; i < at; ++i) {
    const auto link = record::parse_event_line(head, forged.events[i]);
    REQUIRE(link);
    before = domain::evolve(std::move(before), link->event);
    head = record::after(head, forged.events[i]);
  }
  auto link = record::parse_event_line(head, forged.events[at]);
  REQUIRE(link);
  std::get<domain::BallotCast>(link->event.fact).choice = domain::Choice::akkoord;
  const auto text = domain::signing_text(before, link->event.fact, head.hash);
  link->event.fact =
      domain::with_signature(link->event.fact, {crypto::to_base64(crypto::sign(foreign, as_bytes(text)))});
  forged.events[at] = record::event_line(head, link->event);
  rechain_and_sign(forged, table.device_key);
  const auto lines = checked(forged, table);
  CHECK(first_failure(lines) == Check::personal_signatures);
  CHECK(verdict_of(lines, Check::device_signature) == Verdict::holds);
  CHECK(verdict_of(lines, Check::chain) == Verdict::holds);
}

TEST_CASE("record: only a closed session, on its own device, with exactly its texts, is sealed") {
  SampleTable table;
  table.play_a_meeting();
  CHECK(record::build_record(table.events, table.texts, testing::sample_device, table.device_key));
  const auto refused = [&](std::vector<std::string> events, record::Texts texts, const std::string& device) {
    const auto built = record::build_record(std::move(events), std::move(texts), device, table.device_key);
    REQUIRE_FALSE(built);
    return built.error().message;
  };
  auto open_events = table.events;
  open_events.pop_back();
  CHECK(refused(open_events, table.texts, testing::sample_device) ==
        "seal.complete: the session is not closed");
  CHECK(refused(table.events, {}, testing::sample_device) ==
        "seal.complete: the texts are not exactly those that stand");
  CHECK(refused(table.events, table.texts, "tafel-2") ==
        "seal.complete: the session was opened on device tafel-1");
  CHECK(refused({}, {}, testing::sample_device) == "seal.complete: the session is not closed");
}

TEST_CASE("record: its JSON reads back the same, and a change of form is refused with its place") {
  SampleTable table;
  table.play_a_meeting();
  const Record sealed = table.sealed();
  const std::string text = record::to_json(sealed);
  const auto read = record::parse_record(text);
  REQUIRE(read);
  CHECK(record::to_json(*read) == text);
  const auto place = [](std::string changed, const std::string& from, const std::string& to) {
    edit(changed, from, to);
    const auto refused = record::parse_record(changed);
    REQUIRE_FALSE(refused);
    return refused.error().place;
  };
  CHECK(place(text, "record/v1", "record/v2") == "/format");
  CHECK(place(text, "\"salt\"", "\"sault\"") == "/texts/0/salt");
  CHECK(place(text, "\"shared\": true", "\"shared\": 1") == "/outcomes/0/shared");
  CHECK(place(text, "\"house\"", "\"extra\": 1,\n \"house\"") == "/extra");
  CHECK_FALSE(record::parse_record(text.substr(0, text.size() - 3)));
  CHECK_FALSE(record::parse_record(""));
}

TEST_CASE(
    "verify: a draft whose opening is gone, and that nobody withdrew, is refused at the close, and not "
    "read") {
  SampleTable table;
  table.open();
  for (const auto* who : {"p1", "p3"}) table.check_in(who);
  const json made{{"by", "p1"},
                  {"about", {{"member", json::array({"m1"})}}},
                  {"category", 10},
                  {"text", testing::words("Een ontwerp.")},
                  {"relevance", testing::words("Relevant.")}};
  table.propose("statement-made", made);
  table.propose("statement-dropped", {{"id", "u1"}});
  table.close();
  Record record = table.sealed();
  CHECK(verdict_of(checked(record, table), Check::replay) == Verdict::holds);
  record.events.erase(record.events.begin() +
                      static_cast<std::ptrdiff_t>(index_of(record, "statement-dropped")));
  rechain_and_sign(record, table.device_key);
  const auto lines = checked(record, table);
  CHECK(first_failure(lines) == Check::replay);
  CHECK(detail_of(lines, Check::replay).find("art13.free-to-share") != std::string::npos);
}
