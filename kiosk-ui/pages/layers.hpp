// The layers of the screen from the lowest up, and the one rule of precedence.
//
// The layers are in one order, the page lowest. A layer is shown while there is need of it, unless one above it hides
// it. A layer that is shown gets the touch, unless one above it silences it; side by side each gets its own. Of two
// answers in one frame that of the uppermost layer counts. Pure.
#pragma once

#include <vector>

namespace tafel::kiosk {

// The kinds of page, by what the view says, and whether one person has the screen (pages/shown_page.hpp).
enum class PageKind {
  connecting,
  set_up,  // the first start of the machine
  sealing,
  locked,
  turn,
  handed,  // in one person's hands without a turn: a check-in, or the PIN that a turn begins with
  session,
  outside
};

// From a page in one person's hands leads no way but its own: neither to the course, nor to the members, nor from a
// refusal, whose button leads at most to another part of the own turn, or to its end.
[[nodiscard]] bool leads_away(PageKind page);

// From the lowest to the uppermost.
enum class Layer {
  page,
  refusal,   // what was refused last
  bar,       // purpose, whom it protects, who is at the table
  warnings,  // what is wrong with the machine
  rail,      // the course of the session, beside the page
  course,    // the same as a page of its own, where the panel is too narrow for both
  strip,  // the way to the course, where it is not beside the page; in one person's hands what is left of it
  busy,   // a request is on its way
  question,    // what is asked once
  help,        // what the page is for
  dark,        // a turn that is only heard
  display,     // how the screen looks and speaks
  still_there  // it locks soon
};

// All that decides which layers are shown.
struct Situation {
  PageKind page = PageKind::connecting;
  bool rail_fits = false;  // beside the page
  bool typing = false;     // a keyboard is on the page
  bool pad = false;        // a PIN pad is
  bool refused = false;
  bool wrong = false;  // with the machine
  bool course_open = false;
  bool busy = false;
  bool asked = false;
  bool help_open = false;
  bool connected = false;
  bool dark = false;
  bool display_open = false;
  bool locks_soon = false;
};

// From the lowest to the uppermost.
[[nodiscard]] std::vector<Layer> shown_layers(const Situation& now);
[[nodiscard]] bool is_shown(Layer layer, const Situation& now);
[[nodiscard]] bool gets_touch(Layer layer, const Situation& now);

}  // namespace tafel::kiosk
