// The two locks on the uplink's way out.
#include "appliance/guard/store_address.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::guard;

TEST_CASE("both locks name the store's address, and the firewall its port") {
  const auto locks = locks_for({"store", "192.0.2.7", "8443"});
  REQUIRE(locks);
  CHECK(locks->firewall.find("add element inet tafel store { 192.0.2.7 . 8443 }\n") != std::string::npos);
  CHECK(locks->firewall.starts_with("flush set inet tafel store\n"));
  CHECK(locks->unit == "[Service]\nIPAddressDeny=any\nIPAddressAllow=192.0.2.7\n");
}

TEST_CASE("an IPv6 store is refused, for the machine would never reach it") {
  const auto locks = locks_for({"store", "2001:db8::7", "443"});
  REQUIRE_FALSE(locks);
  CHECK(locks.error().fault == Fault::refused);
  CHECK(locks.error().message.find("IPv4") != std::string::npos);
}

TEST_CASE("a store that is a name is refused, with what to do") {
  const auto locks = locks_for({"store", "store.example.be", "8443"});
  REQUIRE_FALSE(locks);
  CHECK(locks.error().fault == Fault::refused);
  CHECK(locks.error().message.find("move-store") != std::string::npos);
}
