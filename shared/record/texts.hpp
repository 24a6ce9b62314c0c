// The words beside the chain: each text with the random salt that its commitment hides behind.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/random.hpp"
#include "shared/domain/commitment.hpp"
#include "shared/domain/limits.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace tafel::record {

constexpr std::size_t words_limit_bytes = domain::limits::words_bytes;  // one text

struct SaltedWords {
  std::string salt;   // 64 hex digits, 32 random bytes
  std::string words;  // UTF-8, not empty
};

// What is wrong with words that are to be a text, in English, or "".
[[nodiscard]] std::string problem_with(const std::string& words);

// By commitment (64 hex digits).
using Texts = std::map<std::string, SaltedWords>;

[[nodiscard]] domain::Commitment commitment_of(const SaltedWords& text);
[[nodiscard]] bool matches(const std::string& sha256, const SaltedWords& text);

// Replaces every {"words":"…"} in a proposal by {"sha256":"…"} and gives the texts that go beside the chain.
// Errors: malformed with a JSON pointer: empty, only white space, too long, not UTF-8, unfit letters.
struct Committed {
  nlohmann::json fact;
  Texts texts;
};
[[nodiscard]] Result<Committed> commit_words(const nlohmann::json& proposal, crypto::Random& random);

}  // namespace tafel::record
