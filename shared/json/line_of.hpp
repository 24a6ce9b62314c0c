// The line of a place in a JSON text, for whoever mends the file by hand. Library tafel_json. Thread: any.
#pragma once

#include <cstddef>
#include <string_view>

namespace tafel {

// `json` parses; `place` is a JSON pointer into it, or "byte N" as parse_strict returns. For a place that is not there,
// the line where the innermost object or list that should contain it begins. Lines count from 1.
[[nodiscard]] std::size_t line_of(std::string_view json, std::string_view place);

}  // namespace tafel
