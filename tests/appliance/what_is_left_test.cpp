// What a thief of the machine finds of a family: at each stage of an agenda, in every file, as it is there and behind
// whatever the device's own keys open without a PIN.
#include "appliance/machine/kept_agendas.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/base/files.hpp"
#include "shared/text/device_nl.hpp"
#include "tests/appliance/engine_table.hpp"
#include "tests/appliance/family_canaries.hpp"
#include "tests/appliance/tafeld_process.hpp"
#include "tests/appliance/tracing.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>

using namespace tafel;
using namespace tafel::test;
using envelope::PackKind;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t an_hour_ms = 3'600'000;
constexpr std::int64_t a_day_ms = 24 * an_hour_ms;
const std::set<std::string> nowhere;

json agenda_with(const std::vector<json>& sessions, const std::string& day = "2026-11-23") {
  json agenda = agenda_document(day);
  agenda["sessions"] = sessions;
  return agenda;
}

json both_families() {
  return agenda_with(
      {session_of(family_a, session_1, "Kanarie 1"), session_of(family_b, session_2, "Kanarie 2")});
}

struct Table : EngineTable {
  Table() { send("canaries", both_families(), 1000); }
  // Made so much later than the first agenda.
  void send(const std::string& name, const json& agenda, std::int64_t later_ms) {
    auto header = house.header(PackKind::agenda);
    header.made_at.unix_ms += later_ms;
    house.drop(name, house.pack(header, agenda));
    engine->tick(now);
  }
  // Not a word lies readable, and the device's keys open these families and no other.
  void check_left(bool a, bool b) {
    engine->tick(now);
    CHECK(files_with(family_a, folder.root) == nowhere);
    CHECK(files_with(family_b, folder.root) == nowhere);
    CHECK(opens(family_a, folder) == a);
    CHECK(opens(family_b, folder) == b);
  }
  // The same, and after a start.
  void check_left_for_good(bool a, bool b) {
    check_left(a, b);
    start();
    check_left(a, b);
  }
  void resume() { ok("resume", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}}); }
  appliance::StateFolder folder = house.state();
};

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

// One agenda: its key and itself.
bool is_one_pair(const fs::path& folder) {
  const auto files = files_in(folder);
  return files.size() == 2 && files[0].extension() == ".agenda" && files[1].extension() == ".key" &&
         files[0].stem() == files[1].stem();
}

}  // namespace

// ---- The search itself -----------------------------------------------------------------------------------------

TEST_CASE(
    "what is left: the search finds every canary that lies in a file, in its name, in hex and in a pack") {
  Table table;
  for (const auto& word : canaries_of(family_a)) {
    CAPTURE(word);
    const fs::path file = table.folder.device() / "x";
    REQUIRE(write_file_durably(file, as_bytes("before " + word + " after")));
    CHECK(files_with(family_a, table.folder.root) == std::set<std::string>{"device/x"});
    CHECK(files_with(family_b, table.folder.root) == nowhere);
    fs::remove(file);
  }
  const fs::path plain = table.folder.inbox() / (family_a.dossier + ".json");
  REQUIRE(write_file_durably(plain, as_bytes(both_families().dump())));
  CHECK(files_with(family_a, table.folder.root).size() == 1);
  CHECK(files_with(family_b, table.folder.root).size() == 1);
  fs::remove(plain);
  CHECK(files_with(family_a, table.folder.root) == nowhere);
}

TEST_CASE(
    "what is left: the device's keys open a pack that is kept, wherever it is kept and whatever its name") {
  Table table;
  table.now.unix_ms += 2 * a_day_ms;
  table.start();
  REQUIRE_FALSE(opens(family_a, table.folder));
  const auto pack = table.house.pack(table.house.header(PackKind::agenda), both_families());
  fs::create_directory(table.folder.refused_before());
  REQUIRE(write_file_durably(table.folder.refused_before() / "kept.bin", pack.age_file));
  CHECK(opens(family_a, table.folder));
  table.start();  // what an earlier version kept is destroyed
  CHECK_FALSE(opens(family_a, table.folder));
}

