#include "kiosk-ui/parts/delivery_mark.hpp"

#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {

Mark delivery_mark(const view::DeliveryView& delivery) {
  if (delivery.state == view::DeliveryState::delivered)
    return {icon::delivered, words::sending::delivered, Tone::good};
  if (delivery.state == view::DeliveryState::refused)
    return {icon::cross_circle, words::sending::refused, Tone::bad};
  if (delivery.state == view::DeliveryState::sending)
    return {icon::sending, words::sending::sending, Tone::accent};
  return {icon::sand, words::sending::waiting, Tone::waiting};
}

}  // namespace tafel::kiosk
