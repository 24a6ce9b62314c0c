// Splits the text formats of this library: into whole lines, and into numbers of one spelling only.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tafel::crypto {

// Removes one line from the front of `rest` and returns it without its newline. Nothing when no newline is left.
[[nodiscard]] std::optional<std::string_view> take_line(std::string_view& rest);

// ASCII decimal without sign and without leading zeros, up to 2^64 - 1.
[[nodiscard]] std::optional<std::uint64_t> parse_decimal(std::string_view text);

}  // namespace tafel::crypto
