// The glass from outside: the colour of a pixel, and a finger that presses and releases.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

struct _XDisplay;  // NOLINT(bugprone-reserved-identifier): X's own name

namespace tafel::bench {

struct Spot {
  int x = 0;
  int y = 0;
};
using Pixel = unsigned long;  // 0xRRGGBB

class Glass {
 public:
  explicit Glass(const std::string& display);  // throws std::runtime_error when it does not open

  [[nodiscard]] Pixel at(Spot spot);
  void finger(Spot spot, bool down);
  void hover(Spot spot);

  // Milliseconds until `true_of` the pixel at the spot, looked at without a pause; negative when not within `limit`.
  [[nodiscard]] double ms_until(Spot spot, const std::function<bool(Pixel)>& true_of,
                                std::chrono::seconds limit = std::chrono::seconds(60));

 private:
  struct Close {
    void operator()(_XDisplay* display) const;
  };
  std::unique_ptr<_XDisplay, Close> display_;
};

}  // namespace tafel::bench
