// The domain sees free text only as a commitment to it. The words and their salt are kept beside the chain of
// events: a text that is taken back can be erased for good while the chain stays valid (art. 13 §2).
#pragma once

#include <string>

namespace tafel::domain {

struct Commitment {
  std::string sha256;  // 64 hex digits: SHA-256 over a random 32-byte salt and the words in UTF-8
  bool operator==(const Commitment&) const = default;
};

}  // namespace tafel::domain
