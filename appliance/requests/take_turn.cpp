// A turn: the screen in one participant's hands, from the PIN until the participant gives it back.
#include "appliance/answers/mistakes.hpp"
#include "appliance/answers/refusals.hpp"
#include "appliance/requests/requests.hpp"
#include "shared/text/device_nl.hpp"
#include "shared/text/refusals_nl.hpp"

#include <utility>

namespace tafel::appliance {

namespace words = text::device;

Reply begin_turn(Request& request, const DeviceKeys& device, PinCheck& pins, ScreenHolder& screen,
                 CurrentSession& session) {
  const std::string participant = request.name("participant");
  const crypto::Secret pin = request.pin();
  if (auto mistake = request.mistake()) return std::move(*mistake);
  LiveSession& live = *session.live();
  const auto* known = domain::find(live.state(), domain::ParticipantId{participant});
  if (known == nullptr) return wrong_field("/participant", "no such participant");
  if (!known->is_checked_in()) return refused(device_rule::turn, words::not_checked_in);
  if (!known->is_participant()) return refused(device_rule::turn, text::refusal::chair_takes_no_part);
  auto key = pins.participant_key({live.id(), participant}, live.keys(), device.secret, pin, request.now);
  if (!key) return std::move(key.error());
  screen.begin_turn({participant, std::move(*key)});
  return ipc::Accepted{};
}

Reply end_turn(Request& request, ScreenHolder& screen) {
  if (auto mistake = request.mistake()) return std::move(*mistake);
  screen.end_turn();
  return ipc::Accepted{};
}

}  // namespace tafel::appliance
