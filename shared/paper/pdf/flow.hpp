// The place of the next thing: fills pages from top to bottom. Requires: tags begin and end in pairs.
#pragma once

#include "shared/paper/pdf/text_block.hpp"

#include <string>
#include <vector>

namespace tafel::paper::pdf {

class Flow {
 public:
  explicit Flow(PangoContext* context) : context_(context), pages_(1) {}

  [[nodiscard]] PangoContext* context() const { return context_; }
  [[nodiscard]] double y() const { return y_; }
  [[nodiscard]] double room() const { return text_bottom - y_; }
  [[nodiscard]] bool at_top() const { return y_ <= margin_top; }

  void new_page();
  // A new page unless `height` is left here (or nothing is here yet).
  void need(double height);
  // White space; none at the top of a page.
  void space(double height);
  void advance(double height) { y_ += height; }
  void add(Piece piece) { pages_.back().pieces.push_back(std::move(piece)); }
  void begin(const std::string& tag) { add(TagPiece{true, tag}); }
  void end(const std::string& tag) { add(TagPiece{false, tag}); }

  // Words over as many pages as they take, at least two lines together at each side of a break.
  void text(const TextBlock& block, double x, Color color = ink);

  [[nodiscard]] std::vector<Page> take() { return std::move(pages_); }

 private:
  PangoContext* context_;
  std::vector<Page> pages_;
  double y_ = margin_top;
};

// The number of lines from `first` on fit on this page: leaves no line alone on either side of a break, unless a
// whole page has no room for two.
[[nodiscard]] int lines_for_page(const TextBlock& block, int first, double room);

}  // namespace tafel::paper::pdf
