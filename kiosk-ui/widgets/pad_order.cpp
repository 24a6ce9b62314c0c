#include "kiosk-ui/widgets/pad_order.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

bool is_laid(const PadOrder& order, const Pin& pin) {
  if (!order.laid_for || order.laid_for->speaks != order.use.speaks) return false;
  if (pin.typed() > 0) return true;
  const bool keys_came = order.use.by_keys && !order.laid_for->by_keys;
  return !order.was_full && !keys_came;
}

}  // namespace

void begin_showing(PadOrder& order) {
  order.use.by_keys = false;
  order.laid_for.reset();
}

void lay_digits(PadOrder& order, Pin& pin) {
  if (is_laid(order, pin)) return;
  if (order.laid_for && order.laid_for->speaks != order.use.speaks) pin.clear();
  order.laid_for = order.use;
  order.digits = digits_in_order;
  if (order.random && !order.use.speaks && !order.use.by_keys)
    std::ranges::shuffle(order.digits, *order.random);
}

}  // namespace tafel::kiosk
