#include "shared/base/host.hpp"

#include <doctest/doctest.h>
#include <utility>
#include <vector>

using namespace tafel;

namespace {

bool refused_with(const std::optional<std::string>& problem, std::string_view words) {
  return problem && problem->find(words) != std::string::npos;
}

const std::string label_63(63, 'a');

}  // namespace

TEST_CASE("host: names, IPv4 and IPv6 addresses in their one spelling") {
  for (const std::string host :
       {"localhost", "archief.example.be", "a", "3m.example", "xn--caf-dma.be", "a-b.c", "1and1.example",
        "192.0.2.7", "127.0.0.1", "0.0.0.0", "::1", "2001:db8::1", "::", "fe80::1"}) {
    CAPTURE(host);
    CHECK(!problem_with_host(host));
  }
  CHECK(!problem_with_host(label_63 + ".be"));
  const std::string longest = label_63 + "." + label_63 + "." + label_63 + "." + std::string(61, 'a');
  CHECK(longest.size() == 253);
  CHECK(!problem_with_host(longest));
  CHECK(problem_with_host(longest + "a"));
}

TEST_CASE("host: one thing wrong, and what to type instead") {
  const std::vector<std::pair<std::string, std::string>> wrong{
      {"", "is empty"},
      {"localhost:8443", "has a port behind it"},
      {"192.0.2.7:8443", "has a port behind it"},
      {":8443", "neither a host name nor an IPv6 address"},
      {":::", "neither a host name nor an IPv6 address"},
      {":", "neither a host name nor an IPv6 address"},
      {"a:b", "neither a host name nor an IPv6 address"},
      {"fe80::1%eth0", "has a character"},
      {"[::1]", "without them"},
      {"[::1]:8443", "without them"},
      {"2001:0db8::1", "type 2001:db8::1"},
      {"0:0:0:0:0:0:0:1", "type ::1"},
      {"2001:DB8::1", "small letters"},
      {"Archief.be", "small letters"},
      {"a..b", "one dot between them"},
      {".a", "one dot between them"},
      {"a.", "one dot between them"},
      {".", "one dot between them"},
      {"-a.be", "hyphen"},
      {"a-.be", "hyphen"},
      {"-", "hyphen"},
      {label_63 + "a.be", "more than 63"},
      {"a b", "has a character"},
      {"a_b.be", "has a character"},
      {"café.be", "xn--"},
      {"archief.be\n", "has a character"},
      {"https://archief.be", "web address"},
      {"archief.be/x", "web address"},
      {"1.2.3", "four numbers"},
      {"1", "four numbers"},
      {"256.1.1.1", "four numbers"},
      {"010.0.0.1", "four numbers"},
      {"0x7f.0x1", "four numbers"},
  };
  for (const auto& [host, words] : wrong) {
    CAPTURE(host);
    CHECK(refused_with(problem_with_host(host), words));
  }
}

TEST_CASE("port: 1 to 65535, in one spelling") {
  for (const char* port : {"1", "443", "8443", "65535"}) CHECK(!problem_with_port(port));
  for (const char* port :
       {"", "0", "08443", "65536", "99999999999", "+443", "-1", " 443", "443 ", "8443x", "x"}) {
    CAPTURE(port);
    CHECK(refused_with(problem_with_port(port), "1 to 65535"));
  }
}

TEST_CASE("host: an address is told apart from a name") {
  for (const char* address : {"127.0.0.1", "::1", "2001:db8::1"}) CHECK(is_ip_address(address));
  for (const char* name : {"localhost", "1.2.3", "a:b", ""}) CHECK(!is_ip_address(name));
}
