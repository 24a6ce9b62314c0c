// The fate of a request whose answer was lost, from the first view after a broken connection.
#include "kiosk-ui/app/outcome.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;

namespace {

view::DeviceView day_with(std::optional<view::PlannedState> state) {
  view::DeviceView view;
  view.sessions.push_back({"other", "", {}, "", view::PlannedState::interrupted, {}});
  if (state) view.sessions.push_back({"mine", "", {}, "", *state, {}});
  return view;
}

Outcome of_seal(const view::DeviceView& view) {
  return outcome_of(Seal{"mine"}, "", view);
}

}  // namespace

TEST_CASE("outcome: a seal happened when its own session is sealed, whatever waits besides") {
  CHECK(of_seal(day_with(view::PlannedState::sealed)) == Outcome::happened);
  CHECK(of_seal(day_with(view::PlannedState::interrupted)) == Outcome::did_not);
  CHECK(of_seal(day_with(view::PlannedState::active)) == Outcome::did_not);
}

TEST_CASE("outcome: a seal of a session that no agenda lists is known by its record") {
  auto view = day_with({});
  CHECK(of_seal(view) == Outcome::did_not);
  view.deliveries.push_back({});
  view.deliveries.back().session = "other";
  CHECK(of_seal(view) == Outcome::did_not);
  view.deliveries.back().session = "mine";
  CHECK(of_seal(view) == Outcome::happened);
}

TEST_CASE("outcome: a seal that is still under way is not known yet") {
  auto view = day_with(view::PlannedState::active);
  view.sealing = view::SealingView{view::SealingStep::erasing, ""};
  CHECK(of_seal(view) == Outcome::not_known_yet);
  view.sealing->step = view::SealingStep::failed;
  CHECK(of_seal(view) == Outcome::did_not);
}
