#include "appliance/answers/mistakes.hpp"
#include "appliance/answers/refusals.hpp"
#include "appliance/requests/requests.hpp"

namespace tafel::appliance {

Reply unlock_pin(Request& request, const ChairRoster& chairs, PinCheck& pins, const CurrentSession& session) {
  const std::string who = request.name("who");
  const std::string chair = request.name("chair");
  const crypto::Secret pin = request.pin();
  if (auto mistake = request.mistake()) return std::move(*mistake);
  const LiveSession* live = session.live();
  const bool participant =
      live != nullptr && domain::find(live->state(), domain::ParticipantId{who}) != nullptr;
  if (!participant && chairs.find(who) == nullptr) return wrong_field("/who", "no such chair or participant");
  // The chair's own PIN, each time: an unlocked screen alone must not buy anybody more guesses.
  auto key = pins.chair_key(chairs, chair, pin, request.now);
  if (!key) return std::move(key.error());
  // An id may name a chair and a participant: then both start anew.
  for (const auto& of : {std::string(), live != nullptr ? live->id() : std::string()})
    if (auto cleared = pins.clear({of, who}); !cleared) return disk_refusal(cleared.error());
  return ipc::Accepted{};
}

}  // namespace tafel::appliance
