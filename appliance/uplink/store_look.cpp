#include "appliance/uplink/store_look.hpp"

#include "appliance/uplink/courier.hpp"
#include "shared/base/log.hpp"
#include "shared/store_api/address.hpp"

namespace tafel::uplink {
namespace {

// Empty when the store said that it is well.
std::string trouble_with(net::HttpClient& client) {
  const auto response = client.exchange({"GET", store_api::to_path(store_api::Health{}), {}, {}});
  if (!response) return code_of_transport(response.error());
  return response->status == 200 ? "" : "status-" + std::to_string(response->status);
}

}  // namespace

void StoreLook::look(net::HttpClient& client, Instant now) {
  const bool was_set_back = next_ && next_->unix_ms - now.unix_ms > look_again_reached.count();
  if (next_ && now < *next_ && !was_set_back) return;
  const std::string trouble = trouble_with(client);
  if (trouble.empty()) reached_at_ = now;
  const auto wait = trouble.empty() ? look_again_reached : look_again_not_reached;
  next_ = Instant{now.unix_ms + wait.count()};
  if (auto said = outbox::write_store_status(outbox_, {now, reached_at_, trouble}); !said)
    log::error("whether the store is reached cannot be said: " + describe(said.error()));
}

}  // namespace tafel::uplink
