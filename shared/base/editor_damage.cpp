#include "shared/base/editor_damage.hpp"

namespace tafel {

std::optional<std::string> damage_by_editor(std::string_view text) {
  if (text.starts_with("\xef\xbb\xbf")) return "begins with a byte order mark: save it as UTF-8 without one";
  const bool utf16 = text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff") ||
                     (text.size() > 1 && (text[0] == '\0') != (text[1] == '\0'));
  if (utf16) return "is in UTF-16: save it as UTF-8";
  return std::nullopt;
}

Error or_damage(Error failure, std::string_view text) {
  if (const auto damage = damage_by_editor(text)) failure.message = "the file " + *damage;
  return failure;
}

}  // namespace tafel
