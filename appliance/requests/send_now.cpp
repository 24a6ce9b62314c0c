#include "appliance/answers/refusals.hpp"
#include "appliance/requests/requests.hpp"
#include "shared/outbox/outbox.hpp"

namespace tafel::appliance {

Reply send_now(Request& request, const StateFolder& folder) {
  if (auto mistake = request.mistake()) return std::move(*mistake);
  if (auto asked = outbox::ask_to_send(folder.outbox()); !asked) return disk_refusal(asked.error());
  return ipc::Accepted{};
}

}  // namespace tafel::appliance
