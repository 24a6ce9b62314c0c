// The openings of facts that can be withdrawn (shared/domain/enclosure.hpp): the words of an opening are the fact in
// canonical JSON, kept beside the chain with a salt like every other text. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/random.hpp"
#include "shared/record/chain.hpp"
#include "shared/record/texts.hpp"

#include <string>
#include <vector>

namespace tafel::record {

struct EnclosedFact {
  domain::Fact fact;  // under its commitment
  std::string sha256;
  SaltedWords opening;
};
// Requires a fact that can be enclosed. With its signature, where somebody signs it.
[[nodiscard]] EnclosedFact enclose(const domain::Fact& fact, crypto::Random& random);

// Puts the facts that the openings among `texts` say in the place of the withheld ones. A fact without an opening, or
// with one that does not match its commitment, stays withheld. Errors: malformed or altered, with "event N" as place.
[[nodiscard]] Done open_facts(std::vector<Link>& links, const Texts& texts);

}  // namespace tafel::record
