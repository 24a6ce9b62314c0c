// Sealed records and where each of them is.
#pragma once

#include "kiosk-ui/state/deliveries_state.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_deliveries(Ui& ui, Rect area, const view::DeviceView& view,
                                                    DeliveriesState& state, const Surroundings& around);

}  // namespace tafel::kiosk
