// A picture that is right has no fault; the same picture with one thing wrong has that fault.
#include "tests/kiosk-ui/headless.hpp"
#include "tests/kiosk-ui/layout_checks.hpp"
#include "tests/kiosk-ui/sight_checks.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <iterator>

using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

using Faults = std::vector<std::string>;
using Shape = Drawing::Shape;

constexpr float em_px = 5;  // at one pixel per millimetre

// One target with its edge and its words, on paper. A pixel is a millimetre.
struct Plain {
  Palette colours = palette(ThemeName::light);
  std::vector<Drawing> drawings{{.shape = Shape::fill, .where = {10, 10, 40, 14}, .colour = colours.surface},
                                {.shape = Shape::edge, .where = {10, 10, 40, 14}, .colour = colours.edge},
                                {.shape = Shape::words,
                                 .where = {12, 12, 20, 6},
                                 .colour = colours.ink,
                                 .words = "Terug",
                                 .text = "Terug",
                                 .em_px = em_px}};
  Shell::Drawn drawn;

  Plain() { add_target("back", {10, 10, 40, 14}); }
  void add_target(const std::string& id, const Rect& where) {
    drawn.log.widgets.push_back({.id = id, .label = "Terug", .where = where, .kind = Kind::button});
  }
  [[nodiscard]] Faults seen() const { return sight_faults({drawings, drawn.log, colours, 1}); }
  [[nodiscard]] Faults laid_out() const { return layout_faults(drawn, {0, 0, 320, 200}, 1); }
};

}  // namespace

TEST_CASE("sight: a plain button is right") {
  CHECK(Plain().seen().empty());
  CHECK(Plain().laid_out().empty());
}

TEST_CASE("sight: a letter that no font has is noticed") {
  Plain plain;
  plain.drawings[2].without_glyph = 1;
  CHECK(plain.seen() == Faults{"no font has a letter of: Terug"});
}

TEST_CASE("sight: words of too little contrast are noticed, against what is really beneath them") {
  Plain plain;
  plain.drawings[2].colour = rgb(0x8a8a8a);
  CHECK(plain.seen() == Faults{"too little contrast: Terug"});
  Plain dark;
  dark.drawings.insert(dark.drawings.begin() + 2,
                       {.shape = Shape::fill, .where = {20, 11, 30, 12}, .colour = dark.colours.accent});
  CHECK(dark.seen() == Faults{"too little contrast: Terug"});  // only its end is on the dark
  dark.drawings[2].where.x = 33;
  CHECK(dark.seen().empty());
}

TEST_CASE("sight: the theme of high contrast asks for more") {
  Plain plain;
  plain.drawings[2].colour = rgb(0x6b6b6b);  // 5.3 on white
  CHECK(plain.seen().empty());
  plain.colours.least_contrast = palette(ThemeName::contrast).least_contrast;
  CHECK(plain.seen() == Faults{"too little contrast: Terug"});
}

TEST_CASE("sight: quiet words need more contrast than others, in every theme") {
  Plain plain;
  plain.drawings[2].colour = rgb(0x6b6b6b);  // 5.3 on white
  CHECK(plain.seen().empty());
  plain.colours.quiet = rgb(0x6b6b6b);
  CHECK(plain.seen() == Faults{"too little contrast: Terug"});
  plain.drawings[2].colour = plain.colours.quiet = rgb(0x565656);  // 7.3
  CHECK(plain.seen().empty());
}

TEST_CASE("sight: an icon needs less contrast than words, but not none") {
  Plain plain;
  plain.drawings[2].words = plain.drawings[2].text = "\xef\x84\xac";
  plain.drawings[2].colour = rgb(0x8a8a8a);  // 3.5 on white
  CHECK(plain.seen().empty());
  plain.drawings[2].colour = rgb(0xb0b0b0);
  CHECK(plain.seen().size() == 1);
}