// ---- The stages ------------------------------------------------------------------------------------------------

TEST_CASE("what is left: what waits for the day opens with the key of its day, and the pack is gone") {
  Table table;
  table.check_left_for_good(true, true);
  CHECK_FALSE(table.house.is_in_inbox("canaries"));
  CHECK(is_one_pair(table.folder.agendas()));
  const auto device = appliance::load_device_keys(table.folder);
  for (const auto& file : files_in(table.folder.agendas()))
    CHECK_FALSE(crypto::age::decrypt(*read_file(file, 1UL << 26), device->identity));
}

TEST_CASE("what is left: of a session that runs or was interrupted a chair's PIN alone opens a word") {
  Table table;
  table.open_session();
  CHECK(table.view().sessions[0].title == "Kanarie 1");
  table.check_left(false, true);
  table.check_in("p1");
  table.check_left(false, true);
  table.stop();
  table.start();
  CHECK(table.view().sessions[0].state == view::PlannedState::interrupted);
  CHECK(table.view().sessions[0].title == text::device::opened_session(1));
  table.check_left_for_good(false, true);
  table.resume();
  CHECK(table.view().session->title == "Kanarie 1");
  table.check_left(false, true);
}

TEST_CASE("what is left: of a sealed session nothing, and the other one still waits and opens") {
  Table table;
  table.open_session();
  table.check_in("p1");
  table.close_session();
  table.ok("seal");
  CHECK(table.view().sessions[0].state == view::PlannedState::sealed);
  table.check_left_for_good(false, true);
  CHECK(table.view().sessions[0].state == view::PlannedState::sealed);
  table.ok("open", {{"session", session_2}, {"chair", "c1"}, {"pin", chair_pin}});
  table.check_left(false, false);
  CHECK(table.view().session->title == "Kanarie 2");
}

TEST_CASE("what is left: an agenda that comes again brings back no word of a session that was opened") {
  Table table;
  table.open_session();
  table.send("again", both_families(), 2000);
  table.check_left_for_good(false, true);
  CHECK(table.view().sessions.size() == 2);
}

TEST_CASE("what is left: of a replaced agenda nothing") {
  Table table;
  table.send("later", agenda_with({session_of(family_b, session_2, "Later")}), 2000);
  table.check_left_for_good(false, true);
  CHECK(is_one_pair(table.folder.agendas()));
}

TEST_CASE("what is left: of a refused pack nothing but the hash of its name, the day and the reason") {
  Table table;
  table.now.unix_ms += 24 * an_hour_ms;
  table.start();  // the agenda of the day before is over
  table.check_left(false, false);
  auto header = table.house.header(PackKind::agenda);
  header.expires_at.unix_ms += 5 * a_day_ms;
  const auto agenda = agenda_with({session_of(family_a, session_1, "Kanarie 1")}, "2026-11-24");
  const auto refused = [&](const std::string& why, const envelope::Pack& pack) {
    CAPTURE(why);
    table.house.drop("Roosmarijn Kanariewit", pack);
    table.engine->tick(table.now);
    CHECK(table.house.refusal_of("Roosmarijn Kanariewit") == why);
    CHECK(table.view().problem == text::device::pack_refused(why));
    table.check_left_for_good(false, false);
  };
  auto altered = table.house.pack(header, agenda);
  altered.minisig[altered.minisig.find("\ntrusted comment") + 20] ^= 1;
  refused("altered", altered);
  auto unknown_key = agenda;  // its place in the document is a family's word
  unknown_key["sessions"][0]["members"][0]["Roosmarijn Kanariewit"] = true;
  refused("form", table.house.pack(header, unknown_key));
  auto of_another = agenda;
  of_another["device"] = "tafel-2";
  refused("another-device", table.house.pack(header, of_another));
  auto expired = header;
  expired.expires_at.unix_ms = table.now.unix_ms - 1;
  refused("expired", table.house.pack(expired, agenda));
  table.house.drop("sound", table.house.pack(header, agenda));  // the twin
  table.engine->tick(table.now);
  CHECK(opens(family_a, table.folder));
}

