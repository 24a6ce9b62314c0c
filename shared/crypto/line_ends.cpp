#include "shared/crypto/line_ends.hpp"

namespace tafel::crypto {

std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  plain.reserve(text.size() + 1);
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text.substr(i, 2) != "\r\n") plain += text[i];
  plain.erase(plain.find_last_not_of("\r\n") + 1);
  if (!plain.empty()) plain += '\n';
  return plain;
}

}  // namespace tafel::crypto
