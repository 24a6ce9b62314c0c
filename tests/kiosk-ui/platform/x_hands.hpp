// Another program on the X display: it changes the mode, turns the output off, puts windows over others.
#pragma once

#include <memory>
#include <string>

namespace tafel::kiosk::test {

class XHands {
 public:
  explicit XHands(const std::string& display);
  ~XHands();
  XHands(const XHands&) = delete;
  XHands& operator=(const XHands&) = delete;

  // The screen of the server gets this size too.
  void change_mode(int width, int height);
  void turn_off();  // the output stays connected
  // The window of that title: where it is, whether it can be seen, lies over all others, and has the keyboard.
  struct Seen {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    bool mapped = false;
    bool uppermost = false;
    bool has_keyboard = false;
    bool operator==(const Seen&) const = default;
  };
  [[nodiscard]] Seen kiosk() const;
  void cover();  // a window of its own, which takes the keyboard unless a window manager gives it away
  void minimise_kiosk();  // asks a window manager
  [[nodiscard]] bool has_manager() const;
  void hide_kiosk();    // as a window manager minimises
  void shrink_kiosk();  // and moves it
  [[nodiscard]] bool has_output_on() const;
  void leave_dead_manager();  // what stays of a window manager that crashed

 private:
  struct Handles;
  std::unique_ptr<Handles> x_;
};

}  // namespace tafel::kiosk::test
