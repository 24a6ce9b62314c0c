// Events as exact bytes in a hash chain. An event's bytes are one JSON object on one line,
//   {"at":"…","fact":{…},"prev":"<64 hex>","seq":1,"what":"session-opened"}
// `prev` is the SHA-256 of the bytes before it; the first event's is 64 zeros. The bytes are hashed and kept
// as they are, never re-encoded; a reader refuses bytes that are not the canonical encoding of what they say.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/domain/fact.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace tafel::record {

struct Link {
  std::uint64_t seq = 0;
  std::string prev;  // hex
  domain::Event event;
};

// The SHA-256 of an event's JSON.
constexpr std::size_t line_limit_bytes = 1024UL * 1024;
constexpr int line_depth_limit = 8;

// The place of the next event.
struct Head {
  std::uint64_t count = 0;
  std::string hash = std::string(64, '0');
};

// "event 7": the place of an error.
[[nodiscard]] std::string place_of_event(std::uint64_t seq);

[[nodiscard]] std::string event_line(const Head& head, const domain::Event& event);  // no newline
[[nodiscard]] Head after(const Head& head, std::string_view line);
// Errors: malformed with the place; altered when `seq` or `prev` does not follow `head`.
[[nodiscard]] Result<Link> parse_event_line(const Head& head, std::string_view line);

}  // namespace tafel::record
