// The window: GLFW and OpenGL behind one class. Events go into the input queue; a frame is drawn only when asked.
// UI thread, except `wake`.
#pragma once

#include "kiosk-ui/platform/input.hpp"
#include "kiosk-ui/platform/letter_textures.hpp"
#include "kiosk-ui/platform/panel_size.hpp"
#include "kiosk-ui/platform/sub_buffer.hpp"
#include "kiosk-ui/platform/x_screen.hpp"
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
  bool operator==(const WindowSize&) const = default;
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
  // GLFW tells of the key first, of the character that it types next: only the first says that the key is held down.
  void hold_key(bool held) { key_is_held_ = held; }
  [[nodiscard]] bool key_is_held() const { return key_is_held_; }
  [[nodiscard]] WindowSize size() const;  // in pixels
  [[nodiscard]] Panel panel() const;
  // Full screen: lights the panel if it is dark, fills it, and comes back over other windows with the keyboard. True
  // if something had to be done: the size may be another one now.
  bool hold_panel(double now_s);
  // Soon after `hold_panel` did something, to see that it stays so; nothing otherwise.
  [[nodiscard]] std::optional<double> holds_again_in_s(double now_s) const;
  [[nodiscard]] bool should_close() const;
  // Sleeps until there is an event, a `wake`, or the time is over.
  void wait(double seconds);
  // Any thread, also a signal's: ends the current or next `wait`.
  static void wake();

  // The font atlas was filled anew: between two frames.
  void fonts_changed();
  // Between these two, draw into the list.
  ImDrawList* begin_frame(Colour clear);
  // Shows what the frame changes; when asked, draws the whole and returns it (read before a swap, while it is still
  // there). `lettering` has the pictures that the frame names, and drops the others.
  std::optional<Picture> end_frame(bool take_picture, Lettering& lettering);
  // The next frame is drawn whole even if it looks as the one before: the glass may have lost it.
  void draw_anew() { shown_ = {}; }

 private:
  Window(GLFWwindow* window, std::unique_ptr<XScreen> full_screen);
  static Result<std::unique_ptr<Window>> open_windowed(WindowSize size);
  static Result<std::unique_ptr<Window>> open_full_screen();
  void take_size();
  void show(const std::vector<PixelRect>& changed) const;
  GLFWwindow* window_;
  std::unique_ptr<XScreen> full_screen_;  // none for a window of its own size
  PanelPlace place_;                      // that it holds
  double held_at_ = 0;                    // the last time that something had to be done
  bool must_look_ = false;                // since then
  bool was_covered_ = false;              // it is logged once
  InputQueue input_;
  bool key_is_held_ = false;
  WindowSize frame_size_;
  Colour clear_{};
  unsigned letters_ = 0;  // OpenGL's name of their texture
  LetterTextures pictures_;
  TilePrints shown_;  // of the frame on the glass
  std::optional<SubBuffer> sub_buffer_;
};

}  // namespace tafel::kiosk
