#include "appliance/guard/store_address.hpp"

#include "shared/base/host.hpp"

namespace tafel::guard {
namespace {

std::string firewall_for(const std::string& address, const std::string& port) {
  const std::string set = address.find(':') == std::string::npos ? "store4" : "store6";
  return "flush set inet tafel store4\n"
         "flush set inet tafel store6\n"
         "add element inet tafel " +
         set + " { " + address + " . " + port + " }\n";
}

}  // namespace

Result<StoreLocks> locks_for(const envelope::StoreEntry& store) {
  if (!is_ip_address(store.host))
    return fail(Fault::refused,
                "the store is named " + store.host +
                    ", and this machine asks no name server: let the house name an address (tafel house "
                    "move-store)");
  return StoreLocks{firewall_for(store.host, store.port),
                    "[Service]\nIPAddressDeny=any\nIPAddressAllow=" + store.host + "\n"};
}

}  // namespace tafel::guard
