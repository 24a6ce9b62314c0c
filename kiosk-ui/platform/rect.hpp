// Rectangles in pixels, cut up until every thing on the screen has its place. Pure.
#pragma once

#include <algorithm>

namespace tafel::kiosk {

struct Point {
  float x = 0;
  float y = 0;
};

struct Rect {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;

  [[nodiscard]] float right() const { return x + w; }
  [[nodiscard]] float bottom() const { return y + h; }
  [[nodiscard]] Point centre() const { return {x + w / 2, y + h / 2}; }
  [[nodiscard]] bool empty() const { return w <= 0 || h <= 0; }
  [[nodiscard]] bool contains(Point p) const {
    return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
  }
  [[nodiscard]] Rect inset(float by) const { return inset(by, by); }
  [[nodiscard]] Rect inset(float across, float along) const {
    return {x + across, y + along, std::max(0.F, w - 2 * across), std::max(0.F, h - 2 * along)};
  }
  [[nodiscard]] Rect meet(const Rect& other) const {
    const float left = std::max(x, other.x);
    const float top = std::max(y, other.y);
    return {left, top, std::max(0.F, std::min(right(), other.right()) - left),
            std::max(0.F, std::min(bottom(), other.bottom()) - top)};
  }
  // A rectangle of this size in the middle.
  [[nodiscard]] Rect middle(float width, float height) const {
    return {x + (w - width) / 2, y + (h - height) / 2, width, height};
  }

  // Take a strip off one side and keep the rest, less `gap`.
  Rect cut_top(float height, float gap = 0) {
    const Rect strip{x, y, w, std::min(height, h)};
    y += std::min(height + gap, h);
    h = std::max(0.F, h - height - gap);
    return strip;
  }
  Rect cut_bottom(float height, float gap = 0) {
    const float taken = std::min(height, h);
    const Rect strip{x, bottom() - taken, w, taken};
    h = std::max(0.F, h - height - gap);
    return strip;
  }
  Rect cut_left(float width, float gap = 0) {
    const Rect strip{x, y, std::min(width, w), h};
    x += std::min(width + gap, w);
    w = std::max(0.F, w - width - gap);
    return strip;
  }
  Rect cut_right(float width, float gap = 0) {
    const float taken = std::min(width, w);
    const Rect strip{right() - taken, y, taken, h};
    w = std::max(0.F, w - width - gap);
    return strip;
  }
};

}  // namespace tafel::kiosk
