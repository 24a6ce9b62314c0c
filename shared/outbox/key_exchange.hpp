// The uplink's first key, as tafeld and the uplink tell each other of it through the outbox. docs/uplink.md.
//   key-wish.json     written by tafeld at the first start: of which house and device; the uplink removes it
//   key-request.pem   written by the uplink: the request for the certificate of the key that it made
// The key itself never leaves the uplink's own folder. Thread: any.
#pragma once

#include "shared/base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace tafel::outbox {

constexpr std::size_t key_request_limit_bytes = 64UL * 1024;

struct KeyWish {
  std::string house;   // [a-z0-9-]{1,40}
  std::string device;  // the same
  bool operator==(const KeyWish&) const = default;
};
[[nodiscard]] std::string to_json(const KeyWish& wish);  // ends in a newline
[[nodiscard]] Result<KeyWish> parse_key_wish(std::string_view json);

// Removes the answer to an earlier wish first. Errors: full, io; refused (no plain names).
[[nodiscard]] Done wish_for_key(const std::filesystem::path& outbox, const KeyWish& wish);
// Errors: missing, malformed, io.
[[nodiscard]] Result<KeyWish> wished_key(const std::filesystem::path& outbox);
// Errors: io.
[[nodiscard]] Done remove_key_wish(const std::filesystem::path& outbox);

// Errors: full, io.
[[nodiscard]] Done bring_key_request(const std::filesystem::path& outbox, std::string_view pem);
// Of the form of one request in PEM; what is in it only the agency's authority can tell. Errors: missing, malformed, io.
[[nodiscard]] Result<std::string> brought_key_request(const std::filesystem::path& outbox);
// Errors: io.
[[nodiscard]] Done remove_key_request(const std::filesystem::path& outbox);

}  // namespace tafel::outbox