TEST_CASE("what is left: of an agenda whose day is over nothing, at midnight and at a start after it") {
  Table table;
  table.now.unix_ms += 24 * an_hour_ms;
  SUBCASE("at midnight") {
    table.check_left_for_good(false, false);
  }
  SUBCASE("at the next start") {
    table.start();
    table.check_left_for_good(false, false);
  }
  CHECK(fs::is_empty(table.folder.agendas()));
  CHECK(table.view().sessions.empty());
}

TEST_CASE("what is left: of the agenda of a coordinator who was revoked or is not there any more nothing") {
  Table table;
  table.house.revoke_coordinator(table.now);
  table.start();
  table.check_left_for_good(false, false);
  CHECK(table.view().sessions.empty());
}

TEST_CASE("what is left: a copy of the sealed agenda opens with nothing once its key is gone") {
  Table table;
  const auto files = files_in(table.folder.agendas());
  REQUIRE(files.size() == 2);
  const Bytes agenda = *read_file(files[0], 1UL << 26);
  const Bytes key = *read_file(files[1], 1UL << 26);
  table.now.unix_ms += 24 * an_hour_ms;
  table.check_left(false, false);
  table.stop();
  REQUIRE(write_file_durably(files[0], agenda));  // a block that survived
  CHECK_FALSE(opens(family_a, table.folder));
  REQUIRE(write_file_durably(files[1], key));  // the twin: had its key survived too
  CHECK(opens(family_a, table.folder));
  REQUIRE(write_file_durably(table.folder.device_secret(), Bytes(32, 7)));  // and the secret was not in reach
  CHECK_FALSE(appliance::load_device_keys(table.folder));
}

TEST_CASE("what is left: a pack that the clock has not reached stays a pack, until it is taken or runs out") {
  Table table;
  auto header = table.house.header(PackKind::agenda);
  header.made_at.unix_ms += an_hour_ms;
  header.expires_at.unix_ms = header.made_at.unix_ms + an_hour_ms;
  auto agenda = agenda_with({session_of(family_a, session_1, "Kanarie 1")}, "2026-11-24");
  table.send("none", agenda_with({session_document(session_2, "Overleg")}), 2000);
  table.house.drop("ahead", table.house.pack(header, agenda));
  table.check_left(true, false);
  table.now.unix_ms += 3 * an_hour_ms;
  table.check_left_for_good(false, false);
  CHECK_FALSE(table.house.is_in_inbox("ahead"));
}

// ---- Cut off ---------------------------------------------------------------------------------------------------

TEST_CASE("what is left: a destruction that was cut after any of its steps is finished by the next start") {
  const auto cut = [](const char* step,
                      const std::function<void(Table&, const fs::path&, const fs::path&)>& at,
                      bool still_there) {
    CAPTURE(step);
    Table table;
    const auto files = files_in(table.folder.agendas());
    REQUIRE(files.size() == 2);
    table.stop();
    at(table, files[0], files[1]);
    table.start();
    table.check_left(still_there, still_there);
    CHECK(is_one_pair(table.folder.agendas()) == still_there);
    CHECK(fs::is_empty(table.folder.agendas()) != still_there);
  };
  const auto zero = [](const fs::path& file) {
    REQUIRE(write_file_durably(file, Bytes(fs::file_size(file), 0)));
  };
  cut(
      "nothing", [](Table&, const fs::path&, const fs::path&) {}, true);
  cut(
      "the key is overwritten", [&](Table&, const fs::path&, const fs::path& key) { zero(key); }, false);
  cut(
      "the key is gone", [](Table&, const fs::path&, const fs::path& key) { fs::remove(key); }, false);
  cut(
      "the agenda is overwritten",
      [&](Table&, const fs::path& agenda, const fs::path& key) {
        fs::remove(key);
        zero(agenda);
      },
      false);
}

