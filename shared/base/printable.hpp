// Text from outside, made fit for a terminal, a log or a file: nothing in it is a command to whoever shows it, and every
// reader of the project takes it (unfit_letter.hpp). Pure. Thread: any.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tafel {

// Each unfit letter, and each byte that is not UTF-8, becomes '?'; newlines stay.
[[nodiscard]] std::string printable(std::string_view text);
// The same on one line: newlines too become '?', so that nobody can write a line of their own.
[[nodiscard]] std::string printable_line(std::string_view text);
// The same, of at most `limit_bytes`: what is longer is cut between two letters.
[[nodiscard]] std::string printable_line(std::string_view text, std::size_t limit_bytes);

}  // namespace tafel
