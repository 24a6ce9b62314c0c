// The clock of the frames: never set, and nobody's time of day.
#pragma once

#include <chrono>

namespace tafel::kiosk {

[[nodiscard]] inline double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace tafel::kiosk
