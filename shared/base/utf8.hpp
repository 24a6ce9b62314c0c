// Is this text the UTF-8 that everything here is written in? And which letters are in it? Pure. Thread: any.
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

struct Utf8Letter {
  char32_t letter = 0;
  std::size_t size = 0;  // in bytes; 0 when no well-formed sequence is there
};
// The letter at the front of `text`.
[[nodiscard]] Utf8Letter utf8_letter(std::string_view text);
// The letter that ends before byte `at`, which is not 0; 0 when none does.
[[nodiscard]] char32_t utf8_letter_before(std::string_view text, std::size_t at);

}  // namespace tafel
