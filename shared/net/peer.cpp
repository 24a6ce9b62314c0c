#include "shared/net/peer.hpp"

#include <algorithm>

namespace tafel::net {
namespace {

constexpr std::string_view scheme = "tafelgeheim://";
constexpr std::size_t name_limit = 40;

bool is_name(std::string_view text) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && text.size() <= name_limit && std::all_of(text.begin(), text.end(), allowed);
}

}  // namespace

std::string to_uri(const Peer& peer) {
  return std::string(scheme) + peer.house + "/" + std::string(name(peer.role)) + "/" + peer.name;
}

Result<Peer> parse_peer_uri(std::string_view uri) {
  const auto wrong = [&] {
    return fail(Fault::malformed, "not tafelgeheim://<house>/<device|coordinator|store>/<name>",
                std::string(uri));
  };
  if (!uri.starts_with(scheme)) return wrong();
  const std::string_view rest = uri.substr(scheme.size());
  const std::size_t first = rest.find('/');
  if (first == std::string_view::npos) return wrong();
  const std::size_t second = rest.find('/', first + 1);
  if (second == std::string_view::npos) return wrong();
  const std::string_view house = rest.substr(0, first);
  const auto role = value_named<Role>(rest.substr(first + 1, second - first - 1));
  const std::string_view name = rest.substr(second + 1);
  if (!is_name(house) || !role || !is_name(name)) return wrong();
  return Peer{std::string(house), *role, std::string(name)};
}

}  // namespace tafel::net
