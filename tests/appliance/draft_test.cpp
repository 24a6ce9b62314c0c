// Drafts: whose they are, how long they live, and that they are on the disk, sealed, and nowhere else.
#include "appliance/drafts/drafts.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/age/age.hpp"
#include "tests/appliance/engine_table.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using namespace tafel;
using namespace tafel::test;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

json draft(const std::string& page, const std::string& words, json concerns = json::object()) {
  return {{"page", page}, {"fields", {{"text", words}}}, {"concerns", std::move(concerns)}};
}

json by(const std::string& participant, json draft) {
  draft["by"] = participant;
  return draft;
}

// The words of each draft that the screen is told of, in order.
std::vector<std::string> shown(EngineTable& table) {
  std::vector<std::string> words;
  for (const auto& each : table.view().drafts) words.push_back(each.page + ": " + each.fields.at("text"));
  return words;
}
using Shown = std::vector<std::string>;

void resume(EngineTable& table) {
  table.ok("resume", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}});
}

void open_with(EngineTable& table, std::initializer_list<const char*> people) {
  table.open_session();
  for (const char* who : people) table.check_in(who);
}

// The sealed rows of drafts, as they are in the journal's file.
std::vector<Bytes> sealed_rows(const fs::path& journal) {
  auto database = sqlite::Database::open(journal);
  REQUIRE(database);
  auto rows = database->prepare("SELECT sealed FROM asides WHERE slot >= 1");
  REQUIRE(rows);
  std::vector<Bytes> all;
  while (*rows->step()) {
    const ByteView sealed = rows->blob(0);
    all.emplace_back(sealed.begin(), sealed.end());
  }
  return all;
}

