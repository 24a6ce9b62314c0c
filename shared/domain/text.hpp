// Free text, seen from the domain: only the commitment to it. The words and their salt live beside the chain
// of events, so that what is taken back can be removed truly while the chain still holds (art. 13 §2).
#pragma once

#include <string>

namespace tafel::domain {

struct Text {
  std::string sha256;  // 64 hex digits: SHA-256 over a random 32-byte salt and the words in UTF-8
  bool operator==(const Text&) const = default;
};

}  // namespace tafel::domain
