// A physical keyboard on an X display: real key events, as fast as they can be sent.
#pragma once

#include <memory>
#include <string>

namespace tafel::kiosk::test {

class XKeyboard {
 public:
  explicit XKeyboard(const std::string& display);
  ~XKeyboard();
  XKeyboard(const XKeyboard&) = delete;
  XKeyboard& operator=(const XKeyboard&) = delete;

  void type(const std::string& letters);  // small letters and spaces

 private:
  struct Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace tafel::kiosk::test
