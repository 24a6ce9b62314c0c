#include "kiosk-ui/platform/x_server.hpp"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <memory>

namespace tafel::kiosk {
namespace {

struct CloseDisplay {
  void operator()(::Display* display) const { XCloseDisplay(display); }
};

// The window that a window's property names; 0 if it has no such property, or does not exist.
::Window window_named_by(::Display* display, ::Window holder, Atom property) {
  Atom type = 0;
  int bits = 0;
  unsigned long count = 0;
  unsigned long rest = 0;
  unsigned char* words = nullptr;
  XGetWindowProperty(display, holder, property, 0, 1, False, XA_WINDOW, &type, &bits, &count, &rest, &words);
  if (words == nullptr) return 0;
  // Xlib has 32 bits of a property in a long each.
  const ::Window named = bits == 32 && count == 1 ? *reinterpret_cast<::Window*>(words) : 0;
  XFree(words);
  return named;
}

// A living one has the property on its own window too (EWMH, _NET_SUPPORTING_WM_CHECK).
void forget_dead_manager(::Display* display) {
  const XErrorHandler before = XSetErrorHandler([](::Display*, XErrorEvent*) { return 0; });
  const Atom check = XInternAtom(display, "_NET_SUPPORTING_WM_CHECK", False);
  const ::Window root = DefaultRootWindow(display);
  const ::Window manager = window_named_by(display, root, check);
  if (manager != 0 && window_named_by(display, manager, check) != manager)
    XDeleteProperty(display, root, check);
  XSync(display, False);
  XSetErrorHandler(before);
}

}  // namespace

bool x_server_answers() {
  const std::unique_ptr<::Display, CloseDisplay> display(XOpenDisplay(nullptr));
  if (display != nullptr) forget_dead_manager(display.get());
  return display != nullptr;
}

}  // namespace tafel::kiosk
