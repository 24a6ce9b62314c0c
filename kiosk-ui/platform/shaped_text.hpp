// Where the letters of a text are that joins them, or runs from right to left. Lengths are pixels from its left edge.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tafel::kiosk {

// One letter, or several that are drawn as one.
struct Cluster {
  std::size_t begin = 0;  // in bytes of the text
  std::size_t end = 0;
  float left = 0;
  float right = 0;
  bool leftwards = false;  // reads from right to left
};

// The picture of a text on one line, one byte a pixel: how much ink is on it.
struct LetterPicture {
  std::uint64_t name = 0;  // never used twice; below it are the names of OpenGL
  float x = 0;             // of its corner, from the left edge of the text
  float y = 0;             // likewise, from the baseline
  int width = 0;
  int height = 0;
  std::vector<unsigned char> ink{};  // row by row; empty once a texture has it
};
constexpr std::uint64_t first_picture_name = std::uint64_t{1} << 32U;

struct ShapedText {
  std::vector<Cluster> clusters;  // in the order of the text
  float width = 0;
  int without_glyph = 0;  // letters that no font of the project has
  LetterPicture picture{};
};

}  // namespace tafel::kiosk
