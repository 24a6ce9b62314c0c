#include "central-store/listen_address.hpp"

#include <doctest/doctest.h>

namespace tafel::store {
namespace {

std::string refused(const std::string& text) {
  const auto parsed = parse_listen_address(text);
  REQUIRE_MESSAGE(!parsed, text);
  CHECK(parsed.error().fault == Fault::malformed);
  CHECK(parsed.error().place == "--listen " + text);
  return parsed.error().message;
}

}  // namespace

TEST_CASE("listen: IPv4 as it is, IPv6 in brackets, port 0 for any") {
  CHECK(parse_listen_address("192.0.2.7:8443") == ListenAddress{"192.0.2.7", 8443});
  CHECK(parse_listen_address("127.0.0.1:0") == ListenAddress{"127.0.0.1", 0});
  CHECK(parse_listen_address("[::1]:65535") == ListenAddress{"::1", 65535});
}

TEST_CASE(
    "listen: an address that differs from a good one in one thing is refused, and what is wrong is said") {
  for (const char* wrong : {"", "192.0.2.7", "8443"}) CHECK(refused(wrong).starts_with("there is no port"));
  CHECK(refused(":8443").starts_with("there is no address"));
  for (const char* wrong : {"::1:8443", "2001:db8::1:8443", "[::1:8443", "::1]:8443", "[]:8443", "[::1]"})
    CHECK(refused(wrong).starts_with("an IPv6 address is in brackets"));
  for (const char* wrong : {"localhost:80", "archief.example.be:8443", "[localhost]:80", "192.0.2:80",
                            "010.0.0.1:80", " 192.0.2.7:80"})
    CHECK(refused(wrong).starts_with("not an IP address of this machine"));
  for (const char* wrong : {"192.0.2.7:", "192.0.2.7:65536", "192.0.2.7:-1", "192.0.2.7:+1", "192.0.2.7:84x",
                            "192.0.2.7: 8443", "[::1]:http"})
    CHECK(refused(wrong) == "the port is not a number from 0 to 65535");
}

}  // namespace tafel::store
