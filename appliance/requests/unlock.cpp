// Requests about the screen itself: who holds it, and the view.
#include "appliance/requests/requests.hpp"
#include "shared/base/log.hpp"

namespace tafel::appliance {

Reply show_view(Request& request, ViewChanges& changes) {
  if (auto mistake = request.mistake()) return std::move(*mistake);
  changes.note();
  return ipc::Accepted{};
}

Reply unlock(Request& request, const ChairRoster& chairs, PinCheck& pins, ScreenHolder& screen,
             CurrentSession& session, const SealingRun& sealing) {
  const std::string chair = request.name("chair");
  const crypto::Secret pin = request.pin();
  if (auto mistake = request.mistake()) return std::move(*mistake);
  auto key = pins.chair_key(chairs, chair, pin, request.now);
  if (!key) return std::move(key.error());
  screen.unlock(chair);
  // The screen is unlocked also when the disk takes nothing more: whoever may read the session must be able to.
  if (session.live() != nullptr && !sealing.going_on() &&
      session.correct_clock(chairs.find(chair)->chair, request.now))
    log::error("the correction of the clock was not recorded");
  return ipc::Accepted{};
}

Reply lock(Request& request, ScreenHolder& screen) {
  if (auto mistake = request.mistake()) return std::move(*mistake);
  screen.lock();
  return ipc::Accepted{};
}

}  // namespace tafel::appliance
