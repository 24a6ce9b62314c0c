// What only a person can see of a machine that is set up: panel, touch, sound, clock, and the network as the uplink says it.
#pragma once

#include "kiosk-ui/state/set_up_state.hpp"
#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "shared/view/device_view.hpp"

#include <string_view>

namespace tafel::kiosk {

// The shape of every page of the first start: which step of how many.
[[nodiscard]] PageParts set_up_page(text::screen::PageHelp help, std::size_t step, std::string_view title,
                                    std::string_view lead);

enum class CheckAnswer {
  none,
  good,
  other  // of the network: the answer of the agency is to be taken once more
};
[[nodiscard]] CheckAnswer check_panel(Ui& ui, Rect area, SetUpState& state);
[[nodiscard]] CheckAnswer check_touch(Ui& ui, Rect area, SetUpState& state);
[[nodiscard]] CheckAnswer check_sound(Ui& ui, Rect area, SetUpState& state, const Surroundings& around);
[[nodiscard]] CheckAnswer check_clock(Ui& ui, Rect area, SetUpState& state, const Surroundings& around);
[[nodiscard]] CheckAnswer check_network(Ui& ui, Rect area, const view::FirstStartView& view);

}  // namespace tafel::kiosk
