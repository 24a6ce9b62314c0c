#include "tests/kiosk-ui/glass/x_glass.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <memory>
#include <stdexcept>

namespace tafel::kiosk::test {

unsigned long colour_at(const std::string& display, int x, int y) {
  const std::unique_ptr<::Display, int (*)(::Display*)> server(XOpenDisplay(display.c_str()), &XCloseDisplay);
  if (!server) throw std::runtime_error("cannot open the X display " + display);
  XImage* image = XGetImage(server.get(), DefaultRootWindow(server.get()), x, y, 1, 1, AllPlanes, ZPixmap);
  if (image == nullptr) throw std::runtime_error("the X display has no such pixel");
  const unsigned long colour = XGetPixel(image, 0, 0) & 0xffffffUL;
  XDestroyImage(image);
  return colour;
}

}  // namespace tafel::kiosk::test
