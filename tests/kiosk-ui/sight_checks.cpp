#include "tests/kiosk-ui/sight_checks.hpp"

#include "kiosk-ui/theme/type.hpp"
#include "kiosk-ui/widgets/utf8.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace tafel::kiosk::test {
namespace {

using Faults = std::vector<std::string>;
using Shape = Drawing::Shape;

constexpr double least_of_signs = 3;  // icons, and the edge of what can be touched (WCAG 2.2, 1.4.11)
constexpr float least_capital_mm = 3.5F;
constexpr float least_large_mm = 6;  // what the whole table reads
constexpr float hair_px = 2;         // two places that differ by less are one

std::uint8_t mixed(std::uint8_t above, std::uint8_t below, std::uint8_t alpha) {
  return static_cast<std::uint8_t>((above * alpha + below * (255 - alpha)) / 255);
}
Colour over(Colour above, Colour below) {
  return {mixed(above.red, below.red, above.alpha), mixed(above.green, below.green, above.alpha),
          mixed(above.blue, below.blue, above.alpha)};
}

// The colour at a point after the first `count` drawings.
Colour ground_at(const Sight& sight, Point at, std::size_t count) {
  Colour ground = sight.palette.paper;
  for (std::size_t i = 0; i < count; ++i) {
    const Drawing& each = sight.drawings[i];
    if (each.shape == Shape::fill && each.where.contains(at)) ground = over(each.colour, ground);
  }
  return ground;
}

// A dialog, a note, a strip of accents or the buttons below a sheet came over what was drawn there.
bool covered(const Sight& sight, Point at, std::size_t after, std::size_t before) {
  return std::any_of(sight.drawings.begin() + static_cast<long>(after) + 1,
                     sight.drawings.begin() + static_cast<long>(before), [&](const Drawing& each) {
                       return each.shape == Shape::fill && each.colour.alpha > 0 && each.where.contains(at);
                     });
}

bool is_icon(std::string_view words) {
  constexpr char32_t private_begin = 0xe000;
  constexpr char32_t private_end = 0xf8ff;
  for (std::size_t at = 0; at < words.size(); at = utf8::next(words, at)) {
    const char32_t code = utf8::at(words, at).code;
    if (code < private_begin || code > private_end) return false;
  }
  return true;
}

// At both ends and in the middle: a line may begin on a mark and end beside it.
std::array<Point, 3> points_of(const Rect& where) {
  const float y = where.centre().y;
  const float in = std::min(hair_px, where.w / 2);
  return {Point{where.x + in, y}, where.centre(), Point{where.right() - in, y}};
}

void look_at_words(const Sight& sight, std::size_t index, Faults& faults) {
  const Drawing& line = sight.drawings[index];
  const double least = is_icon(line.words) ? least_of_signs : least_contrast(sight.palette, line.colour);
  for (const Point& at : points_of(line.where)) {
    const Colour ground = ground_at(sight, at, index);
    if (contrast(over(line.colour, ground), ground) >= least) continue;
    faults.push_back("too little contrast: " + line.words);
    break;
  }
  const float capital_mm = line.em_px * capital_height / sight.pixels_per_mm;
  const auto is_large = [&](const Widget& each) {
    return each.kind == Kind::text && each.label == line.text && each.where.contains(line.where.centre()) &&
           (each.id == "title" || each.id.starts_with("asked:"));
  };
  const bool large = std::any_of(sight.log.widgets.begin(), sight.log.widgets.end(), is_large);
  if (line.without_glyph > 0) faults.push_back("no font has a letter of: " + line.words);
  if (capital_mm < (large ? least_large_mm : least_capital_mm)) faults.push_back("too small: " + line.words);
}

bool same_place(const Rect& a, const Rect& b) {
  return std::abs(a.x - b.x) < hair_px && std::abs(a.y - b.y) < hair_px &&
         std::abs(a.right() - b.right()) < hair_px && std::abs(a.bottom() - b.bottom()) < hair_px;
}

// The edge drawn around a target must be distinct by itself or by what it encloses. A target without edge is shown by
// its words.
void look_at_target(const Sight& sight, const Widget& target, Faults& faults) {
  std::optional<Colour> around;
  double most = 0;
  bool has_edge = false;
  bool has_words = false;
  for (std::size_t i = 0; i < sight.drawings.size(); ++i) {
    const Drawing& each = sight.drawings[i];
    has_words = has_words || (each.shape == Shape::words && target.where.contains(each.where.centre()));
    if (each.shape == Shape::words || each.colour.alpha == 0 || !same_place(each.where, target.where))
      continue;
    if (!around) around = ground_at(sight, target.where.centre(), i);
    has_edge = has_edge || each.shape == Shape::edge;
    most = std::max(most, contrast(over(each.colour, *around), *around));
  }
  if (has_edge ? most < least_of_signs : !has_words) faults.push_back(target.id + " does not stand out");
}

void look_for_words_over_words(const Sight& sight, const std::vector<std::size_t>& lines, Faults& faults) {
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (std::size_t j = i + 1; j < lines.size(); ++j) {
      const Drawing& one = sight.drawings[lines[i]];
      const Drawing& other = sight.drawings[lines[j]];
      const Rect both = one.where.meet(other.where);
      if (both.w > hair_px && both.h > hair_px && !covered(sight, both.centre(), lines[i], lines[j]))
        faults.push_back("one over the other: " + one.words + " | " + other.words);
    }
}

}  // namespace

std::vector<std::string> sight_faults(const Sight& sight) {
  Faults faults;
  std::vector<std::size_t> lines;
  for (std::size_t i = 0; i < sight.drawings.size(); ++i) {
    const Drawing& each = sight.drawings[i];
    if (each.shape == Shape::words && !covered(sight, each.where.centre(), i, sight.drawings.size()))
      lines.push_back(i);
  }
  for (const std::size_t line : lines) look_at_words(sight, line, faults);
  look_for_words_over_words(sight, lines, faults);
  for (const Widget& each : sight.log.widgets)
    if (each.enabled && each.kind != Kind::text && each.kind != Kind::list)
      look_at_target(sight, each, faults);
  return faults;
}

}  // namespace tafel::kiosk::test
