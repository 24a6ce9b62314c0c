#include "kiosk-ui/widgets/text_layout.hpp"

#include "kiosk-ui/widgets/utf8.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace tafel::kiosk {
namespace {

// A short number counts the word behind it ("12 november", "9 seconden", "10.34 uur").
bool is_count(std::string_view word) {
  constexpr std::size_t clock_time = 5;
  if (word.starts_with('(')) word.remove_prefix(1);
  if (word.empty() || word.size() > clock_time || word.ends_with('.')) return false;
  return word.find_first_not_of("0123456789.") == std::string_view::npos;
}

// Does it read badly at the end of a line, without the word that it belongs to?
bool belongs_to_next(std::string_view word) {
  constexpr std::array<std::string_view, 7> never_alone{"art.", "(art.", "§", "’s", "’t", "'s", "'t"};
  return is_count(word) || std::ranges::find(never_alone, word) != never_alone.end();
}

std::string_view last_word(std::string_view line) {
  const auto space = line.find_last_of(' ');
  return space == std::string_view::npos ? line : line.substr(space + 1);
}

// How wide each letter of one text is: the first of several that are drawn as one has the width of all.
class Widths {
 public:
  Widths(std::string_view text, const Ruler& ruler) : advance_(ruler.advance) {
    const ShapedText* shaped = ruler.shaped(text);
    if (shaped == nullptr) return;
    together_.assign(text.size(), 0);
    for (const Cluster& each : shaped->clusters) together_[each.begin] = each.right - each.left;
  }
  [[nodiscard]] float of(std::size_t at, char32_t letter) const {
    return together_.empty() ? advance_(letter) : together_[at];
  }

 private:
  const Advance& advance_;
  std::vector<float> together_;
};

// One line from `begin`: as many whole words as fit, at least one character. A word may also end a line behind its
// hyphen, as in a name of two parts. What belongs to the next word ends a line only where nothing else can.
struct Broken {
  Line line;
  std::size_t next = 0;  // where the following line begins
  bool newline = false;  // ended by a newline of the text
};

Broken break_one(std::string_view text, std::size_t begin, float width, const Widths& widths) {
  float used = 0;
  std::optional<Broken> last_chance;
  std::optional<Broken> last_resort;
  for (std::size_t at = begin; at < text.size();) {
    const auto character = utf8::at(text, at);
    if (character.code == U'\n') return {{begin, at}, at + 1, true};
    used += widths.of(at, character.code);
    if (character.code == U' ') {
      auto& kept = belongs_to_next(last_word(text.substr(begin, at - begin))) ? last_resort : last_chance;
      kept = Broken{{begin, at}, at + 1};
    } else if (used > width && at > begin) {
      return last_chance ? *last_chance : last_resort.value_or(Broken{{begin, at, true}, at});
    } else if (character.code == U'-' && at > begin && text[at - 1] != ' ') {
      last_chance = Broken{{begin, at + 1}, at + 1};
    }
    at += character.bytes;
  }
  return {{begin, text.size()}, text.size()};
}

float before_letter(const Cluster& c) {
  return c.leftwards ? c.right : c.left;
}
float behind_letter(const Cluster& c) {
  return c.leftwards ? c.left : c.right;
}

float caret_x(const ShapedText& line, std::size_t at) {
  for (const Cluster& each : line.clusters)
    if (at < each.end) return at <= each.begin ? before_letter(each) : behind_letter(each);
  return line.clusters.empty() ? 0 : behind_letter(line.clusters.back());
}

std::size_t position_at(const ShapedText& line, float x, std::size_t last) {
  std::size_t nearest = 0;
  float distance = std::numeric_limits<float>::max();
  const auto offer = [&](std::size_t at, float edge) {
    if (at > last || std::abs(edge - x) >= distance) return;
    distance = std::abs(edge - x);
    nearest = at;
  };
  for (const Cluster& each : line.clusters) {
    offer(each.begin, before_letter(each));
    offer(each.end, behind_letter(each));
  }
  return nearest;
}

// Neighbours are one stretch.
std::vector<Stretch> stretches(const ShapedText& line, std::size_t begin, std::size_t end) {
  std::vector<Stretch> all;
  for (const Cluster& each : line.clusters) {
    if (each.begin < begin || each.begin >= end) continue;
    if (!all.empty() && all.back().right == each.left)
      all.back().right = each.right;
    else if (!all.empty() && all.back().left == each.right)
      all.back().left = each.left;
    else
      all.push_back({each.left, each.right});
  }
  return all;
}

}  // namespace

std::vector<Line> break_lines(std::string_view text, float width, const Ruler& ruler) {
  const Widths widths(text, ruler);
  std::vector<Line> lines;
  std::size_t begin = 0;
  bool newline = true;  // a text that ends in a newline has an empty line after it
  while (begin < text.size() || newline) {
    const Broken broken = break_one(text, begin, width, widths);
    lines.push_back(broken.line);
    lines.back().runs_on = !broken.newline && broken.next == broken.line.end && broken.next < text.size();
    begin = broken.next;
    newline = broken.newline;
  }
  return lines;
}

float width_of(std::string_view text, const Ruler& ruler) {
  if (const ShapedText* shaped = ruler.shaped(text)) return shaped->width;
  float width = 0;
  for (std::size_t at = 0; at < text.size(); at = utf8::next(text, at))
    width += ruler.advance(utf8::at(text, at).code);
  return width;
}

float caret_x(std::string_view line, std::size_t at, const Ruler& ruler) {
  if (const ShapedText* shaped = ruler.shaped(line)) return caret_x(*shaped, at);
  return width_of(line.substr(0, at), ruler);
}

std::vector<Stretch> stretches(std::string_view line, std::size_t begin, std::size_t end,
                               const Ruler& ruler) {
  if (const ShapedText* shaped = ruler.shaped(line)) return stretches(*shaped, begin, end);
  return {{caret_x(line, begin, ruler), caret_x(line, end, ruler)}};
}

std::size_t last_position(std::string_view text, const Line& line) {
  const bool last = !line.runs_on || line.end == line.begin;
  return last ? line.end : std::max(line.begin, utf8::previous(text, line.end));
}

std::size_t position_at(std::string_view text, const Line& line, float x, const Ruler& ruler) {
  const std::string_view words = text.substr(line.begin, line.end - line.begin);
  const std::size_t last = last_position(text, line);
  if (const ShapedText* shaped = ruler.shaped(words))
    return line.begin + position_at(*shaped, x, last - line.begin);
  float left = 0;
  std::size_t at = line.begin;
  while (at < last) {
    const auto character = utf8::at(text, at);
    const float wide = ruler.advance(character.code);
    if (x < left + wide / 2) break;
    left += wide;
    at += character.bytes;
  }
  return at;
}

std::size_t line_of(const std::vector<Line>& lines, std::size_t position) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (lines[i].begin <= position) found = i;
  return found;
}

}  // namespace tafel::kiosk
