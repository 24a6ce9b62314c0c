#include "kiosk-ui/platform/x_screen.hpp"

#include "shared/base/log.hpp"

#define GLFW_INCLUDE_NONE
#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>
#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>
#include <algorithm>
#include <span>
#include <string>

namespace tafel::kiosk {

struct XHandles {
  ::Display* display;
  ::Window root;
  ::Window window;
};

namespace {

// Windows and outputs of others can vanish between two requests. Without this Xlib would end the program.
class ErrorsCounted {
 public:
  explicit ErrorsCounted(::Display* display) : display_(display) {
    XSync(display_, False);
    count() = 0;
    before_ = XSetErrorHandler([](::Display*, XErrorEvent*) { return ++count(); });
  }
  ~ErrorsCounted() {
    XSync(display_, False);
    XSetErrorHandler(before_);
  }
  ErrorsCounted(const ErrorsCounted&) = delete;
  ErrorsCounted& operator=(const ErrorsCounted&) = delete;
  [[nodiscard]] bool any() const {
    XSync(display_, False);
    return count() > 0;
  }

 private:
  static int& count() {
    static int errors = 0;
    return errors;
  }
  ::Display* display_;
  XErrorHandler before_;
};

struct FreeOfX {
  void operator()(XRRScreenResources* it) const { XRRFreeScreenResources(it); }
  void operator()(XRROutputInfo* it) const { XRRFreeOutputInfo(it); }
  void operator()(XRRCrtcInfo* it) const { XRRFreeCrtcInfo(it); }
};
template <class Answer>
using OfX = std::unique_ptr<Answer, FreeOfX>;

using Resources = OfX<XRRScreenResources>;

// None from a server without RandR, which has one mode.
Resources resources(::Display* display, ::Window root) {
  int first_event = 0;
  int first_error = 0;
  if (XRRQueryExtension(display, &first_event, &first_error) == 0) return nullptr;
  return Resources(XRRGetScreenResourcesCurrent(display, root));
}

template <class Value>
std::span<Value> listed(Value* first, int count) {
  return {first, static_cast<std::size_t>(std::max(0, count))};
}

std::vector<OutputMode> modes_of(const XRROutputInfo& output, const XRRScreenResources& all) {
  std::vector<OutputMode> modes;
  for (const RRMode id : listed(output.modes, output.nmode))
    for (const XRRModeInfo& each : listed(all.modes, all.nmode))
      if (each.id == id) modes.push_back({id, static_cast<int>(each.width), static_cast<int>(each.height)});
  return modes;  // RandR puts the preferred ones first
}

void add_picture(Output& output, const XRRCrtcInfo& crtc) {
  output.mode = crtc.mode;
  output.shows = {crtc.x, crtc.y, static_cast<int>(crtc.width), static_cast<int>(crtc.height)};
  constexpr unsigned on_its_side = RR_Rotate_90 | RR_Rotate_270;
  if ((crtc.rotation & on_its_side) != 0) std::swap(output.width_mm, output.height_mm);
}

Output output_of(const XHandles& x, XRRScreenResources& all, RROutput id, RROutput primary) {
  Output output;
  const OfX<XRROutputInfo> info(XRRGetOutputInfo(x.display, &all, id));
  if (info == nullptr) return output;
  output.connected = info->connection != RR_Disconnected;
  output.primary = id == primary;
  output.modes = modes_of(*info, all);
  output.width_mm = static_cast<double>(info->mm_width);
  output.height_mm = static_cast<double>(info->mm_height);
  if (info->crtc == None) return output;
  if (const OfX<XRRCrtcInfo> crtc(XRRGetCrtcInfo(x.display, &all, info->crtc)); crtc != nullptr)
    add_picture(output, *crtc);
  return output;
}

}  // namespace

XScreen::XScreen(GLFWwindow* window)
    : x_(new XHandles{glfwGetX11Display(), DefaultRootWindow(glfwGetX11Display()),
                      glfwGetX11Window(window)}) {
  const ErrorsCounted errors(x_->display);
  XSetWindowAttributes own{};
  own.override_redirect = True;
  XChangeWindowAttributes(x_->display, x_->window, CWOverrideRedirect, &own);
  // GLFW asks for changes of the outputs alone.
  XRRSelectInput(x_->display, x_->root,
                 RROutputChangeNotifyMask | RRCrtcChangeNotifyMask | RRScreenChangeNotifyMask);
}

XScreen::~XScreen() = default;

Outputs XScreen::outputs() const {
  const ErrorsCounted errors(x_->display);
  Outputs outputs;
  XWindowAttributes root{};
  XGetWindowAttributes(x_->display, x_->root, &root);
  outputs.width = root.width;
  outputs.height = root.height;
  const Resources all = resources(x_->display, x_->root);
  if (all == nullptr) return outputs;
  const RROutput primary = XRRGetOutputPrimary(x_->display, x_->root);
  for (const RROutput id : listed(all->outputs, all->noutput))
    outputs.each.push_back(output_of(*x_, *all, id, primary));
  return outputs;
}

namespace {

Status turn_off(const XHandles& x, XRRScreenResources& all, RRCrtc crtc) {
  return XRRSetCrtcConfig(x.display, &all, crtc, CurrentTime, 0, 0, None, RR_Rotate_0, nullptr, 0);
}

// Monitors that left keep no part of the screen; it gets the size of the one that came.
void light_alone(const XHandles& x, XRRScreenResources& all, RROutput output, const OutputMode& mode) {
  const OfX<XRROutputInfo> info(XRRGetOutputInfo(x.display, &all, output));
  if (info == nullptr || info->ncrtc == 0) return;
  for (const RRCrtc each : listed(all.crtcs, all.ncrtc)) turn_off(x, all, each);
  const auto mm = [](int pixels) {
    return static_cast<int>(pixels * 25.4 / 96);
  };  // of the screen; nobody reads it
  XRRSetScreenSize(x.display, x.root, mode.width, mode.height, mm(mode.width), mm(mode.height));
  const RRCrtc crtc = info->crtc != None ? info->crtc : info->crtcs[0];
  XRRSetCrtcConfig(x.display, &all, crtc, CurrentTime, 0, 0, mode.id, RR_Rotate_0, &output, 1);
}

}  // namespace

// What looks dark may be a change of mode of another program, seen halfway: nobody else acts while it is looked at again.
void XScreen::light_dark_panel() {
  if (!lighting_for(outputs())) return;
  XGrabServer(x_->display);
  if (const auto wanted = lighting_for(outputs())) light(*wanted);
  XUngrabServer(x_->display);
  XFlush(x_->display);
}

void XScreen::light(const Lighting& wanted) {
  const ErrorsCounted errors(x_->display);
  const Resources all = resources(x_->display, x_->root);
  if (all == nullptr || wanted.output >= static_cast<std::size_t>(all->noutput)) return;
  light_alone(*x_, *all, all->outputs[wanted.output], wanted.mode);
  const std::string mode = std::to_string(wanted.mode.width) + " x " + std::to_string(wanted.mode.height);
  if (errors.any()) return log::warn("panel: the X server refuses to light the monitor at " + mode);
  log::info("panel: a monitor was dark; lit at " + mode);
}

namespace {

bool is_uppermost(const XHandles& x) {
  ::Window root = 0;
  ::Window parent = 0;
  ::Window* all = nullptr;
  unsigned count = 0;
  if (XQueryTree(x.display, x.root, &root, &parent, &all, &count) == 0) return true;
  const auto windows = std::span(all, count);
  const bool uppermost = std::none_of(windows.rbegin(), std::find(windows.rbegin(), windows.rend(), x.window),
                                      [&](::Window above) {
                                        XWindowAttributes is{};
                                        return XGetWindowAttributes(x.display, above, &is) != 0 &&
                                               is.map_state == IsViewable && is.c_class == InputOutput;
                                      });
  if (all != nullptr) XFree(all);
  return uppermost;
}

bool has_keyboard(const XHandles& x) {
  ::Window focus = 0;
  int revert = 0;
  XGetInputFocus(x.display, &focus, &revert);
  return focus == x.window;
}

}  // namespace

bool XScreen::hold(const PixelRect& place) {
  const ErrorsCounted errors(x_->display);
  XWindowAttributes is{};
  if (XGetWindowAttributes(x_->display, x_->window, &is) == 0) return false;
  const bool shown = is.map_state != IsUnmapped;
  const bool placed = PixelRect{is.x, is.y, is.width, is.height} == place;
  const bool over_all = shown && is_uppermost(*x_);
  const bool typed_at = shown && has_keyboard(*x_);
  if (!placed)
    XMoveResizeWindow(x_->display, x_->window, place.x, place.y, static_cast<unsigned>(place.width),
                      static_cast<unsigned>(place.height));
  if (!over_all) XMapRaised(x_->display, x_->window);
  if (!typed_at) XSetInputFocus(x_->display, x_->window, RevertToPointerRoot, CurrentTime);
  return !(placed && over_all && typed_at);
}

}  // namespace tafel::kiosk
