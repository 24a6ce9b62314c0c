// The state of the closing: which of its tabs is open, and the route that is being decided.
#pragma once

#include "kiosk-ui/widgets/text_edit.hpp"
#include "shared/view/states.hpp"

#include <optional>

namespace tafel::kiosk {

enum class ClosingStep { readback, verslag, route, minors, end };
struct ClosingState {
  ClosingStep step = ClosingStep::readback;
  std::optional<view::Route> route;
  TextEdit minors;
};

}  // namespace tafel::kiosk
