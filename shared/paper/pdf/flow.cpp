#include "shared/paper/pdf/flow.hpp"

namespace tafel::paper::pdf {

void Flow::new_page() {
  pages_.emplace_back();
  y_ = margin_top;
}

void Flow::need(double height) {
  if (height > room() && !at_top()) new_page();
}

void Flow::space(double height) {
  if (!at_top()) y_ += height;
}

int lines_for_page(const TextBlock& block, int first, double room) {
  const int left = block.lines() - first;
  const int fits = block.fitting(first, room);
  if (fits >= left) return left;
  const int kept = left - fits == 1 ? fits - 1 : fits;  // the last line never alone on the next page
  return kept < 2 ? 0 : kept;                           // nor the first alone on this one
}

void Flow::text(const TextBlock& block, double x, Color color) {
  int first = 0;
  while (first < block.lines()) {
    int count = lines_for_page(block, first, room());
    if (count == 0 && !at_top()) {
      new_page();
      continue;
    }
    count = std::max(count, 1);
    add(block.piece(first, first + count, x, y_, color));
    y_ += block.height(first, first + count);
    first += count;
  }
}

}  // namespace tafel::paper::pdf
