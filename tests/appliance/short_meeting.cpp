#include "tests/appliance/short_meeting.hpp"

#include "shared/base/files.hpp"
#include "shared/record/verify.hpp"
#include "tests/appliance/close_request.hpp"

#include <doctest/doctest.h>

namespace tafel::test {

using nlohmann::json;

bool ShortMeeting::step(Client& client, const std::string& action, json fields) {
  last_word = client.word(action, std::move(fields));
  return last_word == "ok";
}

bool ShortMeeting::goal(Client& client, const std::string& words) {
  if (goals_.contains(words)) return true;
  if (!step(client, "propose", {{"what", "goal-set"}, {"fact", {{"text", {{"words", words}}}}}}))
    return false;
  goals_.insert(words);
  return true;
}

bool ShortMeeting::statement(Client& client, const std::string& words) {
  if (statements_.contains(words)) return true;
  const json fact = {{"by", "p1"},
                     {"about", {{"member", {"m1"}}}},
                     {"category", 11},
                     {"text", {{"words", words}}},
                     {"relevance", {{"words", "Waarom " + words}}}};
  if (!step(client, "propose", {{"what", "statement-made"}, {"fact", fact}})) return false;
  statements_.insert(words);
  return true;
}

// In one turn the owner takes the first statement back and confirms the second.
bool ShortMeeting::take_turn(Client& client) {
  if (taken_back_ && confirmed_) return true;
  if (!step(client, "begin-turn", {{"participant", "p1"}, {"pin", "314159"}})) return false;
  const auto say = [&](const char* what, const char* id) {
    return step(client, "propose", {{"what", what}, {"fact", {{"id", id}, {"by", "p1"}}}});
  };
  taken_back_ = taken_back_ || say("statement-taken-back", "u1");
  confirmed_ = confirmed_ || (taken_back_ && say("statement-confirmed", "u2"));
  return confirmed_ && step(client, "end-turn");
}

bool ShortMeeting::run(Client& client) {
  if (!opened_) opened_ = step(client, "open", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}});
  if (!opened_) return false;
  const json arrival = {
      {"participant", "p1"}, {"pin", "314159"}, {"secrecy", true}, {"delegate_duty", false}};
  if (!checked_in_) checked_in_ = step(client, "check-in", arrival);
  if (!checked_in_) return false;
  if (!goal(client, "Rust") || !statement(client, "eerste") || !statement(client, "tweede")) return false;
  if (!take_turn(client) || !goal(client, "Veiligheid")) return false;
  if (!closed_) closed_ = step(client, "close", close_as_not_held());
  if (closed_) sealed_ = step(client, "seal");
  return sealed_;
}

void ShortMeeting::resume_and_finish(Client& client) {
  const json view = client.fresh_view();
  const std::string state = view["sessions"][0]["state"];
  CAPTURE(last_word);
  CAPTURE(state);
  if (sealed_) CHECK(state == "sealed");
  if (state == "sealed") return;
  if (opened_) REQUIRE(state == "interrupted");
  if (state == "interrupted") {
    REQUIRE(client.word("resume", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}}) == "ok");
    opened_ = true;
    const json session = client.fresh_view()["session"];
    std::set<std::string> goals;
    for (const auto& entry : session["goals"]) goals.insert(entry["text"].get<std::string>());
    for (const auto& words : goals_) CHECK_MESSAGE(goals.contains(words), "lost: " << words);
    goals_ = goals;
    std::set<std::string> statements;
    for (const auto& entry : session["statements"]) {
      const bool gone = entry["status"] == "taken-back";
      if (gone) CHECK(entry["text"] != "eerste");
      taken_back_ = taken_back_ || gone;
      statements.insert(gone ? "eerste" : entry["text"].get<std::string>());
    }
    for (const auto& words : statements_) CHECK_MESSAGE(statements.contains(words), "lost: " << words);
    if (taken_back_) CHECK(session["statements"][0]["status"] == "taken-back");
    const bool confirmed =
        session["statements"].size() > 1 && session["statements"][1]["status"] == "confirmed";
    if (confirmed_) CHECK(confirmed);
    confirmed_ = confirmed;
    statements_ = statements;
    const bool present = session["people"][0]["presence"] == "at-table";
    if (checked_in_) CHECK(present);
    checked_in_ = present;
    if (closed_) CHECK(session["phase"] == "closed");
    closed_ = session["phase"] == "closed";
  }
  CHECK(run(client));
  CHECK(last_word == "ok");
}

void check_sealed(const HouseFixture& house) {
  record::SealedFiles files;
  const auto age_file = read_file(house.state().outbox() / (std::string(session_1) + ".age"), 1UL << 26);
  const auto minisig =
      read_file(house.state().outbox() / (std::string(session_1) + ".age.minisig"), 1UL << 16);
  REQUIRE(age_file);
  REQUIRE(minisig);
  files.age_file = *age_file;
  files.minisig = to_text(*minisig);
  files.receipt_optional = true;
  const auto verified = record::verify(files, house.house(), house.coordinator_identity());
  for (const auto& line : verified.lines) CHECK_MESSAGE(line.verdict != record::Verdict::fails, line.detail);
  CHECK(verified.holds());
  CHECK(!std::filesystem::exists(house.state().session(session_1)));
}

}  // namespace tafel::test
