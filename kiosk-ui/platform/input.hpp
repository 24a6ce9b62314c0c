// Deeds of hands, frame by frame. A tap can begin and end between two frames; a widget that looks once per frame
// would miss it. So everything queues here, and one frame is given at most one press or release. Pure. UI thread.
#pragma once

#include "kiosk-ui/platform/rect.hpp"

#include <deque>
#include <optional>
#include <variant>
#include <vector>

namespace tafel::kiosk {

// Keys of a physical keyboard that do something else than typing a character.
enum class Key {
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  backspace,
  erase,
  enter,
  space,  // beside the character that it types
  tab,
  escape,
  select_all,
  copy,
  cut,
  paste,
  undo,
  redo
};
struct KeyPress {
  Key key{};
  bool shift = false;
  bool word = false;  // with Ctrl: by words, or the whole text
};
struct Character {
  // NOLINTNEXTLINE(google-explicit-constructor): a letter is a character
  constexpr Character(char32_t letter, bool by_held_key = false) : code(letter), held(by_held_key) {}
  char32_t code;
  bool held;  // a key that is held down repeats it: where the last keystroke acts, it is not one
};
using Typed = std::variant<Character, KeyPress>;

// Everything one frame may know.
struct Input {
  Point at;
  bool down = false;                   // after this frame's change
  bool pressed = false;                // it went down in this frame
  bool released = false;               // it went up in this frame
  std::optional<double> pressed_at_s;  // when it went down, on the clock of the frames; nothing: just now
  float wheel = 0;                     // notches, up is positive
  std::vector<Typed> typed;
};

class InputQueue {
 public:
  void move(Point to);
  // A repetition of the same state is ignored. `when_s`: on the clock of the frames.
  void button(bool down, Point at, std::optional<double> when_s = {});
  void wheel(float notches);
  void type(Typed what);

  [[nodiscard]] bool empty() const { return waiting_.empty(); }
  // The place of the pointer once all that waits has been seen.
  [[nodiscard]] Point last_at() const { return last_at_; }
  // The next frame: all that waits up to and including the first press or release of the finger, the first key that
  // may turn the page, or the first digit (or what a key of the row of digits types without Shift), which may be the
  // last one of a PIN.
  [[nodiscard]] Input next();

 private:
  struct Move {};
  struct Button {
    bool down;
    std::optional<double> when_s;
  };
  struct Wheel {
    float notches;
  };
  struct Entry {
    Point at;
    std::variant<Move, Button, Wheel, Typed> what;
  };
  std::deque<Entry> waiting_;
  Point last_at_{-1, -1};   // where the finger is once all that waits has been seen
  bool last_down_ = false;  // likewise
  Point at_{-1, -1};
  bool down_ = false;
};

}  // namespace tafel::kiosk
