// The letters that a font of the project has: whatever may be written can be read on the screen and on paper. Asked of
// new words alone, before they enter an agenda, a house or a session; a reader never asks, so that a record sealed under
// an older or another table stays readable. Pure: no font is opened here. Source: the fonts named in
// shared/lettering/packaged_fonts.cpp, as Debian 12 packages them; tests/shared/lettering compares. Thread: any.
#pragma once

#include "shared/base/unfit_letter.hpp"

#include <span>

namespace tafel {

struct LetterRange {
  char32_t first;
  char32_t last;
};
[[nodiscard]] std::span<const LetterRange> letters_with_glyph();  // rising, with gaps between them

// True of a joiner and of a newline or tab too: they have nothing to draw.
[[nodiscard]] bool has_glyph(char32_t letter);

// The first letter without one, of UTF-8. Letters that no word may have are left to find_unfit.
[[nodiscard]] std::optional<UnfitLetter> find_without_glyph(std::string_view text);

// As problem_with_words, and that no font has a letter.
[[nodiscard]] std::optional<std::string> problem_with_new_words(std::string_view text,
                                                                std::size_t limit_bytes, Breaks breaks);

}  // namespace tafel
