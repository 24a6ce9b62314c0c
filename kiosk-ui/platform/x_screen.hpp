// The X server's side of the full-screen window. The window is not a window manager's (override-redirect): a kiosk
// normally has none, and one that is there cannot minimise, move or cover it. GLFW's own full screen is not used: it
// sets a mode, follows no other, and minimises itself when it loses the focus. UI thread.
#pragma once

#include "kiosk-ui/platform/outputs.hpp"

#include <memory>

struct GLFWwindow;

namespace tafel::kiosk {

struct XHandles;

class XScreen {
 public:
  // Not shown yet; from now on a change of the outputs ends `Window::wait`. The window outlives this.
  explicit XScreen(GLFWwindow* window);
  ~XScreen();
  XScreen(const XScreen&) = delete;
  XScreen& operator=(const XScreen&) = delete;

  // As the server knows them, without asking the monitors.
  [[nodiscard]] Outputs outputs() const;
  // Logs it, or that the server refused.
  void light_dark_panel();
  // Over every other window, exactly there, with the keyboard. False if it was so already.
  bool hold(const PixelRect& place);

 private:
  void light(const Lighting& wanted);
  std::unique_ptr<XHandles> x_;
};

}  // namespace tafel::kiosk
