#include "tests/bench/glass.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <stdexcept>

namespace tafel::bench {

void Glass::Close::operator()(_XDisplay* display) const {
  XCloseDisplay(display);
}

Glass::Glass(const std::string& display) : display_(XOpenDisplay(display.c_str())) {
  if (!display_) throw std::runtime_error("cannot open the X display " + display);
}

Pixel Glass::at(Spot spot) {
  XImage* image =
      XGetImage(display_.get(), DefaultRootWindow(display_.get()), spot.x, spot.y, 1, 1, AllPlanes, ZPixmap);
  if (image == nullptr) return 0;
  const Pixel pixel = XGetPixel(image, 0, 0) & 0xffffffUL;
  XDestroyImage(image);
  return pixel;
}

void Glass::hover(Spot spot) {
  XTestFakeMotionEvent(display_.get(), -1, spot.x, spot.y, CurrentTime);
  XSync(display_.get(), False);
}

void Glass::finger(Spot spot, bool down) {
  XTestFakeMotionEvent(display_.get(), -1, spot.x, spot.y, CurrentTime);
  XTestFakeButtonEvent(display_.get(), 1, down ? True : False, CurrentTime);
  XSync(display_.get(), False);
}

double Glass::ms_until(Spot spot, const std::function<bool(Pixel)>& true_of, std::chrono::seconds limit) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  while (Clock::now() - start < limit)
    if (true_of(at(spot))) return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
  return -1;
}

}  // namespace tafel::bench
