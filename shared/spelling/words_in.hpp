// The words of a text: runs of letters, their marks and digits. Pure. Thread: any.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tafel {

// In bytes, from the start of the text.
struct WordPlace {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// In order. UTF-8; a byte that belongs to no letter ends a word.
[[nodiscard]] std::vector<WordPlace> words_in(std::string_view text);

[[nodiscard]] bool begins_with_capital(std::string_view word);

// A word as it is looked for: in small letters without accents or strokes ("ł" is "l"). UTF-8; anything else is returned as it is.
[[nodiscard]] std::string plain_letters(std::string_view word);

}  // namespace tafel
