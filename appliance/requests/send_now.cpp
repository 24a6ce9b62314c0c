#include "appliance/answers/refusals.hpp"
#include "appliance/requests/requests.hpp"

namespace tafel::appliance {

Reply send_now(Request& request, const Outbox& outbox) {
  if (auto mistake = request.mistake()) return std::move(*mistake);
  if (auto asked = outbox.ask_to_send(); !asked) return disk_refusal(asked.error());
  return ipc::Accepted{};
}

}  // namespace tafel::appliance
