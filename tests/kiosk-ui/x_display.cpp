#include "tests/kiosk-ui/x_display.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace tafel::kiosk::test {
namespace {

void end(pid_t pid) {
  if (pid <= 0) return;
  kill(pid, SIGTERM);
  waitpid(pid, nullptr, 0);
}

}  // namespace

struct XDisplay::Hands {
  explicit Hands(const std::string& name) : display(XOpenDisplay(name.c_str())) {
    if (display == nullptr) throw std::runtime_error("cannot open the X display " + name);
  }
  ~Hands() { XCloseDisplay(display); }
  Hands(const Hands&) = delete;
  Hands& operator=(const Hands&) = delete;
  void button(int x, int y, unsigned which) const {
    XTestFakeMotionEvent(display, -1, x, y, CurrentTime);
    XTestFakeButtonEvent(display, which, True, CurrentTime);
    XTestFakeButtonEvent(display, which, False, CurrentTime);
  }
  Display* display;
};

XDisplay::XDisplay(int width, int height, const std::string& name) {
  int ready[2];
  if (pipe(ready) != 0) throw std::runtime_error("no pipe");
  const std::string screen = std::to_string(width) + "x" + std::to_string(height) + "x24";
  const std::string where = std::to_string(ready[1]);
  pid_ = fork();
  if (pid_ == 0) {
    const int nowhere = open("/dev/null", O_RDWR);
    dup2(nowhere, 2);
    const char* last = name.empty() ? nullptr : name.c_str();
    execlp("Xvfb", "Xvfb", "-displayfd", where.c_str(), "-screen", "0", screen.c_str(), "-noreset",
           "-nolisten", "tcp", last, static_cast<char*>(nullptr));
    _exit(127);
  }
  close(ready[1]);
  char digit = 0;
  name_ = ":";
  while (read(ready[0], &digit, 1) == 1 && digit != '\n') name_ += digit;
  close(ready[0]);
  if (name_ == ":") throw std::runtime_error("Xvfb did not start; apt-get install xvfb");
  hands_ = std::make_unique<Hands>(name_);
}

XDisplay::~XDisplay() {
  hands_.reset();
  end(pid_);
}

void XDisplay::tap(int x, int y) {
  burst({{x, y}});
}

void XDisplay::burst(const std::vector<std::pair<int, int>>& taps) {
  for (const auto& [x, y] : taps) hands_->button(x, y, Button1);
  XSync(hands_->display, False);
}

void XDisplay::wheel(int x, int y, bool down) {
  hands_->button(x, y, down ? Button5 : Button4);
  XSync(hands_->display, False);
}

// Spawned, not forked: between a fork and its exec a child of a program with threads may not even allocate.
Child::Child(const std::vector<std::string>& command, const std::vector<std::string>& environment) {
  const auto pointers = [](const std::vector<std::string>& words) {
    std::vector<char*> all;
    for (const auto& word : words) all.push_back(const_cast<char*>(word.c_str()));
    return all;
  };
  std::vector<char*> words = pointers(command);
  words.push_back(nullptr);
  std::vector<char*> surroundings = pointers(environment);  // the first of a name is the one that counts
  for (char** each = environ; *each != nullptr; ++each) surroundings.push_back(*each);
  surroundings.push_back(nullptr);
  if (posix_spawn(&pid_, words[0], nullptr, nullptr, words.data(), surroundings.data()) != 0)
    throw std::runtime_error("cannot start " + command.front());
}

Child::~Child() {
  end(pid_);
}

void Child::signal(int number) const {
  kill(pid_, number);
}
bool Child::running() const {
  return waitpid(pid_, nullptr, WNOHANG) == 0;
}

}  // namespace tafel::kiosk::test
