// A virtual X screen of its own, and hands: XTest events, as a touch screen and a keyboard would send them.
#pragma once

#include <memory>
#include <string>
#include <sys/types.h>
#include <vector>

namespace tafel::kiosk::test {

class XDisplay {
 public:
  // Starts Xvfb on the display of that name, or on a free one; throws when it does not come.
  XDisplay(int width, int height, const std::string& name = {});
  ~XDisplay();  // ends it by its pid
  XDisplay(const XDisplay&) = delete;
  XDisplay& operator=(const XDisplay&) = delete;

  [[nodiscard]] std::string name() const { return name_; }   // ":12"
  void tap(int x, int y);                                    // press and release, sent at once
  void burst(const std::vector<std::pair<int, int>>& taps);  // all of them without a pause
  void wheel(int x, int y, bool down);

 private:
  struct Hands;
  std::string name_;
  pid_t pid_ = -1;
  std::unique_ptr<Hands> hands_;
};

// A program that is ended by its pid when the scope of this ends.
class Child {
 public:
  Child(const std::vector<std::string>& command, const std::vector<std::string>& environment);
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  void signal(int number) const;
  [[nodiscard]] bool running() const;
  [[nodiscard]] pid_t pid() const { return pid_; }

 private:
  pid_t pid_ = -1;
};

}  // namespace tafel::kiosk::test
