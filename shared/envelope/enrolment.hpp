// How a device is enrolled by stick: the folder on it, the files of both halves, and the fingerprints that two people
// compare. Written and read by tafeld (first start) and by `tafel device enrol --stick`. docs/formats.md, "Enrolment by
// stick". Pure; thread: any.
#pragma once

#include "shared/envelope/device_request.hpp"

#include <string>
#include <string_view>

namespace tafel::envelope::enrolment {

// The folder of one device, at the top of the stick.
constexpr std::string_view folder_beginning = "tafelgeheim-";
[[nodiscard]] std::string folder_of(std::string_view device);

// From the device.
constexpr const char* request = "device-request.json";
constexpr const char* key_request = "tls.csr";
// Back to it. The house file comes last: whoever sees it sees all that belongs to it.
constexpr const char* house_key = "house.pub";
constexpr const char* house_file = "house.json";
constexpr const char* house_signature = "house.json.minisig";
constexpr const char* certificate = "tls.pem";
constexpr const char* chairs = "chairs.age";
constexpr const char* chairs_signature = "chairs.age.minisig";

// 128 bits of SHA-256 over everything that the device asks for, in eight groups of four: "3F2A 91B0 …". Whoever changes a
// key on the way changes it; finding another request with the same one takes 2^128 tries.
[[nodiscard]] std::string fingerprint_of(const DeviceRequest& request, std::string_view key_request_pem);
// The same of the house's own key.
[[nodiscard]] std::string fingerprint_of(const crypto::minisign::VerifyKey& house_key);
// Is it the same one? Blanks and small letters do not count.
[[nodiscard]] bool is_fingerprint(std::string_view typed, std::string_view fingerprint);

}  // namespace tafel::envelope::enrolment
