// The words that a disk reveals: to a thief, after words were taken back, and after sealing.
#include "appliance/journal/journal.hpp"
#include "appliance/keys/chair_roster.hpp"
#include "appliance/keys/session_keys.hpp"
#include "appliance/sealing/sealing.hpp"
#include "shared/base/files.hpp"
#include "tests/appliance/engine_table.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using namespace tafel;
using namespace tafel::test;
namespace fs = std::filesystem;

namespace {

bool occurs_on_disk(const fs::path& root, const std::string& words) {
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string content((std::istreambuf_iterator<char>(file)), {});
    if (content.find(words) != std::string::npos) return true;
  }
  return false;
}

// The journal as a chair's PIN opens it, from the files alone.
Result<appliance::Journal::Content> journal_on_disk(EngineTable& table) {
  const auto state = table.house.state();
  auto device = appliance::load_device_keys(state);
  if (!device) return pass(device.error());
  auto chairs = appliance::load_chairs(state.chairs(), *device, "huis-test");
  if (!chairs) return pass(chairs.error());
  std::string pin_text = chair_pin;
  auto box = appliance::open_chair(*chairs->find("c1"), crypto::Secret::taken_from(pin_text));
  if (!box) return pass(box.error());
  auto keys = appliance::SessionKeys::load(state.session_keys(session_1), session_1);
  if (!keys) return pass(keys.error());
  auto key = keys->session_key_for(*box);
  if (!key) return pass(key.error());
  auto journal = appliance::Journal::open(state.journal(session_1), session_1, std::move(*key), table.random);
  if (!journal) return pass(journal.error());
  return journal->read();
}

std::int64_t rows_of_texts(const fs::path& journal) {
  auto database = sqlite::Database::open(journal);
  REQUIRE(database);
  auto rows = database->prepare("SELECT count(*) FROM texts");
  REQUIRE(rows);
  REQUIRE(*rows->step());
  return rows->number(0);
}

}  // namespace

TEST_CASE("disk: no word of the table, of the agenda or of a chair stands there readable") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  table.make_statement("p1", "Hij belt elke nacht.");
  for (const auto* words :
       {"Hij belt elke nacht.", "Sofie Maes", "De moeder beschermen.", "VH-2026-7", "An Peeters", "Dirk"})
    CHECK(!occurs_on_disk(table.house.state().root, words));
}

TEST_CASE("disk: without the device secret it opens nothing, also to who knows the PINs") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  table.stop();
  CHECK(journal_on_disk(table));
  const Bytes other(32, 7);
  REQUIRE(write_file_durably(table.house.state().device_secret(), other));
  CHECK(!appliance::load_device_keys(table.house.state()));
  CHECK(!journal_on_disk(table));
  // Nor is a participant's key had with the PIN and another secret.
  auto keys = appliance::SessionKeys::load(table.house.state().session_keys(session_1), session_1);
  REQUIRE(keys);
  std::string pin = pin_of("p1");
  CHECK(!keys->open_participant("p1", crypto::Secret::taken_from(pin), crypto::Secret::copy_of(other)));
}

TEST_CASE("taken back: the words are gone from the journal, its log, and what the key decrypts") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  const auto statement = table.make_statement("p1", "Hij belt elke nacht.");
  table.begin_turn("p1");
  table.propose("statement-taken-back", {{"id", statement}, {"by", "p1"}});
  const auto journal = table.house.state().journal(session_1);
  fs::path log = journal;
  log += "-wal";
  CHECK((!fs::exists(log) || fs::file_size(log) == 0));
  table.stop();
  const auto content = journal_on_disk(table);
  REQUIRE(content);
  for (const auto& [sha256, text] : content->texts) {
    CHECK(text.words != "Hij belt elke nacht.");
    CHECK(text.words != "Dit toont het risico.");
  }
  // Only the purpose is left.
  CHECK(content->texts.size() == 1);
  CHECK(rows_of_texts(journal) == 1);
}

TEST_CASE("dropped and withdrawn: the words of a draft and of an item go too") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  const auto statement = table.make_statement("p1", "Een vergissing.");
  const auto item = table.put_item("p1");
  table.propose("statement-dropped", {{"id", statement}});
  table.propose("item-withdrawn", {{"id", item}});
  table.stop();
  const auto content = journal_on_disk(table);
  REQUIRE(content);
  CHECK(content->texts.size() == 1);
}

TEST_CASE("journal: a changed, moved or missing row is told when the session is resumed") {
  const auto tampered = [](const char* sql) {
    EngineTable table;
    table.open_session();
    table.check_in("p1");
    table.propose("goal-set", {{"text", {{"words", "Rust"}}}});
    table.stop();
    {
      auto database = sqlite::Database::open(table.house.state().journal(session_1));
      REQUIRE(database);
      REQUIRE(database->execute(sql));
    }
    table.start();
    return table.word("resume", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}});
  };
  CHECK(tampered("SELECT 1") == "ok");
  CHECK(tampered("UPDATE events SET sealed = zeroblob(200) WHERE seq = 2") == "device.read-only");
  CHECK(tampered("DELETE FROM events WHERE seq = 2") == "device.read-only");
  CHECK(tampered("UPDATE events SET sealed = (SELECT sealed FROM events WHERE seq = 3) WHERE seq = 2") ==
        "device.read-only");
  CHECK(tampered("UPDATE texts SET sealed = zeroblob(100)") == "device.read-only");
  CHECK(tampered("DELETE FROM texts") == "device.read-only");
}

TEST_CASE(
    "sealed: no key file and no journal remain, and what was copied before is unreadable without the keys") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  table.close_session();
  const auto state = table.house.state();
  const auto copy = table.house.folder() / "copy.db";
  table.stop();
  fs::copy_file(state.journal(session_1), copy);
  table.start();
  table.ok("resume", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}});
  table.ok("seal");
  CHECK(!fs::exists(state.session(session_1)));
  crypto::Secret guess(32);
  auto journal = appliance::Journal::open(copy, session_1, std::move(guess), table.random);
  REQUIRE(journal);
  CHECK(!journal->read());
}

TEST_CASE("sealing: cut off between the outbox and the erasing, the next start erases without a PIN") {
  EngineTable table;
  table.open_session();
  table.close_session();
  const auto state = table.house.state();
  table.stop();
  const auto aside = table.house.folder() / "aside";
  fs::copy(state.session(session_1), aside, fs::copy_options::recursive);
  table.start();
  table.ok("resume", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}});
  table.ok("seal");
  table.stop();
  fs::copy(aside, state.session(session_1), fs::copy_options::recursive);
  table.start();
  CHECK(!fs::exists(state.session(session_1)));
  CHECK(table.view().sessions[0].state == view::PlannedState::sealed);

  // The twin: a record beside it that is not whole proves nothing, and nothing is erased.
  table.stop();
  fs::copy(aside, state.session(session_1), fs::copy_options::recursive);
  fs::resize_file(state.outbox() / (std::string(session_1) + ".age"), 100);
  table.start();
  CHECK(fs::exists(state.session(session_1)));
}
