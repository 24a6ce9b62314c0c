// The state of the closing: which of its tabs is open, the route or the term that is being decided, and how the chair closes.
#pragma once

#include "kiosk-ui/widgets/pin.hpp"
#include "kiosk-ui/widgets/text_edit.hpp"
#include "shared/view/states.hpp"

#include <optional>
#include <string>

namespace tafel::kiosk {

// `sign` and `sign_not_held`: the chair's PIN, with which the session closes.
enum class ClosingStep { readback, verslag, route, minors, term, end, sign, not_held, sign_not_held };
constexpr bool is_signed(ClosingStep step) {
  return step == ClosingStep::sign || step == ClosingStep::sign_not_held;
}
struct ClosingState {
  ClosingStep step = ClosingStep::readback;
  std::optional<view::Route> route;
  TextEdit minors;
  int term = 0;  // the years that are being chosen; 0: as recorded
  TextEdit why_not_held;
  std::optional<std::string> chair;  // who closes, with the own PIN; nothing: whoever has the screen open
  Pin pin;
};

}  // namespace tafel::kiosk
