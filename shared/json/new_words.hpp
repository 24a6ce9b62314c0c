// New words in a document: each letter of each string has a glyph on the screen and on paper, and no string is nothing
// but signs that belong upon a letter.
// Thread: any.
#pragma once

#include "shared/base/result.hpp"

#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace tafel {

// One error for each string with a letter that no font has, or with signs alone (shared/base/lone_marks.hpp): malformed, with the string's JSON pointer.
[[nodiscard]] std::vector<Error> letters_without_glyph(const nlohmann::json& document);

}  // namespace tafel
