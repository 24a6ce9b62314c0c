// A document as text for a terminal: wrapped to a width, a table as one block of lines a row. A control character in it
// is shown as "?", so that no words can command the terminal. Pure. Thread: any.
#pragma once

#include "shared/paper/document.hpp"

#include <string>

namespace tafel::paper {

constexpr std::size_t terminal_columns = 96;

[[nodiscard]] std::string terminal_text(const Document& document);

}  // namespace tafel::paper
