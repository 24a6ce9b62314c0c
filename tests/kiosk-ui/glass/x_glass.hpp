// What an eye sees on an X display.
#pragma once

#include <string>

namespace tafel::kiosk::test {

// Red, green and blue of one pixel, as the server holds it.
[[nodiscard]] unsigned long colour_at(const std::string& display, int x, int y);

}  // namespace tafel::kiosk::test
