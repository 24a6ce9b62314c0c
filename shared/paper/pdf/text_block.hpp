// Words set in type to a width: how high each line is, so that a block can be broken between lines.
#pragma once

#include "shared/paper/document.hpp"
#include "shared/paper/pdf/page.hpp"

#include <string_view>
#include <vector>

namespace tafel::paper::pdf {

enum class Face { body, small, heading1, heading2, title, code };

class TextBlock {
 public:
  // `context` outlives the block. Long words break anywhere rather than run off the paper.
  TextBlock(PangoContext* context, const Rich& text, Face face, double width);

  [[nodiscard]] int lines() const { return static_cast<int>(bottoms_.size()); }
  [[nodiscard]] double height() const { return height(0, lines()); }
  [[nodiscard]] double height(int first, int last) const;
  // The number of lines from `first` on that fit in `room`.
  [[nodiscard]] int fitting(int first, double room) const;
  [[nodiscard]] TextPiece piece(int first, int last, double x, double y, Color color = ink) const;

 private:
  LayoutPtr layout_;
  std::vector<double> tops_;
  std::vector<double> bottoms_;
};

}  // namespace tafel::paper::pdf
