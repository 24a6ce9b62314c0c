#include "tests/kiosk-ui/glass/x_keyboard.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <stdexcept>

namespace tafel::kiosk::test {

struct XKeyboard::Connection {
  explicit Connection(const std::string& name) : display(XOpenDisplay(name.c_str())) {
    if (display == nullptr) throw std::runtime_error("cannot open the X display " + name);
  }
  ~Connection() { XCloseDisplay(display); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  Display* display;
};

XKeyboard::XKeyboard(const std::string& display) : connection_(std::make_unique<Connection>(display)) {}
XKeyboard::~XKeyboard() = default;

void XKeyboard::type(const std::string& letters) {
  Display* display = connection_->display;
  for (const char letter : letters) {
    const KeySym symbol = letter == ' ' ? XK_space : static_cast<KeySym>(XK_a + (letter - 'a'));
    const KeyCode key = XKeysymToKeycode(display, symbol);
    XTestFakeKeyEvent(display, key, True, CurrentTime);
    XTestFakeKeyEvent(display, key, False, CurrentTime);
  }
  XSync(display, False);
}

}  // namespace tafel::kiosk::test
