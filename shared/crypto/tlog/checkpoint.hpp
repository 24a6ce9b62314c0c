// A log's state at one size (C2SP tlog-checkpoint), as the text of a signed note:
//   <origin>\n<size>\n<base64(root)>\n
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/hash.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace tafel::crypto::tlog {

struct Checkpoint {
  std::string origin;
  std::uint64_t size = 0;
  Hash root{};
};
[[nodiscard]] std::string to_text(const Checkpoint& checkpoint);
// Extension lines, which the specification allows after the third, are not kept. Errors: malformed, with the
// line.
[[nodiscard]] Result<Checkpoint> parse_checkpoint(std::string_view text);

}  // namespace tafel::crypto::tlog
