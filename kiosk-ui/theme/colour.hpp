// A colour, and how well one can be read upon another.
#pragma once

#include <cstdint>

namespace tafel::kiosk {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  std::uint8_t alpha = 255;
  bool operator==(const Colour&) const = default;
};

constexpr Colour rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16 & 0xffU), static_cast<std::uint8_t>(hex >> 8 & 0xffU),
          static_cast<std::uint8_t>(hex & 0xffU)};
}
constexpr Colour faded(Colour colour, std::uint8_t alpha) {
  return {colour.red, colour.green, colour.blue, alpha};
}

// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance").
[[nodiscard]] double contrast(Colour one, Colour other);

}  // namespace tafel::kiosk
