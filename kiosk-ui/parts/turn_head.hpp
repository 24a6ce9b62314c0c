// Above every page of a turn: whose it is, what there is to do, and the way to give the screen back.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/state/turn_state.hpp"
#include "kiosk-ui/widgets/button_rows.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

// The holder of the screen, and beneath whether all is kept. A name that needs a second line is set smaller.
struct TurnHolder {
  std::string_view name;
  Type type = Type::strong;
  float name_height = 0;
};

// The buttons in one row beside the name, or, when the text is too large for that, in rows beneath it.
struct TurnHead {
  std::vector<Button> buttons;
  ButtonRows rows;
  TurnHolder holder;
  float beside = 0;  // width left of the buttons; 0 when the name is above them
  float line = 0;    // height of the name's line
  float height = 0;
};

[[nodiscard]] TurnHead turn_head(const Ui& ui, float width, const view::PersonView& person,
                                 const view::DeviceView& view, const Surroundings& around, bool with_tabs);
[[nodiscard]] std::optional<Intent> draw_turn_head(Ui& ui, Rect where, const TurnHead& head,
                                                   const view::DeviceView& view, const Surroundings& around,
                                                   TurnState& state);

// Whoever has the screen gives it back, and is asked first where something would stay behind (state/turn_end.hpp).
[[nodiscard]] std::optional<Intent> give_screen_back(const view::DeviceView& view, TurnState& state);

}  // namespace tafel::kiosk
