// The faults of the machine, in strips above any page: no connection to `tafeld`, or a problem that it names.
#pragma once

#include "kiosk-ui/state/surroundings.hpp"
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

}  // namespace tafel::kiosk
