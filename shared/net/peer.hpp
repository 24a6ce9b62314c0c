// The other side of a TLS connection. A certificate names its holder in one URI subject alternative
// name
//   tafelgeheim://<house>/<role>/<name>          role: device, coordinator or store
// issued by the house's own authority. Nothing else in the certificate grants a right.
#pragma once

#include "shared/base/names.hpp"
#include "shared/base/result.hpp"

#include <string>
#include <string_view>

namespace tafel::net {

enum class Role { device, coordinator, store };
constexpr auto names(Role) {
  using enum Role;
  return std::to_array<Named<Role>>({{device, "device"}, {coordinator, "coordinator"}, {store, "store"}});
}

struct Peer {
  std::string house;  // [a-z0-9-]{1,40}
  Role role{};
  std::string name;  // [a-z0-9-]{1,40}
  bool operator==(const Peer&) const = default;
};

[[nodiscard]] std::string to_uri(const Peer& peer);
[[nodiscard]] Result<Peer> parse_peer_uri(std::string_view uri);

}  // namespace tafel::net
