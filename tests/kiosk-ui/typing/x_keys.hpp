// A physical keyboard on an X display, struck by the places of its keys: what a place types is the layout's affair, as
// it is on a real one. A place has the name that XKB gives it: AD01 is the first letter of the upper row (A on AZERTY,
// Q on QWERTY), AE02 the second of the row of digits; a chord is written "LFSH+AD01".
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

struct _XDisplay;  // NOLINT(bugprone-reserved-identifier): X's own name

namespace tafel::kiosk::test {

class XKeys {
 public:
  // Gives the display this layout ("be", "us"), for programs that start afterwards. Throws when it has none such.
  XKeys(const std::string& display, const std::string& layout);

  void strike(const std::vector<std::string>& chords);
  void hold(const std::string& place);
  void lift(const std::string& place);

 private:
  struct Close {
    void operator()(_XDisplay* display) const;
  };
  void key(const std::string& place, bool down);

  std::unique_ptr<_XDisplay, Close> display_;
  std::map<std::string, unsigned> codes_;  // by place
};

// A finger on the glass of an X display, as slow and as crooked as one likes.
class XFinger {
 public:
  explicit XFinger(const std::string& display);
  void press(int x, int y);
  void move(int x, int y);
  void lift();
  void wheel(int x, int y, bool down);

 private:
  struct Close {
    void operator()(_XDisplay* display) const;
  };
  std::unique_ptr<_XDisplay, Close> display_;
};

}  // namespace tafel::kiosk::test
