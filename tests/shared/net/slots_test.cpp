#include "shared/net/slots.hpp"

#include <doctest/doctest.h>
#include <vector>

namespace tafel::net {
namespace {

using Present = std::vector<Guest>;

constexpr SlotLimits limits{4, 2};

}  // namespace

TEST_CASE("slots: while there is room nobody leaves") {
  CHECK(!displaced_by("a", Present{}, limits));
  CHECK(!displaced_by("a", Present{{"a", 1}, {"b", 1}, {"c", 1}}, limits));
}

TEST_CASE("slots: a place that has its number displaces its own oldest, and of its own only") {
  CHECK(displaced_by("b", Present{{"a", 1}, {"b", 1}, {"b", 1}}, limits) == 1);
  CHECK(!displaced_by("a", Present{{"a", 1}, {"b", 1}, {"b", 1}}, limits));
}

TEST_CASE("slots: whoever has less claim leaves before whoever has more, though it came later") {
  CHECK(displaced_by("b", Present{{"b", 2}, {"b", 1}}, limits) == 1);
  CHECK(displaced_by("b", Present{{"b", 2}, {"b", 2}}, limits) == 0);
  CHECK(displaced_by("b", Present{{"a", 0}, {"b", 2}, {"b", 1}}, limits) == 2);
}

TEST_CASE("slots: when all are taken, the place with the most loses one, never one with fewer") {
  const Present present{{"honest", 0}, {"many", 2}, {"many", 1}, {"other", 0}};
  CHECK(displaced_by("new", present, {4, 3}) == 2);
  // All have one: the oldest with the least claim.
  CHECK(displaced_by("new", Present{{"a", 2}, {"b", 1}, {"c", 1}, {"d", 2}}, limits) == 1);
}

TEST_CASE("slots: one IPv4 address is a place, of IPv6 the network of 64 bits") {
  CHECK(place_of_address("192.0.2.7") == "192.0.2.7");
  CHECK(place_of_address("::ffff:192.0.2.7") == "192.0.2.7");
  CHECK(place_of_address("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::/64");
  CHECK(place_of_address("2001:db8:1:2::9") == "2001:db8:1:2::/64");
  CHECK(place_of_address("2001:db8:1:3::9") != "2001:db8:1:2::/64");
  CHECK(place_of_address("fe80::1%eth0") == "fe80::1%eth0");
}

}  // namespace tafel::net
