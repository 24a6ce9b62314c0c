#include "kiosk-ui/widgets/text_layout.hpp"

#include "kiosk-ui/widgets/utf8.hpp"

#include <algorithm>
#include <array>
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

// One line from `begin`: as many whole words as fit, at least one character. A word may also end a line behind its
// hyphen, as in a name of two parts. What belongs to the next word ends a line only where nothing else can.
struct Broken {
  Line line;
  std::size_t next = 0;  // where the following line begins
  bool newline = false;  // ended by a newline of the text
};

Broken break_one(std::string_view text, std::size_t begin, float width, const Advance& advance) {
  float used = 0;
  std::optional<Broken> last_chance;
  std::optional<Broken> last_resort;
  for (std::size_t at = begin; at < text.size();) {
    const auto character = utf8::at(text, at);
    if (character.code == U'\n') return {{begin, at}, at + 1, true};
    used += advance(character.code);
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

}  // namespace

std::vector<Line> break_lines(std::string_view text, float width, const Advance& advance) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  bool newline = true;  // a text that ends in a newline has an empty line after it
  while (begin < text.size() || newline) {
    const Broken broken = break_one(text, begin, width, advance);
    lines.push_back(broken.line);
    lines.back().runs_on = !broken.newline && broken.next == broken.line.end && broken.next < text.size();
    begin = broken.next;
    newline = broken.newline;
  }
  return lines;
}

float width_of(std::string_view text, const Advance& advance) {
  float width = 0;
  for (std::size_t at = 0; at < text.size(); at = utf8::next(text, at))
    width += advance(utf8::at(text, at).code);
  return width;
}

std::size_t last_position(std::string_view text, const Line& line) {
  const bool last = !line.runs_on || line.end == line.begin;
  return last ? line.end : std::max(line.begin, utf8::previous(text, line.end));
}

std::size_t position_at(std::string_view text, const Line& line, float x, const Advance& advance) {
  float left = 0;
  std::size_t at = line.begin;
  const std::size_t last = last_position(text, line);
  while (at < last) {
    const auto character = utf8::at(text, at);
    const float wide = advance(character.code);
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
