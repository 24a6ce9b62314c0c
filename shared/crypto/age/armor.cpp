#include "shared/crypto/age/armor.hpp"

#include <algorithm>
#include <string_view>

namespace tafel::crypto::age {

std::optional<std::string> problem_with_armor(ByteView file) {
  constexpr std::string_view white = " \t\r\n";
  std::string_view text = as_text(file);
  text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
  if (!text.starts_with("-----BEGIN AGE ENCRYPTED FILE-----")) return std::nullopt;
  return "is the armored form of an age file, and not the file that was signed: make that with "
         "`grep -v ^- ARMORED | tr -d '\\r' | base64 -d > FILE.age`";
}

}  // namespace tafel::crypto::age
