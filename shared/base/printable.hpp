// Text from outside, made fit for a terminal or a log: nothing in it is a command to whoever shows it.
#pragma once

#include <string>
#include <string_view>

namespace tafel {

// Control characters (U+0000 to U+001F, U+007F to U+009F) become '?'; newlines stay.
[[nodiscard]] std::string printable(std::string_view text);
// The same on one line: newlines too become '?', so that nobody can write a line of their own.
[[nodiscard]] std::string printable_line(std::string_view text);

}  // namespace tafel
