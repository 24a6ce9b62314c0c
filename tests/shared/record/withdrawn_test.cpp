// Whatever was withdrawn is attributed to nobody in the sealed record (art. 13 §2); under version 3 it still was.
#include "shared/record/replay.hpp"
#include "shared/record/verify.hpp"
#include "tests/shared/record/forgeries.hpp"
#include "tests/shared/record/sample_table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::testing;
using nlohmann::json;
using record::Check;
using record::Verdict;

namespace {

json statement_by(const std::string& by) {
  return {{"by", by},
          {"about", {{"contact", "tante Godelieve"}, {"necessity", words("Zij vangt het kind op.")}}},
          {"category", 9},
          {"text", words("Iets wat niet blijft.")},
          {"relevance", words("Leek relevant.")}};
}

// A session of which everything that can go is gone at the close.
SampleTable with_withdrawals() {
  SampleTable table;
  table.open();
  for (const auto* who : {"p1", "p2", "p3"}) table.check_in(who);
  table.propose("statement-made", statement_by("p3"));  // u1: never confirmed
  table.propose("statement-dropped", {{"id", "u1"}});
  table.propose("statement-made", statement_by("p3"));  // u2: confirmed, then taken back
  table.propose("statement-confirmed", {{"id", "u2"}, {"by", "p3"}});
  table.propose("statement-taken-back", {{"id", "u2"}, {"by", "p3"}});
  table.propose("goal-set", {{"text", words("Een eerste doel.")}});
  table.propose("goal-set", {{"id", "d1"}, {"text", words("Een beter doel.")}});
  table.propose("goal-set", {{"text", words("Een vervallen doel.")}});
  table.propose("goal-dropped", {{"id", "d2"}});
  const auto action = [&](const json& id, const std::string& text) {
    json set{{"goal", "d1"}, {"text", words(text)}, {"owner", "p1"}, {"due", "2026-12-01"}};
    if (!id.is_null()) set["id"] = id;
    table.propose("action-set", set);
  };
  action(nullptr, "Een eerste actie.");
  action("a1", "Een betere actie.");
  action(nullptr, "Een vervallen actie.");
  table.propose("action-dropped", {{"id", "a2"}});
  table.propose("check-in-struck", {{"who", "p3"}, {"reason", words("Op de verkeerde naam getikt.")}});
  return table;
}

std::vector<std::string> words_in(const record::Texts& texts) {
  std::vector<std::string> all;
  for (const auto& [sha256, text] : texts) all.push_back(text.words);
  return all;
}

bool says(const record::Record& sealed, const std::string& part) {
  return record::to_json(sealed).find(part) != std::string::npos;
}

std::vector<record::CheckLine> checked(const record::Record& record, const SampleTable& table) {
  domain::State end;
  return record::verify_record(record, table.device_key.public_key, end);
}

}  // namespace

TEST_CASE("withdrawn: the record keeps that there was something, and nothing of what, whose or about whom") {
  SampleTable table = with_withdrawals();
  table.propose("feedback-stated", {{"by", "p2"}, {"will_brief", true}});
  table.close();
  const auto sealed = table.sealed();
  for (const auto* gone : {"blijft", "relevant", "Godelieve", "vangt", "eerste doel", "vervallen doel",
                           "eerste actie", "vervallen actie", "verkeerde naam", "\"category\":9"})
    CHECK_FALSE_MESSAGE(says(sealed, gone), std::string(gone));
  CHECK(says(sealed, "Een beter doel."));
  CHECK(says(sealed, "Een betere actie."));
  for (const std::string& line : sealed.events) {
    if (line.find("\"statement-") == std::string::npos) continue;
    CHECK_MESSAGE(line.find("p3") == std::string::npos, line);
    CHECK_MESSAGE(line.find("signature") == std::string::npos, line);
  }
  CHECK(std::ranges::count_if(sealed.events, [](const std::string& line) {
          return line.find("\"statement-") != std::string::npos;
        }) == 5);
}

TEST_CASE("withdrawn: the record holds, and says what can no longer be checked") {
  SampleTable table = with_withdrawals();
  table.propose("feedback-stated", {{"by", "p2"}, {"will_brief", true}});
  table.close();
  const auto lines = checked(table.sealed(), table);
  for (const auto& line : lines) CHECK_MESSAGE(line.verdict == Verdict::holds, line.detail);
  CHECK(lines[2].detail == "4 signatures hold; 2 of withdrawn statements are gone with them");
  CHECK(lines[4].detail ==
        "the rules allow every event and record the same; of 4 events of withdrawn statements only the place "
        "is "
        "known");
}

// Both are at the table at the moment of the strike, so that only the words that were gone by then can be missing.
TEST_CASE("withdrawn: a session that is read back is the session that was left") {
  const SampleTable table = with_withdrawals();
  const auto replayed = record::replay(table.events, table.texts);
  REQUIRE(replayed);
  CHECK(replayed->head.hash == table.head.hash);
  CHECK(replayed->state.statements.size() == 2);
  for (const auto& each : replayed->state.statements) {
    CHECK(each.made.by.empty());
    CHECK_FALSE(each.stands());
  }
  for (const auto& sha256 : replayed->standing_texts) CHECK(table.texts.contains(sha256));
  CHECK(replayed->standing_texts.size() == table.texts.size());
  const auto texts = words_in(table.texts);
  CHECK(std::ranges::find(texts, "Op de verkeerde naam getikt.") != texts.end());  // until the close
}

TEST_CASE("withdrawn: without the opening of a statement that stands, nothing is sealed") {
  SampleTable table;
  table.play_a_meeting();
  auto texts = table.texts;
  std::erase_if(texts, [](const auto& entry) { return entry.second.words.starts_with("{\"about\""); });
  REQUIRE(texts.size() + 1 == table.texts.size());
  CHECK_FALSE(record::build_record(table.events, texts, sample_device, table.device_key));
}

namespace {

// The opening as version 3 wants it: whom minors' facility was consulted, and who was informed, of the family as a whole.
void held_under_version_3(std::string& opening) {
  auto event = nlohmann::json::parse(opening);
  auto& fact = event["fact"];
  fact["rules"] = "3";
  fact.erase("seat");
  fact["dossier"]["informed"] = {{"told", true}};
  fact["dossier"]["minors"] = {
      {"facility", "vertrouwenscentrum"}, {"name", "VK Proefstad"}, {"on", "2026-11-20"}};
  for (auto& member : fact["dossier"]["members"]) member.erase("informed");
  opening = event.dump();
}

}  // namespace

TEST_CASE("withdrawn: under version 3 a statement is in the chain in the clear, and under version 4 never") {
  SampleTable table;
  table.play_a_meeting();
  auto older = table.sealed();
  held_under_version_3(older.events[0]);
  rechain_and_sign(older, table.device_key);
  const auto refused = record::replay(older.events, older.texts);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("a commitment, where its rules want the fact in the chain") !=
        std::string::npos);
  auto clear = table.sealed();
  for (std::string& line : clear.events) {
    if (line.find("\"statement-made\"") == std::string::npos) continue;
    json object = json::parse(line);
    const auto opening = clear.texts.find(object["fact"]["commitment"]["sha256"].get<std::string>());
    if (opening != clear.texts.end()) object["fact"] = json::parse(opening->second.words);
    line = object.dump();
  }
  rechain_and_sign(clear, table.device_key);
  const auto in_the_clear = record::replay(clear.events, clear.texts);
  REQUIRE_FALSE(in_the_clear);
  CHECK(in_the_clear.error().message.find("a fact in the chain, where its rules want a commitment") !=
        std::string::npos);
}
