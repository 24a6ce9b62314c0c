#include "tests/kiosk-ui/platform/x_hands.hpp"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>
#include <algorithm>
#include <span>
#include <stdexcept>
#include <string_view>

namespace tafel::kiosk::test {

struct XHands::Handles {
  Display* display = nullptr;
  ::Window root = 0;
  XRRScreenResources* resources = nullptr;
};

XHands::XHands(const std::string& display) : x_(new Handles{XOpenDisplay(display.c_str())}) {
  if (x_->display == nullptr) throw std::runtime_error("cannot open the X display " + display);
  x_->root = DefaultRootWindow(x_->display);
  x_->resources = XRRGetScreenResourcesCurrent(x_->display, x_->root);
}

XHands::~XHands() {
  XRRFreeScreenResources(x_->resources);
  XCloseDisplay(x_->display);
}

void XHands::turn_off() {
  XRRSetCrtcConfig(x_->display, x_->resources, x_->resources->crtcs[0], CurrentTime, 0, 0, None, RR_Rotate_0,
                   nullptr, 0);
  XSync(x_->display, False);
}

void XHands::change_mode(int width, int height) {
  std::string name = std::to_string(width) + "x" + std::to_string(height) + "-test";
  XRRModeInfo mode{};
  mode.width = static_cast<unsigned>(width);
  mode.height = static_cast<unsigned>(height);
  mode.hTotal = mode.hSyncEnd = mode.width;
  mode.vTotal = mode.vSyncEnd = mode.height;
  mode.dotClock = 60UL * mode.width * mode.height;
  mode.name = name.data();
  mode.nameLength = static_cast<unsigned>(name.size());
  const RRMode id = XRRCreateMode(x_->display, x_->root, &mode);
  RROutput output = x_->resources->outputs[0];
  XRRAddOutputMode(x_->display, output, id);
  XGrabServer(x_->display);
  turn_off();
  XRRSetScreenSize(x_->display, x_->root, width, height, width / 4, height / 4);
  XRRSetCrtcConfig(x_->display, x_->resources, x_->resources->crtcs[0], CurrentTime, 0, 0, id, RR_Rotate_0,
                   &output, 1);
  XUngrabServer(x_->display);
  XSync(x_->display, False);
}

bool XHands::has_output_on() const {
  XRRCrtcInfo* crtc = XRRGetCrtcInfo(x_->display, x_->resources, x_->resources->crtcs[0]);
  const bool on = crtc->mode != None;
  XRRFreeCrtcInfo(crtc);
  return on;
}

namespace {

bool is_titled(Display* display, ::Window window, std::string_view title) {
  char* name = nullptr;
  const bool found = XFetchName(display, window, &name) != 0 && name != nullptr && name == title;
  if (name != nullptr) XFree(name);
  return found;
}

struct Found {
  ::Window window = 0;
  bool covered = false;
};

// The windows are listed from the lowest to the uppermost.
Found kiosk_on(Display* display, ::Window root) {
  ::Window parent = 0;
  ::Window* all = nullptr;
  unsigned count = 0;
  XQueryTree(display, root, &root, &parent, &all, &count);
  Found found;
  for (const ::Window each : std::span(all, count)) {
    XWindowAttributes is{};
    if (is_titled(display, each, "Tafelgeheim"))
      found = {each, false};
    else if (XGetWindowAttributes(display, each, &is) != 0 && is.map_state == IsViewable)
      found.covered = true;
  }
  if (all != nullptr) XFree(all);
  return found;
}

}  // namespace

XHands::Seen XHands::kiosk() const {
  const Found found = kiosk_on(x_->display, x_->root);
  if (found.window == 0) return {};
  XWindowAttributes is{};
  XGetWindowAttributes(x_->display, found.window, &is);
  ::Window focus = 0;
  int revert = 0;
  XGetInputFocus(x_->display, &focus, &revert);
  return {is.x, is.y, is.width, is.height, is.map_state == IsViewable, !found.covered, focus == found.window};
}

void XHands::cover() {
  const ::Window window = XCreateSimpleWindow(x_->display, x_->root, 100, 100, 700, 500, 0, 0, 0xff00ff);
  XMapRaised(x_->display, window);
  XSync(x_->display, False);
  XWindowAttributes is{};
  XGetWindowAttributes(x_->display, window, &is);
  if (is.map_state == IsViewable) XSetInputFocus(x_->display, window, RevertToParent, CurrentTime);
  XSync(x_->display, False);
}

void XHands::hide_kiosk() {
  XUnmapWindow(x_->display, kiosk_on(x_->display, x_->root).window);
  XSync(x_->display, False);
}

void XHands::minimise_kiosk() {
  XIconifyWindow(x_->display, kiosk_on(x_->display, x_->root).window, DefaultScreen(x_->display));
  XSync(x_->display, False);
}

bool XHands::has_manager() const {
  int count = 0;
  Atom* names = XListProperties(x_->display, x_->root, &count);
  const Atom check = XInternAtom(x_->display, "_NET_SUPPORTING_WM_CHECK", False);
  const std::span all(names, static_cast<std::size_t>(count));
  const bool has = std::find(all.begin(), all.end(), check) != all.end();
  if (names != nullptr) XFree(names);
  return has;
}

void XHands::shrink_kiosk() {
  XMoveResizeWindow(x_->display, kiosk_on(x_->display, x_->root).window, 50, 60, 400, 300);
  XSync(x_->display, False);
}

void XHands::leave_dead_manager() {
  const ::Window window = XCreateSimpleWindow(x_->display, x_->root, 0, 0, 1, 1, 0, 0, 0);
  const Atom check = XInternAtom(x_->display, "_NET_SUPPORTING_WM_CHECK", False);
  XChangeProperty(x_->display, x_->root, check, XA_WINDOW, 32, PropModeReplace,
                  reinterpret_cast<const unsigned char*>(&window), 1);
  XDestroyWindow(x_->display, window);
  XSync(x_->display, False);
}

}  // namespace tafel::kiosk::test
