// The one address that the uplink may reach, in the words of the two locks that keep it there: the firewall and the
// uplink's unit. Both come from the house file, whose signature was checked. Pure; thread: any.
// Source: nft(8), "ELEMENTS"; systemd.resource-control(5), IPAddressAllow.
#pragma once

#include "shared/base/result.hpp"
#include "shared/envelope/house.hpp"

#include <string>

namespace tafel::guard {

struct StoreLocks {
  std::string firewall;  // commands for nft -f
  std::string unit;      // a drop-in for tafel-uplink.service
};

// Errors: refused, when the store is a name or an IPv6 address: the machine asks no name server, and has IPv4 alone.
[[nodiscard]] Result<StoreLocks> locks_for(const envelope::StoreEntry& store);

}  // namespace tafel::guard
