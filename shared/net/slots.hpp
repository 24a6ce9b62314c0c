// Who gets a slot when there are only so many: connections of one kind, each of a place (a network address, or the
// holder of a certificate). Max-min fairness: a newcomer never displaces a guest of a place that has fewer guests than
// some other one, so whoever opens many displaces their own. Pure. Thread: any.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tafel::net {

struct SlotLimits {
  std::size_t all = 0;   // of all places together
  std::size_t each = 0;  // of one place
};

struct Guest {
  std::string place;
  int claim =
      0;  // the guest with the lowest claim is displaced first: one that has said nothing has less than one that has
};

// The guest that leaves so that one more of `place` can come in; nothing when there is room. `present` is in the order
// of coming, the oldest first: among equal claims the oldest leaves, because an honest handshake is short. The index is
// one of `present`.
[[nodiscard]] std::optional<std::size_t> displaced_by(std::string_view place, std::span<const Guest> present,
                                                      const SlotLimits& limits);

// The place of an IP address: an IPv4 address is one; of an IPv6 address the first 64 bits, for a single network has all
// that begin with them (RFC 4291 section 2.5.4). `text` as inet_ntop writes it, mapped IPv4 also; else itself.
[[nodiscard]] std::string place_of_address(const std::string& text);

}  // namespace tafel::net
