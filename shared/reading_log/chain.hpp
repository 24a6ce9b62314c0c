// The chain through a log of readings: each line names the SHA-256 of the line before it, so that a line changed, added
// in between or taken out shows. A line cut off at the end does not show, unless the reader knows the head.
// Pure. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/hash.hpp"

#include <cstdint>
#include <string_view>

namespace tafel::reading_log {

struct Chain {
  std::uint64_t count = 0;
  crypto::Hash head{};  // SHA-256 of the last line, without its newline; zeros before the first
  bool operator==(const Chain&) const = default;
};

// Takes the next line into the chain, whatever else it says. Errors: altered, with "line N" as place; the chain is then
// as it was.
Done follow(Chain& chain, std::string_view line);

}  // namespace tafel::reading_log
