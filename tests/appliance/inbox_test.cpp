#include "shared/base/files.hpp"
#include "shared/text/device_nl.hpp"
#include "tests/appliance/engine_table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::test;
using envelope::PackKind;
using nlohmann::json;

namespace {

// Drops a pack and looks; the reason it was refused for, or "". Either way nothing of it is left.
std::string refusal_of(EngineTable& table, const envelope::Pack& pack) {
  table.house.drop("new", pack);
  table.engine->tick(table.now);
  CHECK_FALSE(table.house.is_in_inbox("new"));
  std::string why = table.house.refusal_of("new");
  CHECK(table.view().problem == (why.empty() ? "" : text::device::pack_refused(why)));
  if (!why.empty()) CHECK(table.view().sessions.size() == 2);  // the agenda that was there is still valid
  return why;
}

json later_agenda() {
  auto agenda = agenda_document();
  agenda["day"] = "2026-11-24";
  agenda["sessions"] = {session_document("44444444-4444-4444-8444-444444444444", "Overleg 4")};
  return agenda;
}

constexpr std::int64_t an_hour_ms = 3'600'000;

bool waits_for_clock(EngineTable& table, const std::string& name) {
  CHECK(table.view().problem == text::device::packs_ahead);
  CHECK(table.house.refusal_of(name).empty());
  return table.house.is_in_inbox(name);
}

}  // namespace

TEST_CASE("inbox: a sound agenda is taken, and still holds after a restart") {
  EngineTable table;
  CHECK(refusal_of(table, table.house.pack(table.house.header(PackKind::agenda), later_agenda())).empty());
  CHECK(table.view().sessions.size() == 3);
  table.start();
  CHECK(table.view().sessions.size() == 3);
}

TEST_CASE("inbox: a pack whose signature went through Windows is taken") {
  EngineTable table;
  auto pack = table.house.pack(table.house.header(PackKind::agenda), agenda_document());
  std::string text;
  for (const char c : pack.minisig) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
  pack.minisig = text;
  CHECK(refusal_of(table, pack).empty());
  pack.minisig.replace(pack.minisig.find("\r\n"), 2, "\r\r\n");
  CHECK(refusal_of(table, pack) == "form");
}

TEST_CASE("inbox: half a pack waits for its other half") {
  EngineTable table;
  const auto pack = table.house.pack(table.house.header(PackKind::agenda), later_agenda());
  REQUIRE(write_file_durably(table.house.state().inbox() / "new.age", pack.age_file));
  table.engine->tick(table.now);
  CHECK(table.view().sessions.size() == 2);
  CHECK(table.view().problem.empty());
  REQUIRE(write_file_durably(table.house.state().inbox() / "new.age.minisig", as_bytes(pack.minisig)));
  table.engine->tick(table.now);
  CHECK(table.view().sessions.size() == 3);
}

TEST_CASE("inbox: a half that stays alone for a day is destroyed, and neither a pair nor a fresh half is") {
  EngineTable table;
  table.now = SystemClock().now();  // by which the files have their times
  for (const char* half : {"alone.age", "signature.age.minisig", "fresh.age", "notes.txt"})
    REQUIRE(write_file_durably(table.house.state().inbox() / half, as_bytes("x")));
  table.engine->tick(table.now);
  for (const char* name : {"alone", "signature", "fresh"}) CHECK(table.house.is_in_inbox(name));
  table.now.unix_ms += 24 * an_hour_ms + 1000;
  table.house.drop("fresh", {to_bytes("x"), "y"});  // its other half came
  table.engine->tick(table.now);
  for (const char* name : {"alone", "signature"}) CHECK_FALSE(table.house.is_in_inbox(name));
  CHECK(table.house.refusal_of("fresh") == "form");
  CHECK(table.house.refusal_of("alone").empty());
  CHECK(std::filesystem::exists(table.house.state().inbox() / "notes.txt"));
}

TEST_CASE(
    "inbox: what a cut left of a destruction goes at the next look, and a new pack of that name stays") {
  EngineTable table;
  const auto inbox = table.house.state().inbox();
  const auto pack = table.house.pack(table.house.header(PackKind::agenda), later_agenda());
  const auto doom = [&](const std::string& name) {
    table.house.drop(name, pack);
    std::filesystem::rename(inbox / (name + ".age"), inbox / (name + ".age.doomed"));
  };
  doom("cut");
  doom("again");
  table.house.drop("again", pack);
  table.engine->tick(table.now);
  CHECK_FALSE(table.house.is_in_inbox("cut"));
  CHECK_FALSE(table.house.is_in_inbox("again"));
  CHECK(table.view().sessions.size() == 3);  // the new one was taken
}

