#include "appliance/guard/store_address.hpp"

#include "shared/base/host.hpp"

namespace tafel::guard {

Result<StoreLocks> locks_for(const envelope::StoreEntry& store) {
  const auto refuse = [&](const std::string& why) {
    return fail(Fault::refused, "the store is " + store.host + ", and " + why +
                                    ": let the house name an IPv4 address (tafel house move-store)");
  };
  if (!is_ip_address(store.host)) return refuse("this machine asks no name server");
  if (store.host.find(':') != std::string::npos) return refuse("this machine has no IPv6 address");
  return StoreLocks{"flush set inet tafel store\nadd element inet tafel store { " + store.host + " . " +
                        store.port + " }\n",
                    "[Service]\nIPAddressDeny=any\nIPAddressAllow=" + store.host + "\n"};
}

}  // namespace tafel::guard
