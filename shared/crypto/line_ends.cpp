#include "shared/crypto/line_ends.hpp"

namespace tafel::crypto {

std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  plain.reserve(text.size() + 1);
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text.substr(i, 2) != "\r\n") plain += text[i];
  while (plain.ends_with('\n')) plain.pop_back();
  if (!plain.empty()) plain += '\n';
  return plain;
}

std::optional<std::string> damage_by_editor(std::string_view text) {
  if (text.starts_with("\xef\xbb\xbf")) return "begins with a byte order mark: save it as UTF-8 without one";
  const bool utf16 = text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff") ||
                     (text.size() > 1 && (text[0] == '\0') != (text[1] == '\0'));
  if (utf16) return "is in UTF-16: save it as UTF-8";
  return std::nullopt;
}

}  // namespace tafel::crypto
