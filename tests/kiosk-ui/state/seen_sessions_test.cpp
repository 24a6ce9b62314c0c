// When the screen has to start anew: a session whose words it had is over.
#include "kiosk-ui/state/seen_sessions.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using view::PlannedState;
using view::SealingStep;

namespace {

view::DeviceView day_with(PlannedState state) {
  view::DeviceView view;
  view.sessions.push_back({.session = "s1", .state = state});
  return view;
}

view::DeviceView table() {
  view::DeviceView view = day_with(PlannedState::active);
  view.session.emplace();
  view.session->session = "s1";
  return view;
}

SeenSessions after_table() {
  SeenSessions seen;
  seen.see(table());
  return seen;
}

}  // namespace

TEST_CASE("seen sessions: a sealed one is over, also when no agenda names it any more") {
  CHECK(after_table().one_is_over(day_with(PlannedState::sealed)));
  CHECK(after_table().one_is_over({}));
}

TEST_CASE("seen sessions: one that is locked, interrupted or being sealed is not over") {
  const SeenSessions seen = after_table();
  CHECK(!seen.one_is_over(table()));
  CHECK(!seen.one_is_over(day_with(PlannedState::active)));
  CHECK(!seen.one_is_over(day_with(PlannedState::interrupted)));
  auto view = day_with(PlannedState::sealed);
  for (const auto step :
       {SealingStep::writing, SealingStep::sealing, SealingStep::erasing, SealingStep::sending}) {
    view.sealing = view::SealingView{step, ""};
    CHECK(!seen.one_is_over(view));
  }
  for (const auto step : {SealingStep::done, SealingStep::failed}) {
    view.sealing = view::SealingView{step, ""};
    CHECK(seen.one_is_over(view));
  }
}

TEST_CASE(
    "seen sessions: while another session is locked, the program goes on: a choice there may be unsigned") {
  auto view = day_with(PlannedState::sealed);
  view.sessions.push_back({.session = "s2", .state = PlannedState::active});
  CHECK(!after_table().one_is_over(view));
}

TEST_CASE("seen sessions: what was never in sight leaves nothing, and another session is not disturbed") {
  CHECK(!SeenSessions().one_is_over(day_with(PlannedState::sealed)));
  auto other = table();
  other.session->session = "s2";
  other.sessions.front().state = PlannedState::sealed;
  CHECK(!after_table().one_is_over(other));
}
