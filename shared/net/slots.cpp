#include "shared/net/slots.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <functional>
#include <map>

namespace tafel::net {
namespace {

using Counts = std::map<std::string_view, std::size_t>;

Counts counts_of(std::span<const Guest> present) {
  Counts counts;
  for (const Guest& guest : present) ++counts[guest.place];
  return counts;
}

// The first with the lowest claim among those of the places that `may_leave`.
std::optional<std::size_t> weakest(std::span<const Guest> present,
                                   const std::function<bool(const Guest&)>& may_leave) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < present.size(); ++i)
    if (may_leave(present[i]) && (!found || present[i].claim < present[*found].claim)) found = i;
  return found;
}

}  // namespace

std::optional<std::size_t> displaced_by(std::string_view place, std::span<const Guest> present,
                                        const SlotLimits& limits) {
  const Counts counts = counts_of(present);
  const auto own = counts.find(place);
  if (own != counts.end() && own->second >= limits.each)
    return weakest(present, [&](const Guest& guest) { return guest.place == place; });
  if (present.size() < limits.all) return std::nullopt;
  const auto most = std::ranges::max_element(counts, {}, &Counts::value_type::second);
  if (most == counts.end()) return std::nullopt;
  return weakest(present, [&](const Guest& guest) { return counts.at(guest.place) == most->second; });
}

std::string place_of_address(const std::string& text) {
  std::array<unsigned char, 16> bytes{};
  if (::inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return text;
  constexpr std::array<unsigned char, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
  std::array<char, INET6_ADDRSTRLEN> written{};
  if (std::equal(mapped.begin(), mapped.end(), bytes.begin()))
    return ::inet_ntop(AF_INET, bytes.data() + mapped.size(), written.data(), written.size());
  std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
  return std::string(::inet_ntop(AF_INET6, bytes.data(), written.data(), written.size())) + "/64";
}

}  // namespace tafel::net
