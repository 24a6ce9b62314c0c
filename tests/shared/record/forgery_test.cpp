// Records that could not have happened, or that somebody changed: each refused by the right check for the
// right reason. The forger here holds what the row says; often even the device's key, so that the chain's
// head is signed.
#include "shared/domain/json.hpp"
#include "shared/domain/signing.hpp"
#include "shared/record/verify.hpp"
#include "tests/shared/record/sample_table.hpp"

#include <doctest/doctest.h>
#include <functional>

using namespace tafel;
using nlohmann::json;
using record::Check;
using record::CheckLine;
using record::Record;
using record::Verdict;
using testing::SampleTable;

namespace {

// Writes the events anew as a proper chain, and has the device sign its head: what a device gone bad can do.
void rechain_and_sign(Record& forged, const crypto::SigningKey& device_key) {
  record::Head head;
  for (std::string& line : forged.events) {
    json object = json::parse(line);
    object["seq"] = head.count + 1;
    object["prev"] = head.hash;
    line = object.dump();
    head = record::after(head, line);
  }
  forged.head = head.hash;
  const auto signature = crypto::sign(device_key, as_bytes(record::head_signing_text(forged)));
  forged.device_signature = crypto::to_base64(signature);
}

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

Check first_failure(const std::vector<CheckLine>& lines) {
  for (const CheckLine& line : lines) {
    if (line.verdict == Verdict::fails) return line.check;
  }
  FAIL("nothing failed");
  return Check::manifest;
}

std::size_t index_of(const Record& record, const std::string& part) {
  for (std::size_t i = 0; i < record.events.size(); ++i) {
    if (record.events[i].find(part) != std::string::npos) return i;
  }
  FAIL("no event holds " << part);
  return 0;
}

void edit(std::string& line, const std::string& from, const std::string& to) {
  const auto at = line.find(from);
  REQUIRE(at != std::string::npos);
  line.replace(at, from.size(), to);
}

struct Forgery {
  std::string what;
  bool device_key_stolen;
  std::function<void(Record&)> forge;
  Check caught_by;
};

const std::vector<Forgery> forgeries{
    {"the device's signature is another's", false,
     [](Record& r) { r.device_signature[3] = r.device_signature[3] == 'A' ? 'B' : 'A'; },
     Check::device_signature},
    {"an event is left out", false, [](Record& r) { r.events.erase(r.events.begin() + 5); },
     Check::device_signature},
    {"an event is left out, and the device signs again", true,
     [](Record& r) { r.events.erase(r.events.begin() + 5); }, Check::personal_signatures},
    {"a refusal is turned into an agreement", true,
     [](Record& r) { edit(r.events[index_of(r, "niet-akkoord")], "niet-akkoord", "akkoord"); },
     Check::personal_signatures},
    {"a ballot is moved to another item", true,
     [](Record& r) {
       edit(r.events[index_of(r, "\"choice\":\"akkoord\"")], "\"item\":\"i1\"", "\"item\":\"i2\"");
     },
     Check::personal_signatures},
    {"a ballot is given to another participant", true,
     [](Record& r) {
       edit(r.events[index_of(r, "\"choice\":\"akkoord\"")], "\"by\":\"p1\"", "\"by\":\"p3\"");
     },
     Check::personal_signatures},
    {"the item is changed under its ballots", true,
     [](Record& r) { edit(r.events[index_of(r, "item-put")], "\"sharer\":\"p2\"", "\"sharer\":\"p1\""); },
     Check::personal_signatures},
    {"a participant is taken out of the attendance", true,
     [](Record& r) {
       r.events.erase(r.events.begin() + static_cast<std::ptrdiff_t>(index_of(r, "\"who\":\"p3\"")));
     },
     Check::personal_signatures},
    {"two ballots change places", true,
     [](Record& r) {
       const auto at = index_of(r, "\"choice\":\"akkoord\"");
       std::swap(r.events[at], r.events[at + 1]);
     },
     Check::personal_signatures},
    {"a first refusal is left out beneath later signatures", true,
     [](Record& r) {
       r.events.erase(r.events.begin() + static_cast<std::ptrdiff_t>(index_of(r, "niet-akkoord")));
     },
     Check::personal_signatures},
    {"the words of a text are exchanged", false, [](Record& r) { r.texts.begin()->second.words += "!"; },
     Check::texts},
    {"the words of a text are missing", false, [](Record& r) { r.texts.erase(r.texts.begin()); },
     Check::texts},
    {"two texts change places", false,
     [](Record& r) { std::swap(r.texts.begin()->second, std::next(r.texts.begin())->second); }, Check::texts},
    {"words that belong to no event are slipped in", false,
     [](Record& r) {
       const record::SaltedWords extra{std::string(64, '7'), "Er was consensus."};
       r.texts.emplace(record::commitment_of(extra).sha256, extra);
     },
     Check::texts},
    {"the outcomes claim a consensus that the ballots do not give", false,
     [](Record& r) { r.outcomes[1].shared = true; }, Check::end_state},
    {"the outcomes deny a consensus", false, [](Record& r) { r.outcomes[0].shared = false; },
     Check::end_state},
    {"the closing claims a consensus that the ballots do not give", true,
     [](Record& r) {
       edit(r.events.back(), "{\"item\":\"i2\",\"shared\":false", "{\"item\":\"i2\",\"shared\":true");
       r.outcomes[1].shared = true;
     },
     Check::replay},
    {"the closing is left out", true, [](Record& r) { r.events.pop_back(); }, Check::end_state},
    {"the record bears another session's name", true,
     [](Record& r) { r.session = "00000000-8a54-4c0e-9a57-3f0f5d1c2b10"; }, Check::end_state},
    {"the record bears another house's name", true, [](Record& r) { r.house = "veilig-huis-elders"; },
     Check::end_state},
    {"a criterion of the opening is no longer met", true,
     [](Record& r) { edit(r.events[0], "\"met\":true", "\"met\":false"); }, Check::replay},
    {"time runs backwards", true, [](Record& r) { edit(r.events[9], "2026-11-23T08:", "2026-11-23T07:"); },
     Check::replay},
    {"an event has bytes that say the same in another way", true,
     [](Record& r) { edit(r.events[0], "\"kind\":\"follow-up\"", "\"kind\":\"follow\\u002dup\""); },
     Check::chain},
};

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
  for (const Forgery& forgery : forgeries) {
    CAPTURE(forgery.what);
    SampleTable table;
    table.play_a_meeting();
    Record forged = table.sealed();
    forgery.forge(forged);
    // The last row keeps the changed bytes: re-encoding them would mend them.
    const bool keep_bytes = forgery.caught_by == Check::chain;
    if (forgery.device_key_stolen && !keep_bytes) rechain_and_sign(forged, table.device_key);
    const auto lines = checked(forged, table);
    if (keep_bytes) {
      CHECK(verdict_of(lines, Check::chain) == Verdict::fails);
    } else {
      CHECK(first_failure(lines) == forgery.caught_by);
    }
  }
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
  table.close();
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
