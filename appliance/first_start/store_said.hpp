// What the uplink says of the store, in the words of the first start. Pure; thread: any.
#pragma once

#include "shared/outbox/certificate_exchange.hpp"
#include "shared/outbox/store_status.hpp"
#include "shared/view/states.hpp"

#include <optional>
#include <string_view>

namespace tafel::appliance {

struct StoreSaid {
  view::StoreReach reach{};
  std::string_view sentence;  // Dutch
};
[[nodiscard]] StoreSaid store_in_words(const std::optional<outbox::CertificateStatus>& certificate,
                                       const std::optional<outbox::StoreStatus>& store);

}  // namespace tafel::appliance
