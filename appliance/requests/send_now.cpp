#include "appliance/answers/refusals.hpp"
#include "appliance/requests/requests.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/text/device_nl.hpp"

namespace tafel::appliance {

Reply send_now(Request& request, const StateFolder& folder) {
  if (auto mistake = request.mistake()) return std::move(*mistake);
  const auto asked = outbox::ask_to_send(folder.outbox());
  if (asked) return ipc::Accepted{};
  auto refusal = disk_refusal(asked.error());
  // Nothing of a session is written here: whatever is in the way of this one file, the disk may be in order.
  if (asked.error().fault != Fault::full) refusal.sentence = text::device::cannot_ask_to_send;
  return refusal;
}

}  // namespace tafel::appliance
