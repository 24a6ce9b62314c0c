#include "kiosk-ui/platform/scale.hpp"
#include "kiosk-ui/theme/palette.hpp"
#include "kiosk-ui/theme/sizes.hpp"
#include "kiosk-ui/theme/type.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>

using namespace tafel::kiosk;

TEST_CASE("contrast: black on white is 21, a colour on itself is 1") {
  CHECK(contrast(rgb(0x000000), rgb(0xffffff)) == doctest::Approx(21));
  CHECK(contrast(rgb(0x336699), rgb(0x336699)) == doctest::Approx(1));
  CHECK(contrast(rgb(0x777777), rgb(0xffffff)) ==
        doctest::Approx(4.48).epsilon(0.01));  // the well-known near miss
}

TEST_CASE("theme: every pair of every theme can be read") {
  for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::contrast}) {
    const Palette& theme = palette(name);
    CHECK(theme.least_contrast >= (name == ThemeName::contrast ? 7.0 : 4.5));
    for (const auto& pair : readable_pairs(theme)) {
      CAPTURE(theme.name);
      CAPTURE(pair.name);
      CHECK(contrast(pair.text, pair.ground) >= least_contrast(theme, pair.text));
    }
  }
}

TEST_CASE("theme: quiet text has 7:1 in every theme, and what was 5.5 is not enough") {
  for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::contrast}) {
    const Palette& p = palette(name);
    CAPTURE(p.name);
    CHECK(least_contrast(p, p.quiet) == 7.0);
    CHECK(least_contrast(p, p.on_rail_quiet) == 7.0);
    CHECK(least_contrast(p, p.good) == p.least_contrast);
    for (const Colour ground : {p.paper, p.surface, p.sunken}) CHECK(contrast(p.quiet, ground) >= 7.0);
    for (const Colour ground : {p.rail, p.rail_here}) CHECK(contrast(p.on_rail_quiet, ground) >= 7.0);
  }
  const Palette& light = palette(ThemeName::light);
  CHECK(contrast(rgb(0x56646a), light.paper) < least_contrast(light, light.quiet));
}

TEST_CASE("theme: the focus ring stands out from every ground, by one of its two bands") {
  for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::contrast}) {
    const Palette& p = palette(name);
    CAPTURE(p.name);
    CHECK(contrast(p.focus, p.focus_edge) >= 3);
    for (const Colour ground : {p.paper, p.surface, p.sunken, p.accent, p.accent_soft, p.rail, p.rail_here,
                                p.good_soft, p.bad_soft, p.waiting_soft})
      CHECK(std::max(contrast(p.focus, ground), contrast(p.focus_edge, ground)) >= 3);
  }
}

TEST_CASE("theme: only the three names are themes") {
  CHECK(theme_named("dark") == ThemeName::dark);
  CHECK_FALSE(theme_named("blue"));
}

TEST_CASE("type: capitals are at least 3.5 mm, titles at least 6 mm") {
  for (const TypeFace& face : type_faces) CHECK(face.em_mm * capital_height >= 3.5F);
  CHECK(type_faces[static_cast<std::size_t>(Type::title)].em_mm * capital_height >= 6.F);
}

namespace {

// The height of a capital I on the glass, in true millimetres, at a text size of 100 %.
double capital_on_glass_mm(const Panel& panel, Type type) {
  const double true_pixels_per_mm = panel.width_px / size_of_panel(panel, {}).width_mm;
  return em_mm(type, 1) * capital_height * pixels_per_mm(panel, {}) / true_pixels_per_mm;
}

constexpr double least_body_mm = 4.8;  // VVSG 2.0, 7.1-G: by the height of the uppercase I

}  // namespace

TEST_CASE("type: on 24 inch and more the capitals of body text are 4.8 mm, on 15 inch they are smaller") {
  constexpr std::array<Panel, 6> large{{{1920, 1080, 531, 299},
                                        {1920, 1200, 517, 323},
                                        {1920, 1080, 0, 0},  // taken for 24 inch
                                        {2560, 1440, 597, 336},
                                        {3840, 2160, 708, 398},
                                        {3840, 2160, 1895, 1066}}};
  for (const Panel& panel : large) {
    CAPTURE(panel.width_mm);
    for (const Type type : {Type::body, Type::strong, Type::steady})
      CHECK(capital_on_glass_mm(panel, type) >= least_body_mm);
  }
  CHECK(capital_on_glass_mm({1280, 800, 323, 202}, Type::body) == doctest::Approx(4.0).epsilon(0.01));
  CHECK(capital_on_glass_mm({1280, 800, 323, 202}, Type::body) < least_body_mm);
}

TEST_CASE("sizes: what is touched is at least 12.7 mm, and 2.5 mm apart") {
  for (const float side :
       std::initializer_list<float>{size::touch, size::button, size::tall_button, size::rail_entry,
                                    size::key_row, size::pad_key, size::pad_height, size::choice})
    CHECK(side >= 12.7F);
  CHECK(size::gap >= 2.5F);
  CHECK(size::key_gap >= 2.5F);
}

TEST_CASE("scale: a wall is drawn larger than a table, and never smaller than a true millimetre") {
  const double wall = pixels_per_mm({3840, 2160, 708, 398}, {});
  CHECK(wall > 3840 / 708.);
  CHECK(wall < 3 * 3840 / 708.);
}
