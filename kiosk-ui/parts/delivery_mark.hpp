// The progress of the delivery of one sealed record, as a mark.
#pragma once

#include "kiosk-ui/widgets/basics.hpp"
#include "shared/view/device_view.hpp"

namespace tafel::kiosk {

[[nodiscard]] Mark delivery_mark(const view::DeliveryView& delivery);

}  // namespace tafel::kiosk
