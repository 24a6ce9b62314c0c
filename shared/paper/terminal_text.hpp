// A document as text for a terminal: wrapped to a width, tables as blocks of lines, control characters made harmless.
#pragma once

#include "shared/paper/document.hpp"

#include <string>

namespace tafel::provisioning {

constexpr std::size_t terminal_columns = 96;

[[nodiscard]] std::string terminal_text(const Document& document);

}  // namespace tafel::provisioning