TEST_CASE("inbox: a pack that the disk does not take stays, is said, and is taken once the disk does") {
  EngineTable table;
  const auto agendas = table.house.state().agendas();
  const auto aside = table.house.folder() / "aside";
  std::filesystem::rename(agendas, aside);
  table.house.drop("new", table.house.pack(table.house.header(PackKind::agenda), later_agenda()));
  for (int looks = 0; looks < 2; ++looks) {
    table.engine->tick(table.now);
    CHECK(table.house.is_in_inbox("new"));
    CHECK(table.view().problem == text::device::disk_full);
    CHECK(table.view().sessions.size() == 2);
  }
  std::filesystem::rename(aside, agendas);
  table.engine->tick(table.now);
  CHECK_FALSE(table.house.is_in_inbox("new"));
  CHECK(table.view().problem.empty());
  CHECK(table.view().sessions.size() == 3);
  CHECK(table.house.refusal_of("new").empty());
}

TEST_CASE("inbox: an altered pack is refused") {
  EngineTable table;
  auto pack = table.house.pack(table.house.header(PackKind::agenda), later_agenda());
  pack.age_file[pack.age_file.size() / 2] ^= 1;
  CHECK(refusal_of(table, pack) == "altered");
}

TEST_CASE("inbox: a pack of another coordinator is refused") {
  EngineTable table;
  HouseFixture other(test_start);
  CHECK(refusal_of(table, other.pack(table.house.header(PackKind::agenda), later_agenda())) == "signer");
}

TEST_CASE("inbox: an expired pack is refused") {
  EngineTable table;
  auto header = table.house.header(PackKind::agenda);
  header.made_at.unix_ms -= 172'800'000;
  header.expires_at = {table.now.unix_ms - 1};
  CHECK(refusal_of(table, table.house.pack(header, later_agenda())) == "expired");
}

TEST_CASE("inbox: a pack that the clock has not reached waits, and is taken once it has") {
  EngineTable table;
  auto header = table.house.header(PackKind::agenda);
  header.made_at.unix_ms += an_hour_ms;
  table.house.drop("new", table.house.pack(header, later_agenda()));
  table.engine->tick(table.now);
  CHECK(waits_for_clock(table, "new"));
  CHECK(table.view().sessions.size() == 2);
  CHECK(table.engine->take_changed());
  table.engine->tick(table.now);
  CHECK_FALSE(table.engine->take_changed());  // the screen was told once
  table.start();
  CHECK(waits_for_clock(table, "new"));
  table.now.unix_ms += an_hour_ms;
  table.engine->tick(table.now);
  CHECK(table.view().sessions.size() == 3);
  CHECK(table.view().problem.empty());
  CHECK(table.engine->take_changed());
}

TEST_CASE("inbox: packs that were taken survive a start by a clock that lies behind") {
  EngineTable table;
  table.now.unix_ms -= 86'400'000;
  table.start();
  CHECK(table.view().sessions.size() == 2);
  CHECK(table.view().sessions[0].state == view::PlannedState::another_day);
  CHECK(table.view().problem.empty());
  table.now = test_start;
  table.engine->tick(table.now);
  CHECK(table.view().sessions[0].state == view::PlannedState::planned);
}

TEST_CASE(
    "inbox: from the future, but altered, of another coordinator or for another device: refused at once") {
  EngineTable table;
  auto header = table.house.header(PackKind::agenda);
  header.made_at.unix_ms += an_hour_ms;
  auto altered = table.house.pack(header, later_agenda());
  altered.age_file[altered.age_file.size() / 2] ^= 1;
  CHECK(refusal_of(table, altered) == "altered");
  EngineTable second;
  HouseFixture other(test_start);
  CHECK(refusal_of(second, other.pack(header, later_agenda())) == "signer");
  header.device = "tafel-2";
  EngineTable third;
  CHECK(refusal_of(third, third.house.pack(header, later_agenda())) == "another-device");
}

TEST_CASE("inbox: a pack that expired while the clock stood behind is refused when it is right again") {
  EngineTable table;
  auto header = table.house.header(PackKind::agenda);
  header.made_at.unix_ms += an_hour_ms;
  header.expires_at.unix_ms = header.made_at.unix_ms + an_hour_ms;
  const auto pack = table.house.pack(header, later_agenda());
  table.house.drop("new", pack);
  table.engine->tick(table.now);
  CHECK(waits_for_clock(table, "new"));
  table.now = header.expires_at;
  CHECK(refusal_of(table, pack) == "expired");
}

TEST_CASE("inbox: a list of chairs that the clock has not reached replaces nobody until it has") {
  EngineTable table;
  auto chairs = chairs_document();
  chairs["chairs"].erase(0);
  auto header = table.house.header(PackKind::chairs);
  header.made_at.unix_ms += an_hour_ms;
  table.house.drop("chairs-2", table.house.pack(header, chairs));
  table.engine->tick(table.now);
  CHECK(waits_for_clock(table, "chairs-2"));
  CHECK(table.view().chairs.size() == 2);
  table.now.unix_ms += an_hour_ms;
  table.engine->tick(table.now);
  CHECK(table.view().chairs.size() == 1);
  CHECK(table.view().problem.empty());
}