bool occurs_below(const fs::path& root, const std::string& bytes) {
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string content((std::istreambuf_iterator<char>(file)), {});
    if (content.find(bytes) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("draft: kept under its page, replaced by the next, dropped when it has no fields") {
  EngineTable table;
  open_with(table, {"p1"});
  table.ok("draft", draft("discussion", "Hij be"));
  table.ok("draft", draft("plan", "Rust"));
  table.ok("draft", draft("discussion", "Hij belt"));
  CHECK(shown(table) == Shown{"plan: Rust", "discussion: Hij belt"});
  table.ok("draft", {{"page", "plan"}, {"fields", json::object()}});
  table.ok("draft", {{"page", "nothing-there"}, {"fields", json::object()}});
  CHECK(shown(table) == Shown{"discussion: Hij belt"});
}

TEST_CASE("draft: survives a crash of tafeld, and is told only after a chair's PIN") {
  EngineTable table;
  open_with(table, {"p1"});
  table.ok("draft", draft("discussion", "Hij belt elke nacht."));
  table.start();
  CHECK(shown(table).empty());
  CHECK(table.word("draft", draft("discussion", "x")) == "device.locked");
  resume(table);
  CHECK(shown(table) == Shown{"discussion: Hij belt elke nacht."});
  table.ok("lock");
  CHECK(shown(table).empty());
  table.ok("unlock", {{"chair", "c1"}, {"pin", chair_pin}});
  CHECK(shown(table) == Shown{"discussion: Hij belt elke nacht."});
}

TEST_CASE("draft: goes in the same moment as the fact that it becomes; a refused fact leaves it") {
  EngineTable table;
  open_with(table, {"p1"});
  table.ok("draft", draft("plan", "Rust in huis"));
  const json no_words = {{"text", {{"words", ""}}}};
  CHECK(table.word("propose", {{"what", "goal-set"}, {"fact", no_words}, {"draft", "plan"}}) != "ok");
  CHECK(shown(table) == Shown{"plan: Rust in huis"});
  const json words = {{"text", {{"words", "Rust in huis"}}}};
  table.ok("propose", {{"what", "goal-set"}, {"fact", words}, {"draft", "plan"}});
  CHECK(shown(table).empty());
  table.start();
  resume(table);
  CHECK(shown(table).empty());
  // A fact that names no draft, or one that is not there, leaves the others alone.
  table.ok("draft", draft("discussion", "Hij belt"));
  table.ok("propose", {{"what", "goal-set"}, {"fact", words}, {"draft", "plan"}});
  table.ok("propose", {{"what", "goal-set"}, {"fact", words}});
  CHECK(shown(table) == Shown{"discussion: Hij belt"});
}

TEST_CASE("draft: what a participant types in a turn is shown in that participant's turns alone") {
  EngineTable table;
  open_with(table, {"p1", "p2"});
  table.ok("draft", draft("discussion", "van de tafel"));
  table.begin_turn("p1");
  CHECK(shown(table).empty());
  table.ok("draft", by("p1", draft("remark", "Ik twijfel.")));
  CHECK(shown(table) == Shown{"remark: Ik twijfel."});
  table.ok("end-turn");
  CHECK(shown(table) == Shown{"discussion: van de tafel"});
  table.begin_turn("p2");
  CHECK(shown(table).empty());
  table.ok("end-turn");
  table.begin_turn("p1");
  CHECK(shown(table) == Shown{"remark: Ik twijfel."});
}

TEST_CASE("draft: typed in other hands than the screen is in now: refused, and nobody's") {
  EngineTable table;
  open_with(table, {"p1", "p2"});
  table.begin_turn("p1");
  CHECK(table.word("draft", draft("remark", "x")) == "device.turn");
  CHECK(table.word("draft", by("p2", draft("remark", "x"))) == "device.turn");
  table.now.unix_ms += appliance::turn_timeout_ms;  // the turn ends by itself
  CHECK(table.word("draft", by("p1", draft("remark", "Ik twijfel."))) == "device.turn");
  CHECK(shown(table).empty());
}

TEST_CASE("draft: who leaves the table takes along what was not entered") {
  EngineTable table;
  open_with(table, {"p1", "p2"});
  table.begin_turn("p1");
  table.ok("draft", by("p1", draft("remark", "Ik twijfel.")));
  table.ok("end-turn");
  table.propose("left-table", {{"who", "p2"}});
  table.begin_turn("p1");
  CHECK(shown(table).size() == 1);
  table.ok("end-turn");
  table.propose("left-table", {{"who", "p1"}});
  table.propose("returned-to-table", {{"who", "p1"}});
  table.begin_turn("p1");
  CHECK(shown(table).empty());
}

TEST_CASE("draft: of a check-in that is struck nothing stays for whoever sits down there next") {
  EngineTable table;
  open_with(table, {"p1", "p2"});
  for (const char* who : {"p1", "p2"}) {
    table.begin_turn(who);
    table.ok("draft", by(who, draft("remark", "Ik twijfel.")));
    table.ok("end-turn");
  }
  table.propose("check-in-struck", {{"who", "p1"}, {"reason", {{"words", "verkeerde tegel"}}}});
  table.check_in("p1");
  table.begin_turn("p1");
  CHECK(shown(table).empty());
  table.ok("end-turn");
  table.begin_turn("p2");
  CHECK(shown(table) == Shown{"remark: Ik twijfel."});
}

TEST_CASE("draft: ends with what it is about, and cannot be about what is gone") {
  EngineTable table;
  open_with(table, {"p1"});
  const auto statement = table.make_statement("p1", "Hij belt.");
  const auto other = table.make_statement("p1", "Zij belt.");
  table.ok("draft", draft("sharing", "Er wordt gebeld.", {{"statements", {statement}}}));
  table.ok("draft", draft("plan", "Rust", {{"people", {"p1"}}}));
  table.propose("statement-dropped", {{"id", other}});
  CHECK(shown(table).size() == 2);
  table.propose("statement-dropped", {{"id", statement}});
  CHECK(shown(table) == Shown{"plan: Rust"});
  CHECK(table.word("draft", draft("sharing", "x", {{"statements", {statement}}})) == "device.draft");
  for (const char* kind : {"statements", "items", "goals", "actions", "people"})
    CHECK(table.word("draft", draft("sharing", "x", {{kind, {"u99"}}})) == "device.draft");
  table.propose("check-in-struck", {{"who", "p1"}, {"reason", {{"words", "verkeerde tegel"}}}});
  CHECK(shown(table).empty());
}

TEST_CASE("draft: of a withdrawn item, a dropped goal or action nothing stays") {
  EngineTable table;
  open_with(table, {"p1"});
  const std::string goal = table.propose("goal-set", {{"text", {{"words", "Rust"}}}})["id"];
  const json act = {{"goal", goal}, {"text", {{"words", "Bellen"}}}, {"owner", "p1"}, {"due", "2026-12-01"}};
  const std::string action = table.propose("action-set", act)["id"];
  const auto item = table.put_item("p1");
  const auto ends_with = [&](const char* kind, const std::string& id, const char* what) {
    table.ok("draft", draft("plan", "x", {{kind, {id}}}));
    CHECK(shown(table).size() == 1);
    table.propose(what, {{"id", id}});
    CHECK(shown(table).empty());
  };
  ends_with("items", item, "item-withdrawn");
  ends_with("actions", action, "action-dropped");
  ends_with("goals", goal, "goal-dropped");
}

TEST_CASE("draft: limits, each with its place") {
  EngineTable table;
  open_with(table, {"p1"});
  const std::string field(appliance::draft_limits::field_bytes, 'a');
  table.ok("draft", draft("plan", field));
  CHECK(table.word("draft", draft("plan", field + "a")) == "wrong-field");
  json wide = draft("plan", "x");
  for (int i = 0; i < 24; ++i) wide["fields"]["f" + std::to_string(i)] = "x";
  CHECK(table.word("draft", wide) == "wrong-field");
  json heavy = draft("plan", "x");
  for (int i = 0; i < 9; ++i) heavy["fields"]["f" + std::to_string(i)] = field;
  CHECK(table.word("draft", heavy) == "wrong-field");
  for (int i = 1; i < 16; ++i) table.ok("draft", draft("page-" + std::to_string(i), "x"));
  CHECK(table.word("draft", draft("one-more", "x")) == "wrong-field");
  table.ok("draft", draft("page-1", "y"));
  CHECK(table.word("draft", {{"page", "plan"}}) == "missing-field");
  CHECK(table.word("draft", {{"page", "plan"}, {"fields", "text"}}) == "wrong-field");
  CHECK(table.word("draft", {{"page", "plan"}, {"fields", {{"text", 7}}}}) == "wrong-field");
  CHECK(table.word("draft", draft("plan", "x", {{"members", {"m1"}}})) == "unknown-field");
}

TEST_CASE("draft: no word of it stands on the disk readable, and dropped none stands there sealed") {
  EngineTable table;
  open_with(table, {"p1"});
  const auto journal = table.house.state().journal(session_1);
  table.ok("draft", draft("discussion", "Hij belt elke nacht."));
  table.stop();
  const auto rows = sealed_rows(journal);
  REQUIRE(rows.size() == 1);
  CHECK(!occurs_below(table.house.state().root, "elke nacht"));
  CHECK(occurs_below(table.house.state().root, to_text(rows[0])));
  table.start();
  resume(table);
  table.ok("draft", {{"page", "discussion"}, {"fields", json::object()}});
  CHECK(!occurs_below(table.house.state().root, to_text(rows[0])));
  table.stop();
  CHECK(sealed_rows(journal).empty());
}

TEST_CASE("draft: entered, or ended with what it was about, its sealed bytes leave the disk too") {
  EngineTable table;
  open_with(table, {"p1"});
  const auto journal = table.house.state().journal(session_1);
  const auto statement = table.make_statement("p1", "Hij belt.");
  table.ok("draft", draft("sharing", "Er wordt gebeld.", {{"statements", {statement}}}));
  table.ok("draft", draft("plan", "Rust in huis"));
  table.stop();
  const auto rows = sealed_rows(journal);
  REQUIRE(rows.size() == 2);
  table.start();
  resume(table);
  table.propose("statement-dropped", {{"id", statement}});
  table.ok("propose",
           {{"what", "goal-set"}, {"fact", {{"text", {{"words", "Rust in huis"}}}}}, {"draft", "plan"}});
  for (const auto& row : rows) CHECK(!occurs_below(table.house.state().root, to_text(row)));
}

TEST_CASE("draft: is never in the sealed record, and gone with the session") {
  EngineTable table;
  open_with(table, {"p1"});
  table.ok("draft", draft("discussion", "Hij belt elke nacht."));
  table.close_session();
  table.ok("seal");
  CHECK(!fs::exists(table.house.state().session(session_1)));
  const auto file = read_file(table.house.state().outbox() / (std::string(session_1) + ".age"), 1UL << 26);
  REQUIRE(file);
  const auto record = crypto::age::decrypt(*file, table.house.coordinator_identity());
  REQUIRE(record);
  CHECK(as_text(record->view()).find("De moeder beschermen.") != std::string_view::npos);
  CHECK(as_text(record->view()).find("elke nacht") == std::string_view::npos);
}

TEST_CASE("draft: one that was altered on the disk is left out, and costs nobody the session") {
  EngineTable table;
  open_with(table, {"p1"});
  table.ok("draft", draft("discussion", "Hij belt"));
  table.ok("draft", draft("plan", "Rust"));
  table.stop();
  {
    auto database = sqlite::Database::open(table.house.state().journal(session_1));
    REQUIRE(database);
    REQUIRE(database->execute("UPDATE asides SET sealed = zeroblob(100) WHERE slot = 1"));
  }
  table.start();
  resume(table);
  CHECK(shown(table) == Shown{"plan: Rust"});
}

TEST_CASE("deed: its name is there after a crash if it happened, and the one before if it did not") {
  EngineTable table;
  open_with(table, {"p1"});
  CHECK(table.view().last_deed.empty());
  const json fact = {{"text", {{"words", "Rust"}}}};
  table.ok("propose", {{"what", "goal-set"}, {"fact", fact}, {"deed", "k-1"}});
  CHECK(table.view().last_deed == "k-1");
  CHECK(table.word("propose", {{"what", "goal-dropped"}, {"fact", {{"id", "d9"}}}, {"deed", "k-2"}}) != "ok");
  CHECK(table.view().last_deed == "k-1");
  table.start();
  CHECK(table.view().last_deed.empty());
  resume(table);
  CHECK(table.view().last_deed == "k-1");
}
