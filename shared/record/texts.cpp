#include "shared/record/texts.hpp"

#include "shared/base/unfit_letter.hpp"
#include "shared/base/utf8.hpp"
#include "shared/crypto/hash.hpp"

#include <algorithm>

namespace tafel::record {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

}  // namespace

std::string problem_with(const std::string& words) {
  if (std::ranges::all_of(words, is_space)) return "is empty";
  if (words.size() > words_limit_bytes)
    return "is longer than " + std::to_string(words_limit_bytes) + " bytes";
  if (!is_utf8(words)) return "is not UTF-8";
  return unfit_letter(words, Breaks::allowed).value_or("");
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
