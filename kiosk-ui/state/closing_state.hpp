// The state of the closing: which of its tabs is open, and the route that is being decided.
#pragma once

#include "kiosk-ui/widgets/text_edit.hpp"

#include <string>

namespace tafel::kiosk {

enum class ClosingStep { readback, verslag, route, minors, end };
struct ClosingState {
  ClosingStep step = ClosingStep::readback;
  std::string route;
  TextEdit minors;
};

}  // namespace tafel::kiosk
