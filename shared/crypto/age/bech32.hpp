// Bech32 (BIP 173) as age uses it: without the limit of 90 characters. Mixed case is refused.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/secret.hpp"

#include <string>
#include <string_view>

namespace tafel::crypto {

// The parts before and after the last "1". Keys travel this way, so the data is a Secret.
struct Bech32 {
  std::string prefix;  // in lower case
  bool upper_case = false;
  Secret data;
};

// `prefix` is in lower case, and so is the result.
[[nodiscard]] Secret bech32_encode(std::string_view prefix, ByteView data);
// Errors: malformed, with the character's position (from 1) as its place.
[[nodiscard]] Result<Bech32> bech32_decode(std::string_view text);

}  // namespace tafel::crypto
