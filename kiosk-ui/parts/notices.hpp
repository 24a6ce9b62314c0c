// What the machine says over any page: in a strip what is wrong with it, in a pill what it is busy with.
#pragma once

#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <string_view>
#include <vector>

namespace tafel::kiosk {

struct Warning {
  std::string_view sign;
  std::string_view words;  // live as long as the view
};
[[nodiscard]] std::vector<Warning> warnings_of(const view::DeviceView& view, const Surroundings& around);
[[nodiscard]] float warning_height(const Ui& ui, const Warning& warning, float width);
void draw_warning(Ui& ui, Rect strip, const Warning& warning);

// What takes longer than an eye-blink shows that it is under way, on whatever page. Nothing beneath it answers.
void draw_busy(Ui& ui, const Surroundings& around);

}  // namespace tafel::kiosk
