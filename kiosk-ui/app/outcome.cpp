#include "kiosk-ui/app/outcome.hpp"

#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

using view::PlannedState;

Outcome it_is(bool so) {
  return so ? Outcome::happened : Outcome::did_not;
}

std::optional<view::PlannedState> state_of(const view::DeviceView& view, const std::string& session) {
  const auto found = std::ranges::find(view.sessions, session, &view::PlannedSession::session);
  return found == view.sessions.end() ? std::nullopt : std::optional(found->state);
}

// A session of an agenda that has run out is in no list of the day, but its record waits to be sent, or was.
bool is_sealed(const view::DeviceView& view, const std::string& session) {
  const auto state = state_of(view, session);
  if (state) return *state == PlannedState::sealed;
  return std::ranges::find(view.deliveries, session, &view::DeliveryView::session) != view.deliveries.end();
}

// Only the record knows, and it can be seen only while the screen is open.
Outcome of_deed(const std::string& deed, const view::DeviceView& view) {
  if (!view.session || view.locked) return Outcome::not_known_yet;
  return it_is(view.last_deed == deed);
}

struct Happened {
  const view::DeviceView& view;
  const std::string& deed;

  Outcome operator()(const OpenSession& r) const {
    const auto state = state_of(view, r.session);
    return it_is(state == PlannedState::active || state == PlannedState::interrupted);
  }
  Outcome operator()(const ResumeSession& r) const {
    return it_is(state_of(view, r.session) == PlannedState::active);
  }
  Outcome operator()(const Unlock&) const { return it_is(!view.locked); }
  Outcome operator()(const Lock&) const { return it_is(view.locked); }
  Outcome operator()(const BeginTurn& r) const { return it_is(view.turn == r.participant); }
  Outcome operator()(const EndTurn&) const { return it_is(view.turn.empty()); }
  Outcome operator()(const UnlockPin& r) const {
    return it_is(std::ranges::none_of(
        view.pin_waits, [&](const view::PinWait& wait) { return wait.who == r.who && wait.locked; }));
  }
  Outcome operator()(const CheckIn&) const { return of_deed(deed, view); }
  Outcome operator()(const Vote&) const { return of_deed(deed, view); }
  Outcome operator()(const Propose&) const { return of_deed(deed, view); }
  Outcome operator()(const CloseSession&) const { return of_deed(deed, view); }
  // Cut off in its midst, the record is sealed or it is not; what became of other sessions says nothing of it.
  Outcome operator()(const Seal& r) const {
    const bool goes_on = view.sealing && view.sealing->step != view::SealingStep::done &&
                         view.sealing->step != view::SealingStep::failed;
    if (goes_on) return Outcome::not_known_yet;
    return it_is(is_sealed(view, r.session));
  }
  Outcome operator()(const SendNow&) const { return Outcome::did_not; }  // asking again harms nothing
  Outcome operator()(const Export&) const { return Outcome::never_known; }
  Outcome operator()(const SetUp&) const { return Outcome::did_not; }       // the page shows how far it is
  Outcome operator()(const CheckReady&) const { return Outcome::did_not; }  // asking again harms nothing
};

struct Doing {
  std::string_view operator()(const OpenSession&) const { return words::busy::pin; }
  std::string_view operator()(const ResumeSession&) const { return words::busy::pin; }
  std::string_view operator()(const Unlock&) const { return words::busy::pin; }
  std::string_view operator()(const Lock&) const { return words::busy::locking; }
  std::string_view operator()(const CheckIn&) const { return words::busy::check_in; }
  std::string_view operator()(const BeginTurn&) const { return words::busy::pin; }
  std::string_view operator()(const EndTurn&) const { return words::busy::turn; }
  std::string_view operator()(const Vote&) const { return words::busy::vote; }
  std::string_view operator()(const UnlockPin&) const { return words::busy::pin; }
  std::string_view operator()(const Propose&) const { return words::busy::saving; }
  std::string_view operator()(const CloseSession&) const { return words::busy::pin; }
  std::string_view operator()(const Seal&) const { return words::busy::sealing; }
  std::string_view operator()(const SendNow&) const { return words::busy::sending; }
  std::string_view operator()(const Export&) const { return words::busy::copying; }
  std::string_view operator()(const SetUp&) const { return words::busy::saving; }
  std::string_view operator()(const CheckReady&) const { return words::busy::checking; }
};

}  // namespace

Outcome outcome_of(const Request& request, const std::string& deed, const view::DeviceView& view) {
  return std::visit(Happened{view, deed}, request);
}

std::string_view busy_words(const Request& request) {
  return std::visit(Doing{}, request);
}

}  // namespace tafel::kiosk
