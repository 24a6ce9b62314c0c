// Requests about the screen itself: who holds it, and PINs.
#include "appliance/engine/engine.hpp"
#include "shared/base/log.hpp"
#include "shared/text/device_nl.hpp"

#include <utility>

namespace tafel::appliance {

Reply Engine::on_view(Request& request) {
  if (auto done = request.reader.done(); !done) return malformed(done.error());
  changed_ = true;
  return ipc::Accepted{};
}

Reply Engine::on_unlock(Request& request) {
  const std::string chair = request.name("chair");
  const crypto::Secret pin = request.pin();
  if (auto done = request.reader.done(); !done) return malformed(done.error());
  auto box = open_chair_with_pin(chair, pin, request.now);
  if (!box) return std::move(box.error());
  take_screen(chair);
  // Also on a disk that takes nothing more: who may read the session must be able to.
  if (correct_clock(chair, request.now)) log::error("the correction of the clock was not recorded");
  return ipc::Accepted{};
}

Reply Engine::on_lock(Request& request) {
  if (auto done = request.reader.done(); !done) return malformed(done.error());
  lock_screen();
  return ipc::Accepted{};
}

Reply Engine::on_unlock_pin(Request& request) {
  const std::string who = request.name("who");
  const std::string chair = request.name("chair");
  const crypto::Secret pin = request.pin();
  if (auto done = request.reader.done(); !done) return malformed(done.error());
  const bool participant = live_ && domain::find(live_->state(), domain::ParticipantId{who}) != nullptr;
  if (!participant && machine_.chairs.find(who) == nullptr)
    return wrong_field("/who", "no such chair or participant");
  // The chair's own PIN, each time: an unlocked screen alone must not buy anybody more guesses.
  auto box = open_chair_with_pin(chair, pin, request.now);
  if (!box) return std::move(box.error());
  // An id may name a chair and a participant: then both start anew.
  for (const auto& session : {std::string(), live_ ? live_->id() : std::string()})
    if (auto cleared = machine_.pins.clear({session, who}); !cleared) return disk_refusal(cleared.error());
  changed_ = true;
  return ipc::Accepted{};
}

}  // namespace tafel::appliance
