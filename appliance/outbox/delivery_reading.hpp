// From the files that the uplink leaves to what the screen says of a delivery, in Dutch.
#pragma once

#include "shared/crypto/hash.hpp"
#include "shared/envelope/house.hpp"
#include "shared/view/device_view.hpp"

#include <string>

namespace tafel::appliance {

constexpr std::size_t signature_limit_bytes = 16UL * 1024;
constexpr std::size_t receipt_limit_bytes = 64UL * 1024;
constexpr std::size_t status_limit_bytes = 16UL * 1024;

// What stands beside one record; empty where a file is not there.
struct DeliveryFiles {
  std::string session;
  std::string minisig;
  std::string receipt;
  std::string status;
  crypto::Hash age_sha256{};  // only read when there is a receipt
};

// "delivered" only when the receipt holds for exactly these files against the log key of `house`.
[[nodiscard]] view::DeliveryView read_delivery(const DeliveryFiles& files, const envelope::House* house);

}  // namespace tafel::appliance
