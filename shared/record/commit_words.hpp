// Puts commitments in the place of the words of a proposal. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/random.hpp"
#include "shared/record/texts.hpp"

#include <nlohmann/json.hpp>

namespace tafel::record {

// Replaces every {"words":"…"} in a proposal by {"sha256":"…"}; the texts are to be kept beside the chain.
// Errors: malformed with a JSON pointer: empty, only white space, too long, not UTF-8, unfit letters.
struct Committed {
  nlohmann::json fact;
  Texts texts;
};
[[nodiscard]] Result<Committed> commit_words(const nlohmann::json& proposal, crypto::Random& random);

}  // namespace tafel::record
