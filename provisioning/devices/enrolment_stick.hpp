// A device's request and its answer on a stick: the agency's half of enrolling by stick. The other half is tafeld's first
// start (appliance/first_start/). docs/formats.md, "Enrolment by stick". Thread: one.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/random.hpp"
#include "shared/envelope/device_request.hpp"

#include <string>
#include <string_view>

namespace tafel::provisioning {

struct StickRequest {
  fs::path folder;  // on the stick: the answer goes there too
  envelope::DeviceRequest request;
  std::string request_json;
  std::string key_request;
  std::string fingerprint;  // as the device's screen shows it
};

// The one request on the stick, or that of `device` where there are several ("": the only one). Errors: missing (none, or none
// of that name), refused (several, and no name), malformed, io.
[[nodiscard]] Result<StickRequest> read_stick_request(const fs::path& stick, std::string_view device);

// Takes the device into the house, as enrol_device; a device that was enrolled with these very keys is answered once more,
// for a stick that was full or pulled out. Then writes certificate, chairs, signed by `coordinator`, and house file to the
// stick, the house file last. Errors: those of enrol_device and pack_chairs; full, io: the device is enrolled, and the same
// call goes on.
[[nodiscard]] Done answer_on_stick(const fs::path& root, const StickRequest& asked,
                                   const std::string& coordinator, Instant now, crypto::Random& random);

// The fingerprint of the house's own key, as the device's screen will show it. Errors: missing, malformed, io.
[[nodiscard]] Result<std::string> house_fingerprint(const fs::path& root);

}  // namespace tafel::provisioning
