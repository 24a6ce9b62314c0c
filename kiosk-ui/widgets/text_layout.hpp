// Breaks text into lines, by words. Pure: how wide a letter is comes in as an argument.
#pragma once

#include "kiosk-ui/platform/shaped_text.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

using Advance = std::function<float(char32_t)>;

// Measures a text: letter by letter, or as it was shaped where its letters are drawn together.
struct Ruler {
  // Null for a text whose letters are drawn one by one.
  using Shaper = std::function<const ShapedText*(std::string_view)>;
  Ruler(Advance each, Shaper together = {}) : advance(std::move(each)), shaper(std::move(together)) {}
  [[nodiscard]] const ShapedText* shaped(std::string_view text) const {
    return shaper ? shaper(text) : nullptr;
  }

  Advance advance;
  Shaper shaper;
};

struct Line {
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;    // past the last byte; a space or newline at which was broken is not in any line
  bool cut = false;       // a word was wider than the line and had to be broken inside
  bool runs_on = false;   // the next line begins at `end`: a caret there is on that one
};

// At least one line, also of an empty text.
[[nodiscard]] std::vector<Line> break_lines(std::string_view text, float width, const Ruler& ruler);

[[nodiscard]] float width_of(std::string_view text, const Ruler& ruler);

// Where a caret before byte `at` of a line of text is, from its left edge.
[[nodiscard]] float caret_x(std::string_view line, std::size_t at, const Ruler& ruler);

// The bytes from `begin` to `end` of a line of text, from its left edge: in several pieces where a part of them runs
// the other way.
struct Stretch {
  float left = 0;
  float right = 0;
};
[[nodiscard]] std::vector<Stretch> stretches(std::string_view line, std::size_t begin, std::size_t end,
                                             const Ruler& ruler);

// The last caret position on this line.
[[nodiscard]] std::size_t last_position(std::string_view text, const Line& line);

// The caret position (in bytes of `text`) nearest to `x` on `line`.
[[nodiscard]] std::size_t position_at(std::string_view text, const Line& line, float x, const Ruler& ruler);

// The line of a caret at `position`.
[[nodiscard]] std::size_t line_of(const std::vector<Line>& lines, std::size_t position);

}  // namespace tafel::kiosk
