// The part of the glass to draw again between one frame and the next. Pure.
//
// The glass is cut into tiles. The fingerprint of a tile is of all that is drawn upon it, in the order of drawing: two
// frames whose fingerprints of a tile are equal look the same there. So nothing has to be said by the screens about
// what they changed, and nothing can be forgotten; nothing of a frame is kept but these numbers.
#pragma once

#include "kiosk-ui/theme/colour.hpp"

#include <cstdint>
#include <vector>

struct ImDrawData;

namespace tafel::kiosk {

// Pixels from the top left.
struct PixelRect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  bool operator==(const PixelRect&) const = default;
};

struct TilePrints {
  int width = 0;  // of the glass, in pixels
  int height = 0;
  std::vector<std::uint64_t> each;  // row by row
};

constexpr int tile_px = 32;

// The damage of a frame upon a glass of this colour. Its commands are triangles alone, no callbacks.
[[nodiscard]] TilePrints prints_of(const ImDrawData& frame, Colour clear);

// From the top, none over another: one for each run of rows with a changed tile. Everything, when the sizes differ.
[[nodiscard]] std::vector<PixelRect> damage(const TilePrints& before, const TilePrints& after);

// Leaves of the frame what falls within these.
void cut_to(ImDrawData& frame, const std::vector<PixelRect>& where);

}  // namespace tafel::kiosk
