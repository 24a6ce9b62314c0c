// Text files of the stock tools (minisign, age) as those tools read them: a file that went through Windows, or through
// an editor, has other line ends and the same content. Thread: any.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tafel::crypto {

// With a newline for each CR LF, and exactly one newline at the end. A carriage return elsewhere stays. So a file that
// was hashed as it was first written is hashed as such again.
[[nodiscard]] std::string with_plain_line_ends(std::string_view text);

// What an editor did to the beginning of a file that neither the stock tools nor we read, in English and with what to
// do: a byte order mark, UTF-16.
[[nodiscard]] std::optional<std::string> damage_by_editor(std::string_view text);

}  // namespace tafel::crypto
