#include "kiosk-ui/theme/palette.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

// Warm paper and a deep petrol: nothing on the table should shine brighter than the people around it.
constexpr Palette light{
    .name = "light",
    .least_contrast = 4.5,
    .paper = rgb(0xf4f2ed),
    .surface = rgb(0xffffff),
    .sunken = rgb(0xe9e6df),
    .line = rgb(0xd3cec3),
    .edge = rgb(0x867f72),
    .ink = rgb(0x1c2b30),
    .quiet = rgb(0x3e4c52),
    .accent = rgb(0x0f5460),
    .accent_down = rgb(0x0a3c45),
    .on_accent = rgb(0xffffff),
    .accent_soft = rgb(0xdcebec),
    .on_soft = rgb(0x1c2b30),
    .rail = rgb(0x16343b),
    .rail_here = rgb(0x21464f),
    .on_rail = rgb(0xffffff),
    .on_rail_quiet = rgb(0xcddcdf),
    .good = rgb(0x1b6a3c),
    .good_soft = rgb(0xdff0e4),
    .bad = rgb(0xa1281f),
    .bad_soft = rgb(0xf8e3df),
    .waiting = rgb(0x7a4f00),
    .waiting_soft = rgb(0xf7ebd0),
    .focus = rgb(0xc2410c),
    .focus_edge = rgb(0xffffff),
    .shade = faded(rgb(0x10252b), 150),
};

constexpr Palette dark{
    .name = "dark",
    .least_contrast = 4.5,
    .paper = rgb(0x12191c),
    .surface = rgb(0x1c262a),
    .sunken = rgb(0x263338),
    .line = rgb(0x3a4a50),
    .edge = rgb(0x7d8e94),
    .ink = rgb(0xeef2f2),
    .quiet = rgb(0xbecbcf),
    .accent = rgb(0x7cc7d2),
    .accent_down = rgb(0x5fb0bc),
    .on_accent = rgb(0x06252b),
    .accent_soft = rgb(0x1c3c44),
    .on_soft = rgb(0xf2f6f6),
    .rail = rgb(0x0b1113),
    .rail_here = rgb(0x1c2f34),
    .on_rail = rgb(0xf2f6f6),
    .on_rail_quiet = rgb(0xaebec2),
    .good = rgb(0x86d6a2),
    .good_soft = rgb(0x173526),
    .bad = rgb(0xff9f93),
    .bad_soft = rgb(0x42201d),
    .waiting = rgb(0xf0c674),
    .waiting_soft = rgb(0x3a2e12),
    .focus = rgb(0xffb86b),
    .focus_edge = rgb(0x000000),
    .shade = faded(rgb(0x000000), 170),
};

constexpr Palette high_contrast{
    .name = "contrast",
    .least_contrast = 7.0,
    .paper = rgb(0xffffff),
    .surface = rgb(0xffffff),
    .sunken = rgb(0xe6e6e6),
    .line = rgb(0x000000),
    .edge = rgb(0x000000),
    .ink = rgb(0x000000),
    .quiet = rgb(0x2b2b2b),
    .accent = rgb(0x00313a),
    .accent_down = rgb(0x000000),
    .on_accent = rgb(0xffffff),
    .accent_soft = rgb(0xd4edf1),
    .on_soft = rgb(0x000000),
    .rail = rgb(0x000000),
    .rail_here = rgb(0x1d3f46),
    .on_rail = rgb(0xffffff),
    .on_rail_quiet = rgb(0xe6e6e6),
    .good = rgb(0x00421d),
    .good_soft = rgb(0xdcf5e5),
    .bad = rgb(0x7a0c05),
    .bad_soft = rgb(0xffe6e2),
    .waiting = rgb(0x4f3200),
    .waiting_soft = rgb(0xfff0cf),
    .focus = rgb(0xa3003c),
    .focus_edge = rgb(0xffffff),
    .shade = faded(rgb(0x000000), 190),
};

}  // namespace

const Palette& palette(ThemeName name) {
  switch (name) {
    case ThemeName::light:
      return light;
    case ThemeName::dark:
      return dark;
    case ThemeName::contrast:
      return high_contrast;
  }
  return light;
}

std::optional<ThemeName> theme_named(std::string_view name) {
  for (const ThemeName theme : {ThemeName::light, ThemeName::dark, ThemeName::contrast})
    if (palette(theme).name == name) return theme;
  return std::nullopt;
}

double least_contrast(const Palette& p, Colour text) {
  const bool quiet = text == p.quiet || text == p.on_rail_quiet;
  return quiet ? std::max(p.least_contrast, least_quiet_contrast) : p.least_contrast;
}

std::vector<ReadablePair> readable_pairs(const Palette& p) {
  return {
      {"ink on paper", p.ink, p.paper},
      {"ink on surface", p.ink, p.surface},
      {"ink on sunken", p.ink, p.sunken},
      {"quiet on paper", p.quiet, p.paper},
      {"quiet on surface", p.quiet, p.surface},
      {"quiet on sunken", p.quiet, p.sunken},
      {"quiet on accent, soft", p.quiet, p.accent_soft},
      {"accent on paper", p.accent, p.paper},
      {"accent on surface", p.accent, p.surface},
      {"on accent", p.on_accent, p.accent},
      {"on accent, down", p.on_accent, p.accent_down},
      {"on accent, soft", p.on_soft, p.accent_soft},
      {"accent on accent, soft", p.accent, p.accent_soft},
      {"on rail", p.on_rail, p.rail},
      {"on rail, here", p.on_rail, p.rail_here},
      {"quiet on rail", p.on_rail_quiet, p.rail},
      {"quiet on rail, here", p.on_rail_quiet, p.rail_here},
      {"good on surface", p.good, p.surface},
      {"good on paper", p.good, p.paper},
      {"good on soft", p.good, p.good_soft},
      {"text on good, soft", p.on_soft, p.good_soft},
      {"bad on surface", p.bad, p.surface},
      {"bad on paper", p.bad, p.paper},
      {"bad on soft", p.bad, p.bad_soft},
      {"text on bad, soft", p.on_soft, p.bad_soft},
      {"waiting on surface", p.waiting, p.surface},
      {"waiting on paper", p.waiting, p.paper},
      {"waiting on soft", p.waiting, p.waiting_soft},
      {"text on waiting, soft", p.on_soft, p.waiting_soft},
  };
}

}  // namespace tafel::kiosk
