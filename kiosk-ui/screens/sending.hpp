// Sealed records and where each of them is.
#pragma once

#include "kiosk-ui/screens/intent.hpp"
#include "kiosk-ui/screens/ui_state.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "shared/ipc/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

// The state of a record in a word.
[[nodiscard]] Mark delivery_mark(const ipc::DeliveryView& delivery);
[[nodiscard]] std::optional<Intent> draw_sending(Ui& ui, Rect area, const ipc::DeviceView& view,
                                                 SendingState& state, const Surroundings& around);

}  // namespace tafel::kiosk