TEST_CASE("what is left: a replacement that was cut leaves the agenda before or the one after, whole") {
  const auto cut = [](const char* step, const std::function<void(const fs::path&, const fs::path&)>& undo,
                      bool replaced) {
    CAPTURE(step);
    Table table;
    const fs::path before = table.house.folder() / "before";
    fs::copy(table.folder.agendas(), before);
    table.send("later", agenda_with({session_of(family_b, session_2, "Later")}), 2000);
    const auto after = files_in(table.folder.agendas());
    REQUIRE(after.size() == 2);
    table.stop();
    for (const auto& file : files_in(before)) fs::copy(file, table.folder.agendas() / file.filename());
    undo(after[0], after[1]);
    table.start();
    table.check_left(!replaced, true);
    CHECK(is_one_pair(table.folder.agendas()));
  };
  const auto half = [](const fs::path& file) {
    fs::rename(file, file.string() + ".part");
    fs::resize_file(file.string() + ".part", 20);
  };
  cut(
      "half of the key",
      [&](const fs::path& agenda, const fs::path& key) {
        fs::remove(agenda);
        half(key);
      },
      false);
  cut(
      "the key", [](const fs::path& agenda, const fs::path&) { fs::remove(agenda); }, false);
  cut(
      "half of the agenda", [&](const fs::path& agenda, const fs::path&) { half(agenda); }, false);
  cut(
      "both", [](const fs::path&, const fs::path&) {}, true);
}

namespace {

// tafeld with an agenda and a pack to be refused in its inbox, killed before the nth such call; then a whole start.
// False when it opened the session before it was killed.
bool cut_at(const std::string& call, int nth) {
  CAPTURE(call);
  CAPTURE(nth);
  HouseFixture house{SystemClock().now()};
  const auto today = agenda_document(to_string(belgian_day(SystemClock().now())));
  auto agenda = both_families();
  agenda["day"] = today["day"];
  house.drop("agenda", house.pack(house.header(PackKind::agenda), agenda));
  auto bad = house.pack(house.header(PackKind::agenda), agenda);
  bad.minisig[bad.minisig.find("\ntrusted comment") + 20] ^= 1;
  house.drop("bad", bad);
  const auto socket = house.folder() / "s";
  const json open_1{{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}};
  bool opened = false;
  {
    TafeldProcess tafeld(house.state().root, socket,
                         traced(call, "signal=SIGKILL:when=" + std::to_string(nth)));
    Client client(socket);
    if (client.connected()) opened = client.word("open", open_1) == "ok";
    tafeld.kill_now();
  }
  TafeldProcess again(house.state().root, socket);
  Client client(socket);
  REQUIRE(client.connected());
  const auto sessions = client.fresh_view()["sessions"];
  REQUIRE(sessions.size() == 2);
  const bool interrupted = sessions[0]["state"] == "interrupted";
  if (opened) CHECK(interrupted);
  CHECK_FALSE(house.is_in_inbox("agenda"));
  CHECK_FALSE(house.is_in_inbox("bad"));
  CHECK(house.refusal_of("bad") == "altered");
  CHECK(files_with(family_a, house.state().root) == nowhere);
  CHECK(files_with(family_b, house.state().root) == nowhere);
  CHECK(is_one_pair(house.state().agendas()));
  CHECK(opens(family_a, house.state()) != interrupted);
  CHECK(opens(family_b, house.state()));
  again.stop();
  return !opened;
}

}  // namespace

TEST_CASE("what is left: killed before any write, flush, rename or removal, the next start leaves no more") {
  if (!strace_works()) return;
  struct Walk {
    const char* call;
    int stride;
    int cuts_expected;
  };
  for (const auto& walk :
       {Walk{"write", 3, 5}, Walk{"fsync", 3, 5}, Walk{"renameat", 1, 5}, Walk{"unlinkat", 3, 5}}) {
    int cuts = 0;
    for (int nth = 1; nth < 300 && cut_at(walk.call, nth); nth += walk.stride) ++cuts;
    CHECK_MESSAGE(cuts >= walk.cuts_expected, walk.call << " was cut " << cuts << " times");
  }
}
