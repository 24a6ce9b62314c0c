// One finger and one keyboard, as the X server sees them: real events through the XTEST extension.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

struct _XDisplay;  // NOLINT(bugprone-reserved-identifier): X's own name

namespace tafel::demo {

class Finger {
 public:
  Finger();  // on $DISPLAY; throws std::runtime_error when there is none, or no XTEST
  ~Finger();
  Finger(const Finger&) = delete;
  Finger& operator=(const Finger&) = delete;

  void tap(int x, int y);
  void hold(int x, int y, const std::function<void()>& meanwhile);  // lifts when that returns
  void wheel(int x, int y, bool down);

  // Is this character on the keyboard's layout, with or without Shift and AltGr?
  [[nodiscard]] bool can_type(char32_t character) const;
  void type(char32_t character);  // requires can_type
  void press_backspace();

 private:
  struct Stroke;
  [[nodiscard]] bool find_stroke(unsigned long keysym, Stroke& stroke) const;
  void strike(unsigned keycode);
  void key(unsigned keycode, bool down);
  void move(int x, int y);
  void button(unsigned number, bool down);

  struct Close {
    void operator()(_XDisplay* display) const;
  };
  std::unique_ptr<_XDisplay, Close> display_;
};

}  // namespace tafel::demo
