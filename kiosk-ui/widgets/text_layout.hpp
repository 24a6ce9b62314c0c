// Breaks text into lines, by words. Pure: how wide a character is comes in as an argument.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

using Advance = std::function<float(char32_t)>;

struct Line {
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;    // past the last byte; a space or newline at which was broken is not in any line
  bool cut = false;       // a word was wider than the line and had to be broken inside
  bool runs_on = false;   // the next line begins at `end`: a caret there is on that one
};

// At least one line, also of an empty text.
[[nodiscard]] std::vector<Line> break_lines(std::string_view text, float width, const Advance& advance);

[[nodiscard]] float width_of(std::string_view text, const Advance& advance);

// The last caret position on this line.
[[nodiscard]] std::size_t last_position(std::string_view text, const Line& line);

// The caret position (in bytes of `text`) nearest to `x` on `line`.
[[nodiscard]] std::size_t position_at(std::string_view text, const Line& line, float x,
                                      const Advance& advance);

// The line of a caret at `position`.
[[nodiscard]] std::size_t line_of(const std::vector<Line>& lines, std::size_t position);

}  // namespace tafel::kiosk