TEST_CASE("sight: a target whose edge nobody sees is noticed, unless what it encloses stands out") {
  Plain plain;
  plain.drawings[1].colour = plain.colours.line;
  CHECK(plain.seen() == Faults{"back does not stand out"});
  plain.drawings[0].colour = plain.colours.accent;
  plain.drawings[2].colour = plain.colours.on_accent;
  CHECK(plain.seen().empty());
}

TEST_CASE("sight: a target without an edge is shown by its words, and by nothing when it has none") {
  Plain plain;
  plain.drawings[1].colour.alpha = 0;
  CHECK(plain.seen().empty());
  plain.drawings.pop_back();
  CHECK(plain.seen() == Faults{"back does not stand out"});
}

TEST_CASE("sight: words that are too small are noticed, a title sooner") {
  Plain plain;
  plain.drawings[2].em_px = 4.7F;
  CHECK(plain.seen() == Faults{"too small: Terug"});
  plain.drawings[2].em_px = em_px;
  plain.drawn.log.widgets.push_back(
      {.id = "title", .label = "Terug", .where = {12, 12, 20, 6}, .kind = Kind::text});
  CHECK(plain.seen() == Faults{"too small: Terug"});
  plain.drawings[2].em_px = 8.4F;
  CHECK(plain.seen().empty());
}

TEST_CASE("sight: words over words are noticed") {
  Plain plain;
  plain.drawings.push_back(plain.drawings[2]);
  plain.drawings.back().where.x += 5;
  CHECK(plain.seen() == Faults{"one over the other: Terug | Terug"});
  plain.drawings.insert(plain.drawings.end() - 1,
                        {.shape = Shape::fill, .where = {15, 10, 35, 14}, .colour = plain.colours.paper});
  CHECK(plain.seen().empty());  // a note came in between
  plain.drawings.erase(plain.drawings.end() - 2);
  plain.drawings.back().where.y += 6;
  CHECK(plain.seen().empty());
}

TEST_CASE("sight: what lies beneath a dialog is not looked at") {
  Plain plain;
  plain.drawings[2].colour = rgb(0xdddddd);
  plain.drawings.push_back({.shape = Shape::fill, .where = {0, 0, 320, 200}, .colour = plain.colours.shade});
  plain.drawn.log.widgets.clear();
  CHECK(plain.seen().empty());
}

TEST_CASE("layout: a second target over, too near, too small or off the panel is noticed") {
  Plain plain;
  plain.add_target("over", {45, 20, 40, 14});
  CHECK(plain.laid_out() == Faults{"back and over are too near"});
  plain.drawn.log.widgets.back().where = {51, 10, 40, 14};
  CHECK(plain.laid_out() == Faults{"back and over are too near"});
  plain.drawn.log.widgets.back().where = {53, 10, 40, 14};
  CHECK(plain.laid_out().empty());
  plain.drawn.log.widgets.back().where.h = 11;
  CHECK(plain.laid_out() == Faults{"over is too small"});
  plain.drawn.log.widgets.back().where = {290, 10, 40, 14};
  CHECK(plain.laid_out() == Faults{"over is not on the panel"});
}

TEST_CASE("layout: a word that was cut, and an id that is there twice, are noticed") {
  Plain plain;
  plain.drawn.cuts = {"Terug"};
  CHECK(plain.laid_out() == Faults{"does not fit: Terug"});
  plain.drawn.cuts.clear();
  plain.add_target("back", {100, 10, 40, 14});
  CHECK(plain.laid_out() == Faults{"back is there twice"});
}

// The checks find the fault on a real screen too: in colours that nobody can tell apart.
TEST_CASE("sight: a scene in a pale theme is full of faults") {
  Headless headless({1280, 800, 323});
  const auto drawn = headless.draw(outside("pale", Place::day));
  CHECK(headless.faults(drawn).empty());
  auto pale = headless.drawings();
  for (Drawing& each : pale)
    if (each.shape == Shape::words && each.colour == headless.colours().quiet)
      each.colour = headless.colours().line;
  const auto faults = sight_faults({pale, drawn.log, headless.colours(), headless.pixels_per_mm()});
  CHECK(faults.size() >= 3);
}
