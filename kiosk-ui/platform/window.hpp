// The window: GLFW and OpenGL behind one class. Events go into the input queue; a frame is drawn only when asked.
// UI thread, except `wake`.
#pragma once

#include "kiosk-ui/platform/input.hpp"
#include "kiosk-ui/platform/scale.hpp"
#include "kiosk-ui/theme/colour.hpp"
#include "shared/base/result.hpp"

#include <memory>
#include <optional>
#include <vector>

struct GLFWwindow;
struct ImDrawList;

namespace tafel::kiosk {

struct WindowSize {
  int width = 0;
  int height = 0;
};

// Pixels from the top left, three bytes each.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<unsigned char> rgb;
};

class Window {
 public:
  // Full screen, or of the given size. Errors: io, with what GLFW says.
  static Result<std::unique_ptr<Window>> open(std::optional<WindowSize> windowed);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  [[nodiscard]] InputQueue& input() { return input_; }
  [[nodiscard]] WindowSize size() const;  // in pixels
  [[nodiscard]] Panel panel() const;
  [[nodiscard]] bool should_close() const;
  // Sleeps until there is an event, a `wake`, or the time is over.
  void wait(double seconds);
  // Any thread, also a signal's: ends the current or next `wait`.
  static void wake();

  // The font atlas was filled anew: between two frames.
  static void fonts_changed();
  // Between these two, draw into the list.
  ImDrawList* begin_frame(Colour clear);
  // Shows the frame, unless it looks as the one before; when asked, gives what was drawn (read before the swap, while
  // it is still there).
  std::optional<Picture> end_frame(bool take_picture);
  // The next frame is shown even if it looks as the one before: the glass may have lost it.
  void draw_anew() { shown_ = 0; }

 private:
  explicit Window(GLFWwindow* window);
  GLFWwindow* window_;
  InputQueue input_;
  Colour clear_{};
  std::uint64_t shown_ = 0;  // fingerprint of the frame on the glass
};

}  // namespace tafel::kiosk
