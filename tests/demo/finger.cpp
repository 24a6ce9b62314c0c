#include "tests/demo/finger.hpp"

#include <X11/XKBlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace tafel::demo {
namespace {

constexpr int contact_ms = 25;  // how long a tap rests on the glass
constexpr int stroke_ms = 2;    // between the events of one key

void rest(int ms) {
  std::this_thread::sleep_for(std::chrono::milliseconds(ms));
}

// X11 names Latin-1 characters by their own numbers, and all others by their code point with a mark.
unsigned long keysym_of(char32_t character) {
  if (character == U'€') return XK_EuroSign;
  return character < 0x100 ? character : 0x01000000UL | character;
}

}  // namespace

struct Finger::Stroke {
  unsigned keycode = 0;
  bool shift = false;
  bool alt_gr = false;
};

void Finger::Close::operator()(_XDisplay* display) const {
  XCloseDisplay(display);
}

Finger::Finger() : display_(XOpenDisplay(nullptr)) {
  if (!display_) throw std::runtime_error("no X display: DISPLAY must name one");
  int ignored = 0;
  if (XTestQueryExtension(display_.get(), &ignored, &ignored, &ignored, &ignored) == 0)
    throw std::runtime_error("the X display has no XTEST extension");
}

Finger::~Finger() = default;

void Finger::tap(int x, int y) {
  hold(x, y, [] { rest(contact_ms); });
}

void Finger::hold(int x, int y, const std::function<void()>& meanwhile) {
  move(x, y);
  button(1, true);
  meanwhile();
  button(1, false);
}

void Finger::wheel(int x, int y, bool down) {
  move(x, y);
  const unsigned notch = down ? 5 : 4;
  button(notch, true);
  button(notch, false);
}

bool Finger::can_type(char32_t character) const {
  Stroke stroke;
  return find_stroke(keysym_of(character), stroke);
}

void Finger::type(char32_t character) {
  Stroke stroke;
  if (!find_stroke(keysym_of(character), stroke))
    throw std::runtime_error("a character not on this keyboard");
  const unsigned shift = XKeysymToKeycode(display_.get(), XK_Shift_L);
  const unsigned alt_gr = XKeysymToKeycode(display_.get(), XK_ISO_Level3_Shift);
  if (stroke.shift) key(shift, true);
  if (stroke.alt_gr) key(alt_gr, true);
  strike(stroke.keycode);
  if (stroke.alt_gr) key(alt_gr, false);
  if (stroke.shift) key(shift, false);
}

void Finger::press_backspace() {
  strike(XKeysymToKeycode(display_.get(), XK_BackSpace));
}

// Levels of a key: plain, Shift, AltGr, Shift with AltGr.
bool Finger::find_stroke(unsigned long keysym, Stroke& stroke) const {
  int first = 0;
  int last = 0;
  XDisplayKeycodes(display_.get(), &first, &last);
  for (int level = 0; level < 4; ++level)
    for (int code = first; code <= last; ++code) {
      const auto keycode = static_cast<KeyCode>(code);
      if (XkbKeycodeToKeysym(display_.get(), keycode, 0, level) != keysym) continue;
      stroke = {keycode, level % 2 == 1, level >= 2};
      return true;
    }
  return false;
}

void Finger::strike(unsigned keycode) {
  key(keycode, true);
  key(keycode, false);
}

void Finger::key(unsigned keycode, bool down) {
  XTestFakeKeyEvent(display_.get(), keycode, down ? True : False, CurrentTime);
  XSync(display_.get(), False);
  rest(stroke_ms);
}

void Finger::move(int x, int y) {
  XTestFakeMotionEvent(display_.get(), -1, x, y, CurrentTime);
  XSync(display_.get(), False);
}

void Finger::button(unsigned number, bool down) {
  XTestFakeButtonEvent(display_.get(), number, down ? True : False, CurrentTime);
  XSync(display_.get(), False);
}

}  // namespace tafel::demo
