// The words beside the chain: each text with the random salt that its commitment hides behind.
#pragma once

#include "shared/domain/commitment.hpp"
#include "shared/domain/limits.hpp"

#include <map>
#include <string>

namespace tafel::record {

constexpr std::size_t salt_bytes = 32;
constexpr std::size_t words_limit_bytes = domain::limits::words_bytes;  // one text

struct SaltedWords {
  std::string salt;   // 64 hex digits, 32 random bytes
  std::string words;  // UTF-8, not empty
};

// Says in English what is wrong with words that are to be a text; "" for none.
[[nodiscard]] std::string problem_with(const std::string& words);

// By commitment (64 hex digits).
using Texts = std::map<std::string, SaltedWords>;

[[nodiscard]] domain::Commitment commitment_of(const SaltedWords& text);
[[nodiscard]] bool matches(const std::string& sha256, const SaltedWords& text);

}  // namespace tafel::record
