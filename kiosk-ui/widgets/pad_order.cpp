#include "kiosk-ui/widgets/pad_order.hpp"

#include <algorithm>

namespace tafel::kiosk {

void lay_digits(PadOrder& order) {
  order.digits = digits_in_order;
  order.laid = true;
  if (order.random && !order.speaks && !order.by_keys) std::ranges::shuffle(order.digits, *order.random);
}

}  // namespace tafel::kiosk
