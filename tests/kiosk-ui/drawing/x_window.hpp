// The kiosk's window in this process, on a virtual screen of its own.
#pragma once

#include "kiosk-ui/platform/window.hpp"
#include "tests/kiosk-ui/x_display.hpp"

namespace tafel::kiosk::test {

using Pixels = std::vector<std::uint32_t>;  // 0xRRGGBB, from the top left

// Outlives the window that it opened.
class XWindow {
 public:
  XWindow(int width, int height);
  [[nodiscard]] std::unique_ptr<Window> open() const;  // as large as the screen
  // As the X server has it, after all that the window asked of it.
  [[nodiscard]] Pixels glass() const;
  // Another program paints over the window: it is not told.
  void smear(const PixelRect& where) const;
  void resize(Window& window, int width, int height) const;

 private:
  int width_;
  int height_;
  XDisplay display_;
};

// The buffers that the window's context keeps to draw upon.
[[nodiscard]] Pixels kept_surface(int width, int height);

}  // namespace tafel::kiosk::test
