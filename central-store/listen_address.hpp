// Where tafel-store listens, as `--listen` says it. Pure. Thread: any.
#pragma once

#include "shared/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace tafel::store {

struct ListenAddress {
  std::string address;     // IPv4 or IPv6, without brackets; whether it exists here shows when listening
  std::uint16_t port = 0;  // 0: any free one
  bool operator==(const ListenAddress&) const = default;
};

// "192.0.2.7:8443", or "[2001:db8::1]:8443": an IPv6 address needs its brackets (RFC 3986 section 3.2.2). Errors:
// malformed, with the option as place, and with what is wrong.
[[nodiscard]] Result<ListenAddress> parse_listen_address(std::string_view text);

}  // namespace tafel::store
