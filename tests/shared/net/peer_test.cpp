#include "shared/net/peer.hpp"

#include <doctest/doctest.h>

namespace tafel::net {

TEST_CASE("peer: a certificate's URI is read back as it was written") {
  for (const Role role : {Role::device, Role::coordinator, Role::store}) {
    const Peer peer{"voorbeeld", role, "tafel-1"};
    const auto parsed = parse_peer_uri(to_uri(peer));
    REQUIRE(parsed);
    CHECK(*parsed == peer);
  }
  CHECK(to_uri({"voorbeeld", Role::device, "tafel-1"}) == "tafelgeheim://voorbeeld/device/tafel-1");
}

TEST_CASE("peer: anything else is refused, with the URI as place") {
  const std::string long_name(41, 'a');
  for (const std::string& wrong :
       {std::string("https://voorbeeld/device/tafel-1"), std::string("tafelgeheim://voorbeeld/device"),
        std::string("tafelgeheim://voorbeeld/device/"), std::string("tafelgeheim:///device/tafel-1"),
        std::string("tafelgeheim://voorbeeld/chair/tafel-1"),
        std::string("tafelgeheim://voorbeeld/Device/tafel-1"),
        std::string("tafelgeheim://voorbeeld/device/Tafel"),
        std::string("tafelgeheim://voorbeeld/device/tafel-1/x"),
        std::string("tafelgeheim://voorbeeld/device/tafel 1"),
        std::string("tafelgeheim://voorbeeld/device/t\0x", 34), "tafelgeheim://voorbeeld/device/" + long_name,
        std::string()}) {
    CAPTURE(wrong);
    const auto parsed = parse_peer_uri(wrong);
    REQUIRE(!parsed);
    CHECK(parsed.error().fault == Fault::malformed);
    CHECK(parsed.error().place == wrong);
  }
}

}  // namespace tafel::net
