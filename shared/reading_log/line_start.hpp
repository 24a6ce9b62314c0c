// Tells the start of a log's line from any other text: the first line of a file has no chain before it that says whether
// the file is a log of readings at all. Pure. Thread: any.
#pragma once

#include "shared/reading_log/line.hpp"

#include <string_view>

namespace tafel::reading_log {

// Is `line` (without its newline) a line of the form, or what a cut left of one? Its keys are in the order in which
// line_of writes them, or in that of the alphabet, as earlier versions did. Values are not looked at. Bytes that never
// reached the disk are zeros: the line is looked at up to the first of them, and a line of nothing but zeros is one.
[[nodiscard]] bool begins_a_line(const Form& form, std::string_view line);

}  // namespace tafel::reading_log
