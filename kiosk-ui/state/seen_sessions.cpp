#include "kiosk-ui/state/seen_sessions.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

bool is_being_sealed(const view::DeviceView& view) {
  return view.sealing && view.sealing->step != view::SealingStep::done &&
         view.sealing->step != view::SealingStep::failed;
}

// Locked, it is not in the view; it may have a choice that is not signed.
bool another_is_open(const view::DeviceView& view) {
  return std::ranges::count(view.sessions, view::PlannedState::active, &view::PlannedSession::state) > 0;
}

// It is still on the disk: it goes on, or waits for a chair's PIN.
bool is_kept(const view::DeviceView& view, const std::string& session) {
  return std::ranges::any_of(view.sessions, [&](const view::PlannedSession& planned) {
    return planned.session == session && planned.state != view::PlannedState::sealed;
  });
}

}  // namespace

void SeenSessions::see(const view::DeviceView& view) {
  if (view.session) sessions_.insert(view.session->session);
}

bool SeenSessions::one_is_over(const view::DeviceView& view) const {
  if (view.session || another_is_open(view) || is_being_sealed(view)) return false;
  return std::ranges::any_of(sessions_, [&](const std::string& session) { return !is_kept(view, session); });
}

}  // namespace tafel::kiosk
