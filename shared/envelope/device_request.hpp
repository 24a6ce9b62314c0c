// A device's own words when it asks to be enrolled: device-request.json.
// Its certificate request (tls.csr) names the house that it wants to join.
//   {"format":"tafelgeheim/device-request/v1","device":"tafel-1","minisign":"RW…","age":"age1…"}
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/crypto/minisign/minisign.hpp"

#include <string>
#include <string_view>

namespace tafel::envelope {

constexpr std::size_t device_request_limit_bytes = 16UL * 1024;

struct DeviceRequest {
  std::string device;
  crypto::minisign::VerifyKey minisign;
  crypto::age::Recipient age;
};

// Strict: an unknown, missing or wrong field is refused with its JSON pointer.
[[nodiscard]] Result<DeviceRequest> parse_device_request(std::string_view json);
[[nodiscard]] std::string to_json(const DeviceRequest& request);  // indented, ends in a newline

}  // namespace tafel::envelope
