// The looks of the screen, and whether it speaks. A participant chooses for the own turns of the session, from the own
// pad or check-in on (app/own_displays); the table chooses until its session is sealed, for then the screen starts anew,
// as the panel's own options say.
#pragma once

#include "kiosk-ui/theme/palette.hpp"
#include "kiosk-ui/widgets/ui.hpp"

namespace tafel::kiosk {

struct Display {
  int text_percent = 100;
  ThemeName theme = ThemeName::light;
  bool can_speak = false;  // a headset was named when the screen was started
  bool speaks = false;
  bool dark_while_it_speaks = false;  // in a turn: nobody else reads along
  bool operator==(const Display&) const = default;
};
constexpr int text_percents[] = {100, 125, 150, 200};

// The way to it: "Aa", as large as a button.
[[nodiscard]] float display_button_width(const Ui& ui);
bool display_button(Ui& ui, Rect where);

// Does it speak to somebody who wants the screen dark meanwhile?
[[nodiscard]] bool is_for_ears_alone(const Display& display);

// Over everything, as a dialog; a dark screen is offered in a turn. True when it was closed.
bool draw_display(Ui& ui, Display& display, bool in_turn);

}  // namespace tafel::kiosk
