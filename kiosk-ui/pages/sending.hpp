// Sealed records and where each of them is.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

// The state of a record in a word.
[[nodiscard]] Mark delivery_mark(const view::DeliveryView& delivery);
[[nodiscard]] std::optional<Intent> draw_sending(Ui& ui, Rect area, const view::DeviceView& view,
                                                 SendingState& state, const Surroundings& around);

}  // namespace tafel::kiosk
