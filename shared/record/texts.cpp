#include "shared/record/texts.hpp"

#include "shared/base/unfit_letter.hpp"
#include "shared/crypto/hash.hpp"

namespace tafel::record {

std::string problem_with(const std::string& words) {
  return problem_with_words(words, words_limit_bytes, Breaks::allowed).value_or("");
}

domain::Commitment commitment_of(const SaltedWords& text) {
  Bytes committed = crypto::from_hex(text.salt).value_or(Bytes{});
  committed.insert(committed.end(), text.words.begin(), text.words.end());
  return {crypto::to_hex(crypto::sha256(committed))};
}

bool matches(const std::string& sha256, const SaltedWords& text) {
  return text.salt.size() == 2 * salt_bytes && problem_with(text.words).empty() &&
         commitment_of(text).sha256 == sha256;
}

}  // namespace tafel::record
