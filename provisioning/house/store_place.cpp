#include "provisioning/house/store_place.hpp"

#include "provisioning/house/key_files.hpp"
#include "shared/base/files.hpp"
#include "shared/base/host.hpp"

#include <arpa/inet.h>
#include <cstdint>
#include <netinet/in.h>
#include <optional>

namespace tafel::provisioning {
namespace {

Result<std::string> issue_store(const OpenHouse& open, Instant now, const fs::path& key_file) {
  const net::Peer store{open.house.house, net::Role::store, open.house.store.name};
  const auto request = net::make_key_and_csr(store);
  if (!request) return pass(request.error());
  auto certificate = net::issue_server(open.authority, store, open.house.store.host, request->csr_pem,
                                       net::valid_for_days(now, net::leaf_days));
  if (!certificate) return certificate;
  if (auto done = write_file_durably(key_file, request->key_pem.view(), mode_secret); !done)
    return pass(done.error());
  return certificate;
}

// ---- Addresses that a program can listen on or send to, and that no store is reached at

std::optional<in_addr> ipv4_of(const std::string& host) {
  in_addr address{};
  return ::inet_pton(AF_INET, host.c_str(), &address) == 1 ? std::optional(address) : std::nullopt;
}

std::optional<in6_addr> ipv6_of(const std::string& host) {
  in6_addr address{};
  return ::inet_pton(AF_INET6, host.c_str(), &address) == 1 ? std::optional(address) : std::nullopt;
}

constexpr const char* any_address =
    "is every address of a machine, to listen on: type the one at which devices reach the store";
constexpr const char* no_address =
    "is no address of a machine (::/96): type the one at which devices reach the store, and a port as "
    "--store-port";
constexpr const char* group_address = "is the address of a group of machines: type that of the store alone";

// RFC 6890: 0.0.0.0/8, multicast 224.0.0.0/4, reserved and broadcast 240.0.0.0/4.
std::optional<std::string> problem_with_ipv4(const in_addr& address) {
  const std::uint32_t first = ntohl(address.s_addr) >> 24U;
  if (first == 0) return any_address;
  if (first >= 224) return group_address;
  return std::nullopt;
}

// RFC 4291 section 2.5.5.1 deprecates ::/96, but for :: and ::1.
std::optional<std::string> problem_with_ipv6(const in6_addr& address) {
  if (IN6_IS_ADDR_UNSPECIFIED(&address)) return any_address;
  if (IN6_IS_ADDR_V4COMPAT(&address)) return no_address;
  if (IN6_IS_ADDR_MULTICAST(&address)) return group_address;
  if (IN6_IS_ADDR_V4MAPPED(&address)) return "is an IPv4 address in the form of IPv6: type it as 192.0.2.7";
  if (IN6_IS_ADDR_LINKLOCAL(&address))
    return "is an address for one cable only, and needs the name of an interface: type a name or another "
           "address";
  return std::nullopt;
}

// "::1:8443" is an IPv6 address to a machine, and to whoever typed it an address with its port.
bool has_port_behind(const std::string& host, const in6_addr& address, const std::string& port) {
  const std::size_t colon = host.rfind(':');
  const bool is_nobodys = IN6_IS_ADDR_V4COMPAT(&address);
  return ipv6_of(host.substr(0, colon)) && (is_nobodys || host.substr(colon + 1) == port);
}

std::optional<std::string> problem_with_reaching(const std::string& host, const std::string& port) {
  if (const auto address = ipv4_of(host)) return problem_with_ipv4(*address);
  const auto address = ipv6_of(host);
  if (!address) return std::nullopt;
  if (has_port_behind(host, *address, port))
    return "has a port behind it, which makes it another address: type " + host.substr(0, host.rfind(':')) +
           ", and the port as --store-port";
  return problem_with_ipv6(*address);
}

}  // namespace

Done check_store_place(const std::string& host, const std::string& port) {
  if (const auto problem = problem_with_reaching(host, port))
    return fail(Fault::malformed, "this host " + *problem, "--store-host " + host);
  if (const auto problem = problem_with_host(host))
    return fail(Fault::malformed, "this host " + *problem, "--store-host " + host);
  if (const auto problem = problem_with_port(port))
    return fail(Fault::malformed, "this port " + *problem, "--store-port " + port);
  return {};
}

// Key and certificate are two files: the new key lands last but one, so an interruption shows as a pair that does
// not fit, which the store refuses to start with, and renewing again mends it.
Done give_store_a_certificate(OpenHouse& open, Instant now) {
  if (const auto problem = problem_with_host(open.house.store.host))
    return fail(Fault::malformed,
                "the store's host in the house file " + *problem + ". `tafel house move-store` mends it",
                open.house.store.host);
  const auto certificate = issue_store(open, now, open.folder.store("store.key"));
  if (!certificate) return pass(certificate.error());
  if (auto done = note_issued(open.ledger, *certificate, now); !done) return done;
  return write_file_durably(open.folder.store("store.pem"), as_bytes(*certificate), mode_public);
}

}  // namespace tafel::provisioning