TEST_CASE("inbox: a pack for another device or house is refused, on its envelope and in its document") {
  EngineTable table;
  auto header = table.house.header(PackKind::agenda);
  header.device = "tafel-2";
  CHECK(refusal_of(table, table.house.pack(header, later_agenda())) == "another-device");
  auto agenda = later_agenda();
  agenda["device"] = "tafel-2";
  EngineTable second;
  CHECK(refusal_of(second, second.house.pack(second.house.header(PackKind::agenda), agenda)) ==
        "another-device");
}

TEST_CASE("inbox: a broken agenda is refused, and no word of it is repeated") {
  EngineTable table;
  auto agenda = later_agenda();
  agenda["sessions"][0]["members"][1].erase("relation");
  CHECK(refusal_of(table, table.house.pack(table.house.header(PackKind::agenda), agenda)) == "form");
}

TEST_CASE("inbox: an older list of chairs does not come back") {
  EngineTable table;
  auto header = table.house.header(PackKind::chairs);
  header.made_at.unix_ms -= 1000;
  CHECK(refusal_of(table, table.house.pack(header, chairs_document())) == "superseded");
}

TEST_CASE(
    "inbox: a new list of chairs during a session: the new chair resumes it, who was dropped does not") {
  EngineTable table;
  table.open_session();
  auto chairs = chairs_document();  // the same PINs under new keys
  chairs["chairs"].erase(0);
  auto header = table.house.header(PackKind::chairs);
  header.made_at.unix_ms += 1000;
  table.house.drop("chairs-2", table.house.pack(header, chairs));
  table.engine->tick(table.now);
  CHECK(table.view().locked);  // c1 held the screen
  CHECK(table.view().chairs.size() == 1);
  table.start();
  CHECK(table.word("resume", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}}) == "wrong-field");
  table.ok("resume", {{"session", session_1}, {"chair", "c2"}, {"pin", second_chair_pin}});
}

TEST_CASE("inbox: a new list of chairs waits while a session is interrupted") {
  EngineTable table;
  table.open_session();
  table.stop();
  auto header = table.house.header(PackKind::chairs);
  header.made_at.unix_ms += 1000;
  table.house.drop("chairs-2", table.house.pack(header, chairs_document()));
  table.start();
  CHECK(table.view().problem.find("wacht") != std::string::npos);
  table.ok("resume", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}});
  table.engine->tick(table.now);
  CHECK(table.view().problem.empty());
  table.start();
  table.ok("resume", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}});
}

TEST_CASE("inbox: of several packs one that is refused is told, also when a good one comes with it") {
  EngineTable table;
  auto altered = table.house.pack(table.house.header(PackKind::agenda), later_agenda());
  altered.minisig[altered.minisig.size() / 2] ^= 1;
  table.house.drop("a", altered);
  table.house.drop("b", table.house.pack(table.house.header(PackKind::agenda), later_agenda()));
  table.engine->tick(table.now);
  CHECK(table.view().sessions.size() == 3);
  CHECK(!table.view().problem.empty());
}

TEST_CASE("inbox: yesterday's agenda is gone at the start without alarm") {
  EngineTable table;
  table.now.unix_ms += 2 * 86'400'000L;
  table.start();
  CHECK(table.view().sessions.empty());
  CHECK(table.view().problem.empty());
  CHECK(std::filesystem::is_empty(table.house.state().agendas()));
}

TEST_CASE(
    "inbox: what arrived while the machine was off and has run out since is no alarm, and is destroyed") {
  EngineTable table;
  table.stop();
  auto header = table.house.header(PackKind::agenda);
  table.house.drop("old", table.house.pack(header, later_agenda()));
  table.now.unix_ms += 2 * 86'400'000L;
  table.start();
  CHECK(table.view().problem.empty());
  CHECK(table.house.refusal_of("old") == "expired");
  CHECK_FALSE(table.house.is_in_inbox("old"));
}

TEST_CASE("inbox: an agenda of a day that is over is refused, one of today is taken") {
  EngineTable table;
  table.now.unix_ms += 15 * an_hour_ms;  // the next day; the pack is valid for a day
  table.start();
  CHECK(table.view().sessions.empty());
  table.house.drop("again", table.house.pack(table.house.header(PackKind::agenda), agenda_document()));
  table.engine->tick(table.now);
  CHECK(table.house.refusal_of("again") == "expired");
  table.house.drop("later", table.house.pack(table.house.header(PackKind::agenda), later_agenda()));
  table.engine->tick(table.now);
  CHECK(table.view().sessions.size() == 1);
  CHECK(table.house.refusal_of("later").empty());
}
