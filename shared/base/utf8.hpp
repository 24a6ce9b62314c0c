// Is this text the UTF-8 that everything here is written in?
#pragma once

#include <cstddef>
#include <string_view>

namespace tafel {

// The offset of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7: no overlong
// forms, no surrogates, nothing above U+10FFFF), or text.size().
[[nodiscard]] std::size_t utf8_prefix(std::string_view text);
[[nodiscard]] inline bool is_utf8(std::string_view text) {
  return utf8_prefix(text) == text.size();
}

}  // namespace tafel
