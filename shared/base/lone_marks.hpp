// Signs that are drawn upon the letter before them (vowels of Hebrew and Arabic, accents), without any letter. Asked of
// new words alone, beside letters_with_glyph.hpp; a reader never asks. Source: the general categories Mn and Me of the
// Unicode standard, version 14. Thread: any.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tafel {

// In English, when a text has such signs and beside them nothing that can be seen. A mark that begins a word which has
// letters is a matter of spelling, and passes.
[[nodiscard]] std::optional<std::string> problem_with_lone_marks(std::string_view text);

}  // namespace tafel
