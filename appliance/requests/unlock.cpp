// Requests about the screen itself: who holds it, and the view.
#include "appliance/answers/refusals.hpp"
#include "appliance/requests/requests.hpp"
#include "shared/base/log.hpp"

#include <utility>

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
  if (session.live() != nullptr && !sealing.going_on()) {
    auto no = session.pass_to(chairs.find(chair)->chair, request.now);
    if (no && is_by_the_decree(*no)) return std::move(*no);
    // The screen is unlocked also when the disk takes nothing more: whoever may read the session must be able to.
    if (no) log::error("that a chair took over, or the correction of the clock, was not recorded");
  }
  screen.unlock(chair);
  return ipc::Accepted{};
}

Reply lock(Request& request, ScreenHolder& screen) {
  if (auto mistake = request.mistake()) return std::move(*mistake);
  screen.lock();
  return ipc::Accepted{};
}

}  // namespace tafel::appliance
