#include "provisioning/figures/sheet.hpp"

namespace tafel::provisioning::figures {

double Sheet::words(std::string_view tag, const paper::Rich& text, paper::pdf::Face face, double x, double y,
                    double width) {
  const paper::pdf::TextBlock block(fonts_, text, face, width);
  const std::string name(tag);
  if (!name.empty()) begin(name);
  page_.pieces.emplace_back(block.piece(0, block.lines(), x, y));
  if (!name.empty()) end(name);
  return block.height();
}

void Sheet::number(const paper::Rich& text, paper::pdf::Face face, double right, double y) {
  const paper::pdf::TextBlock block(fonts_, text, face, paper::pdf::text_width);
  paper::pdf::TextPiece piece = block.piece(0, 1, right, y);
  int width = 0;
  pango_layout_get_size(piece.layout.get(), &width, nullptr);
  piece.x = right - pango_units_to_double(width);
  page_.pieces.emplace_back(std::move(piece));
}

void Sheet::box(double x, double y, double width, double height, paper::pdf::Color color) {
  page_.pieces.emplace_back(paper::pdf::BoxPiece{x, y, width, height, color});
}

void Sheet::bookmark(const std::string& title, double y) {
  page_.pieces.emplace_back(paper::pdf::OutlinePiece{1, title, y});
}

}  // namespace tafel::provisioning::figures
