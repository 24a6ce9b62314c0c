// A session that was opened by a clock that ran ahead, as its figures and its paper tell it.
#include "provisioning/figures/session_counts.hpp"
#include "tests/provisioning/played_house.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

constexpr std::int64_t minute_ms = 60'000;

// Opened by `opened`, corrected to `clock` at once, and closed a quarter of an hour later.
SampleTable corrected_table(const char* opened, const char* clock) {
  SampleTable table;
  table.now = *parse_instant(opened);
  table.open();
  table.propose(
      "clock-corrected",
      {{"chair", {{"id", "c1"}, {"name", "An Peeters"}, {"role", "coordinator"}}}, {"clock", clock}});
  for (const auto* who : {"p1", "p3"}) table.check_in(who);
  table.now.unix_ms += 15 * minute_ms;
  table.close();
  return table;
}

}  // namespace

TEST_CASE(
    "clock: figures count a session in the quarter of the corrected clock, and its duration as it went") {
  const auto state = corrected_table("2030-08-23T08:00:00.000Z", "2026-11-23T08:00:00.000Z").state;
  const auto counts = provisioning::figures::count_session(state);
  CHECK(counts.year == 2026);
  CHECK(counts.quarter == 3);
  CHECK(counts.duration == 0);
  CHECK(state.closed_at->unix_ms - state.opened_at.unix_ms < 16 * minute_ms);
  CHECK(*state.closed_at > state.opened_at);
}

TEST_CASE("clock: the paper tells the session's hours in one time") {
  const auto table = corrected_table("2026-11-23T14:00:00.000Z", "2026-11-23T11:30:00.000Z");
  PlayedHouse house;
  house.enrol(table);
  house.seal(table, "r");
  Words command = house.reading("open", "r");
  command.insert(command.end(), {"--reason", "dossier bijwerken"});
  const Finished opened = tafel(command);
  CHECK_MESSAGE(opened.status == 0, (opened.err + opened.out));
  CHECK_MESSAGE(opened.out.find("van 15.00\u00A0uur tot 15.15\u00A0uur") != std::string::npos, opened.out);
  CHECK(opened.out.find("12.45") == std::string::npos);
}

}  // namespace tafel::testing
