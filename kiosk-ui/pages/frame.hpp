// The whole screen, layer by layer (pages/layers.hpp): one page in the middle, what is always in sight beside and above
// it, and the layers over it.
#pragma once

#include "kiosk-ui/parts/display.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

// Is the page beneath only heard, so that no finger may touch what it cannot see?
[[nodiscard]] bool is_dark(const view::DeviceView& view, const UiState& state, const Surroundings& around,
                           const Display& display);

[[nodiscard]] std::optional<Intent> draw_screen(Ui& ui, const view::DeviceView& view, UiState& state,
                                                const Surroundings& around, Display& display);

}  // namespace tafel::kiosk
