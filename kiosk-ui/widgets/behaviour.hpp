// The behaviour of a target, said by whoever draws it: no law of touch or focus looks at an id.
#pragma once

#include <string_view>

namespace tafel::kiosk {

// The targets that Escape taps: of those on the screen the last of this list.
enum class WayBack { none, page, refusal, accents, dialog };

struct Behaviour {
  bool quick = false;     // counts right after the page changed too: a digit, a letter
  bool own_side = false;  // needs nobody on the other side of the socket: it types, scrolls or hides
  bool types = false;     // a text field: keys edit it, they do not tap it
  std::string_view
      pad{};  // targets of one pad are one stop for Tab; arrows go about in them. Lives for ever.
  bool tab_enters = false;  // the pad: Tab goes about in it too, for whoever has no arrows
  WayBack way_back = WayBack::none;
  std::string_view why_not{};  // of a grey target: what it says when it is touched
  bool wary = false;           // not of a slow double tap: it would lead everybody away
};

}  // namespace tafel::kiosk
