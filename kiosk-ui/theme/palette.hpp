// The colours of a theme, by what they are for. No other file names a colour.
#pragma once

#include "kiosk-ui/theme/colour.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

struct Palette {
  std::string_view name;
  double least_contrast = 4.5;  // of every pair in `readable_pairs`, and more where its text is quiet

  Colour paper;    // behind everything
  Colour surface;  // cards, fields
  Colour sunken;   // what is pressed, or cannot be touched now
  Colour line;     // thin borders of what is read
  Colour edge;     // and of what can be touched: it is distinct by itself
  Colour ink;      // text
  Colour quiet;    // text of the second order: small, and yet whatever explains the rest

  Colour accent;       // the main action, what is chosen
  Colour accent_down;  // the same under the finger
  Colour on_accent;
  Colour accent_soft;  // behind what is chosen
  Colour on_soft;      // text upon any of the soft colours

  Colour rail;       // the course of the session
  Colour rail_here;  // the present step in it
  Colour on_rail;
  Colour on_rail_quiet;

  Colour good;  // akkoord, met, delivered
  Colour good_soft;
  Colour bad;  // niet akkoord, refused
  Colour bad_soft;
  Colour waiting;  // not yet, open
  Colour waiting_soft;
  Colour focus;       // the ring around what the keyboard is at,
  Colour focus_edge;  // and the band inside it: on any ground one of the two is distinct
  Colour shade;       // over the page beneath a dialog (translucent)
};

enum class ThemeName { light, dark, contrast };
[[nodiscard]] const Palette& palette(ThemeName name);
[[nodiscard]] std::optional<ThemeName> theme_named(std::string_view name);  // "light", "dark", "contrast"

// Text of the second order is the smallest on the screen: in every theme it has what WCAG 2.2 asks of text that is not
// large at its highest level (1.4.6).
constexpr double least_quiet_contrast = 7.0;
// What a text of that colour needs on whatever is beneath it.
[[nodiscard]] double least_contrast(const Palette& palette, Colour text);

// Every pair of text (or mark) and ground that the screens use.
struct ReadablePair {
  std::string_view name;
  Colour text;
  Colour ground;
};
[[nodiscard]] std::vector<ReadablePair> readable_pairs(const Palette& palette);

}  // namespace tafel::kiosk
