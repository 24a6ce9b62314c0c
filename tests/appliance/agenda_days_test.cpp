// The agenda that the coordinator made last for a day is what the day has; and only today's opens.
#include "shared/base/files.hpp"
#include "shared/text/device_nl.hpp"
#include "tests/appliance/engine_table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::test;
using envelope::PackKind;
using nlohmann::json;
using view::PlannedState;

namespace {

constexpr std::int64_t a_day_ms = 86'400'000;
constexpr const char* session_4 = "44444444-4444-4444-8444-444444444444";

json agenda_of(const std::string& day, const std::vector<std::string>& sessions,
               const std::string& title = "Verbeterd") {
  json agenda = agenda_document();
  agenda["day"] = day;
  agenda["sessions"] = json::array();
  for (const auto& session : sessions) agenda["sessions"].push_back(session_document(session, title));
  return agenda;
}

class Table : public EngineTable {
 public:
  // `later_ms` is counted from when the first agenda was made.
  void send(const std::string& name, std::int64_t later_ms, const json& agenda) {
    auto header = house.header(PackKind::agenda);
    header.made_at.unix_ms += later_ms;
    now.unix_ms = std::max(now.unix_ms, header.made_at.unix_ms);
    house.drop(name, house.pack(header, agenda));
    engine->tick(now);
  }
  [[nodiscard]] bool is_refused(const std::string& name) const { return !house.refusal_of(name).empty(); }
  std::map<std::string, PlannedState> states() {
    std::map<std::string, PlannedState> states;
    for (const auto& planned : view().sessions) states[planned.session] = planned.state;
    return states;
  }
  std::string word_of_opening(const std::string& session) {
    return word("open", {{"session", session}, {"chair", "c1"}, {"pin", chair_pin}});
  }
};

}  // namespace

TEST_CASE("agenda: a later one for the day replaces the earlier whole, also after a start") {
  Table table;
  table.send("corrected", 1000, agenda_of("2026-11-23", {session_1}));
  for (int starts = 0; starts < 2; ++starts) {
    CHECK(table.states() == std::map<std::string, PlannedState>{{session_1, PlannedState::planned}});
    CHECK(table.view().sessions[0].title == "Verbeterd");
    CHECK(table.view().problem.empty());
    CHECK(table.word_of_opening(session_2) == "device.agenda");
    table.start();
  }
  CHECK_FALSE(table.is_refused("corrected"));
}

TEST_CASE("agenda: an earlier one that arrives later changes nothing, and is said") {
  Table table;
  table.send("earlier", -1000, agenda_of("2026-11-23", {session_4}));
  CHECK(table.states().size() == 2);
  CHECK(table.is_refused("earlier"));
  CHECK(table.view().problem == text::device::pack_refused("superseded"));
}

TEST_CASE(
    "agenda: one of another coordinator for the same day is said, one of the same or for another day not") {
  for (const auto& [second, day] :
       {std::pair{true, "2026-11-23"}, {false, "2026-11-23"}, {true, "2026-11-24"}}) {
    CAPTURE(second);
    CAPTURE(day);
    Table table;
    auto header = table.house.header(PackKind::agenda);
    header.made_at.unix_ms += 1000;
    table.now.unix_ms += 1000;
    const json agenda = agenda_of(day, {session_1});
    table.house.drop("later",
                     second ? table.house.pack_of_second(header, agenda) : table.house.pack(header, agenda));
    table.engine->tick(table.now);
    const bool replaces = second && day == std::string("2026-11-23");
    CHECK(table.view().problem == (replaces ? text::device::another_planned : ""));
    table.start();
    CHECK(table.view().problem.empty());
  }
}

TEST_CASE("agenda: whoever takes the later one away and puts the earlier back gets no old day back") {
  Table table;
  const auto earlier = table.house.pack(table.house.header(PackKind::agenda), agenda_document());
  table.send("corrected", 1000, agenda_of("2026-11-23", {session_1}));
  table.stop();
  std::filesystem::remove_all(table.house.state().agendas());
  table.house.drop("agenda", earlier);
  table.start();
  CHECK(table.view().sessions.empty());
  CHECK(table.is_refused("agenda"));
}

TEST_CASE("agenda: a broken later one leaves the day as it was") {
  Table table;
  json broken = agenda_of("2026-11-23", {session_1});
  broken["sessions"][0].erase("purpose");
  table.send("broken", 1000, broken);
  CHECK(table.states().size() == 2);
  table.send("between", 500, agenda_of("2026-11-23", {session_4}));  // nothing has superseded it
  CHECK(table.states().contains(session_4));
}

TEST_CASE("agenda: a session that was begun stays, whatever the later agenda says") {
  Table table;
  table.open_session();
  table.send("corrected", 1000, agenda_of("2026-11-23", {session_2}));
  CHECK(table.states().at(session_1) == PlannedState::active);
  table.start();
  CHECK(table.states().at(session_1) == PlannedState::interrupted);
  table.ok("resume", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}});
  CHECK(table.states().at(session_1) == PlannedState::active);
  CHECK(table.states().at(session_2) == PlannedState::planned);
}

TEST_CASE("agenda: a session opens on the day of its agenda, and on no other") {
  Table table;
  table.send("june", 1000, agenda_of("2026-11-24", {session_4}));
  CHECK(table.states().at(session_4) == PlannedState::another_day);
  CHECK(table.states().at(session_1) == PlannedState::planned);
  CHECK(table.word_of_opening(session_4) == "device.agenda");
  table.now.unix_ms += a_day_ms;
  CHECK(table.states().at(session_4) == PlannedState::planned);
  CHECK(table.states().at(session_1) == PlannedState::another_day);
  CHECK(table.word_of_opening(session_1) == "device.agenda");
  CHECK(table.word_of_opening(session_4) == "ok");
}

TEST_CASE("agenda: the refusal on another day says what it is and what to do") {
  Table table;
  table.now.unix_ms += a_day_ms;
  const auto answer = table.ask("open", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}});
  const auto* refused = std::get_if<ipc::Refused>(&answer.what);
  REQUIRE(refused != nullptr);
  CHECK(refused->sentence == text::device::not_today);
}

TEST_CASE("agenda: a session that two days plan is on the day of the agenda made last") {
  Table table;
  table.send("moved", 1000, agenda_of("2026-11-24", {session_2}));
  CHECK(table.view().sessions.size() == 2);
  CHECK(table.states().at(session_2) == PlannedState::another_day);
  table.send("back", 2000, agenda_of("2026-11-23", {session_1, session_2}));
  CHECK(table.states().at(session_2) == PlannedState::planned);
}

TEST_CASE("agenda: a damaged list of days is told, not forgotten") {
  Table table;
  table.stop();
  const auto file = table.house.state().agenda_days();
  REQUIRE(appliance::AgendaDays::load(file));
  for (auto size = std::filesystem::file_size(file) - 1; size-- > 0;) {  // its last newline may be missing
    std::filesystem::resize_file(file, size);
    CHECK_FALSE(appliance::AgendaDays::load(file));
  }
}
