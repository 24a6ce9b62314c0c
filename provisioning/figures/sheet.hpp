// One sheet to draw charts on: words, numbers and bars as pieces of a page, in the type of the other papers.
#pragma once

#include "shared/paper/pdf/text_block.hpp"

#include <string>
#include <string_view>

namespace tafel::provisioning::figures {

class Sheet {
 public:
  explicit Sheet(PangoContext* fonts) : fonts_(fonts) {}

  // Words at a place, as one element of the reading order; returns their height.
  double words(std::string_view tag, const paper::Rich& text, paper::pdf::Face face, double x, double y,
               double width);
  // Ends at `right`.
  void number(const paper::Rich& text, paper::pdf::Face face, double right, double y);
  void box(double x, double y, double width, double height, paper::pdf::Color color);
  void begin(const std::string& tag) { page_.pieces.emplace_back(paper::pdf::TagPiece{true, tag}); }
  void end(const std::string& tag) { page_.pieces.emplace_back(paper::pdf::TagPiece{false, tag}); }
  void bookmark(const std::string& title, double y);

  [[nodiscard]] paper::pdf::Page take() { return std::move(page_); }

 private:
  PangoContext* fonts_;
  paper::pdf::Page page_;
};

}  // namespace tafel::provisioning::figures
