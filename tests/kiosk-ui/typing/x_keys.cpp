#include "tests/kiosk-ui/typing/x_keys.hpp"

#include <X11/XKBlib.h>
#include <X11/extensions/XTest.h>
#include <chrono>
#include <cstring>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace tafel::kiosk::test {
namespace {

// GLFW takes two presses of one key within a millisecond for one that the input method told twice.
constexpr auto between_strokes = std::chrono::milliseconds(2);

_XDisplay* open_display(const std::string& name) {
  _XDisplay* display = XOpenDisplay(name.c_str());
  if (display == nullptr) throw std::runtime_error("cannot open the X display " + name);
  return display;
}

void set_layout(const std::string& display, const std::string& layout) {
  std::vector<std::string> words{"setxkbmap", "-display", display, "-layout", layout};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t pid = -1;
  int status = -1;
  if (posix_spawnp(&pid, "setxkbmap", nullptr, nullptr, arguments.data(), environ) != 0 ||
      waitpid(pid, &status, 0) != pid || status != 0)
    throw std::runtime_error("setxkbmap " + layout + " failed; apt-get install x11-xkb-utils xkb-data");
}

std::map<std::string, unsigned> codes_by_place(_XDisplay* display) {
  std::map<std::string, unsigned> codes;
  XkbDescPtr keyboard = XkbGetMap(display, 0, XkbUseCoreKbd);
  if (keyboard == nullptr || XkbGetNames(display, XkbKeyNamesMask, keyboard) != Success)
    throw std::runtime_error("the X display does not name its keys");
  for (unsigned code = keyboard->min_key_code; code <= keyboard->max_key_code; ++code) {
    const char* name = keyboard->names->keys[code].name;
    codes.emplace(std::string(name, strnlen(name, XkbKeyNameLength)), code);
  }
  XkbFreeKeyboard(keyboard, 0, True);
  return codes;
}

std::vector<std::string> places_of(const std::string& chord) {
  std::vector<std::string> places;
  for (std::size_t begin = 0; begin <= chord.size();) {
    const std::size_t end = std::min(chord.find('+', begin), chord.size());
    places.push_back(chord.substr(begin, end - begin));
    begin = end + 1;
  }
  return places;
}

}  // namespace

XKeys::XKeys(const std::string& display, const std::string& layout) {
  set_layout(display, layout);
  display_.reset(open_display(display));
  codes_ = codes_by_place(display_.get());
}

void XKeys::Close::operator()(_XDisplay* display) const {
  XCloseDisplay(display);
}

void XKeys::strike(const std::vector<std::string>& chords) {
  for (const std::string& chord : chords) {
    const std::vector<std::string> places = places_of(chord);
    for (const std::string& place : places) key(place, true);
    for (auto place = places.rbegin(); place != places.rend(); ++place) key(*place, false);
    XSync(display_.get(), False);
    std::this_thread::sleep_for(between_strokes);
  }
}

void XKeys::hold(const std::string& place) {
  key(place, true);
  XSync(display_.get(), False);
}

void XKeys::lift(const std::string& place) {
  key(place, false);
  XSync(display_.get(), False);
}

void XKeys::key(const std::string& place, bool down) {
  const auto code = codes_.find(place);
  if (code == codes_.end()) throw std::runtime_error("no key at " + place);
  XTestFakeKeyEvent(display_.get(), code->second, down ? True : False, CurrentTime);
}

XFinger::XFinger(const std::string& display) : display_(open_display(display)) {}

void XFinger::Close::operator()(_XDisplay* display) const {
  XCloseDisplay(display);
}

void XFinger::press(int x, int y) {
  XTestFakeMotionEvent(display_.get(), -1, x, y, CurrentTime);
  XTestFakeButtonEvent(display_.get(), Button1, True, CurrentTime);
  XSync(display_.get(), False);
}

void XFinger::move(int x, int y) {
  XTestFakeMotionEvent(display_.get(), -1, x, y, CurrentTime);
  XSync(display_.get(), False);
}

void XFinger::lift() {
  XTestFakeButtonEvent(display_.get(), Button1, False, CurrentTime);
  XSync(display_.get(), False);
}

void XFinger::wheel(int x, int y, bool down) {
  const unsigned notch = down ? Button5 : Button4;
  XTestFakeMotionEvent(display_.get(), -1, x, y, CurrentTime);
  XTestFakeButtonEvent(display_.get(), notch, True, CurrentTime);
  XTestFakeButtonEvent(display_.get(), notch, False, CurrentTime);
  XSync(display_.get(), False);
}

}  // namespace tafel::kiosk::test
