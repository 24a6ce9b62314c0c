#include "tests/kiosk-ui/drawing/x_window.hpp"

#include <GL/glx.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <cstdlib>
#include <cstring>
#include <span>
#include <stdexcept>

namespace tafel::kiosk::test {
namespace {

Pixels without_alpha(Pixels pixels) {
  for (std::uint32_t& pixel : pixels) pixel &= 0xffffffU;
  return pixels;
}

// The only one that can be seen.
::Window shown_on(Display* display) {
  ::Window root = 0;
  ::Window parent = 0;
  ::Window* all = nullptr;
  unsigned count = 0;
  XQueryTree(display, DefaultRootWindow(display), &root, &parent, &all, &count);
  ::Window shown = 0;
  for (const ::Window each : std::span(all, count)) {
    XWindowAttributes is{};
    if (XGetWindowAttributes(display, each, &is) != 0 && is.map_state == IsViewable) shown = each;
  }
  XFree(all);
  return shown;
}

}  // namespace

XWindow::XWindow(int width, int height) : width_(width), height_(height), display_(width, height) {}

std::unique_ptr<Window> XWindow::open() const {
  setenv("DISPLAY", display_.name().c_str(), 1);
  setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
  auto window = Window::open(WindowSize{width_, height_});
  if (!window) throw std::runtime_error(describe(window.error()));
  return std::move(*window);
}

Pixels XWindow::glass() const {
  Display* display = glXGetCurrentDisplay();
  XSync(display, False);
  XImage* image = XGetImage(display, DefaultRootWindow(display), 0, 0, static_cast<unsigned>(width_),
                            static_cast<unsigned>(height_), AllPlanes, ZPixmap);
  if (image == nullptr) throw std::runtime_error("the X server gave no picture");
  Pixels pixels(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_));
  std::memcpy(pixels.data(), image->data, pixels.size() * sizeof(std::uint32_t));
  XDestroyImage(image);
  return without_alpha(std::move(pixels));
}

void XWindow::smear(const PixelRect& where) const {
  Display* display = glXGetCurrentDisplay();
  XGCValues values{};
  values.foreground = 0xff00ff;
  values.subwindow_mode = IncludeInferiors;
  GC brush = XCreateGC(display, DefaultRootWindow(display), GCForeground | GCSubwindowMode, &values);
  XFillRectangle(display, DefaultRootWindow(display), brush, where.x, where.y,
                 static_cast<unsigned>(where.width), static_cast<unsigned>(where.height));
  XFreeGC(display, brush);
  XSync(display, False);
}

void XWindow::resize(Window& window, int width, int height) const {
  Display* display = glXGetCurrentDisplay();
  XResizeWindow(display, shown_on(display), static_cast<unsigned>(width), static_cast<unsigned>(height));
  XSync(display, False);
  window.wait(0);
}

// OpenGL counts rows from the bottom.
Pixels kept_surface(int width, int height) {
  Pixels upside_down(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  glReadBuffer(GL_BACK);
  glReadPixels(0, 0, width, height, GL_BGRA, GL_UNSIGNED_BYTE, upside_down.data());
  Pixels pixels;
  for (auto row = upside_down.end(); row != upside_down.begin(); row -= width)
    pixels.insert(pixels.end(), row - width, row);
  return without_alpha(std::move(pixels));
}

}  // namespace tafel::kiosk::test
