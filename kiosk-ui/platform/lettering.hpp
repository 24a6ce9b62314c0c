// Words with letters that the atlas lacks: each text is laid out as a whole by Pango, and drawn as one picture. UI thread.
//
// Dear ImGui draws code points, one beside the other. That is not how most scripts are written: letters join, change
// their places and run from right to left.
#pragma once

#include "kiosk-ui/platform/shaped_text.hpp"
#include "kiosk-ui/theme/type.hpp"
#include "shared/base/result.hpp"

#include <memory>
#include <string_view>

namespace tafel::kiosk {

class Lettering {
 public:
  Lettering();
  ~Lettering();
  Lettering(const Lettering&) = delete;
  Lettering& operator=(const Lettering&) = delete;

  // On one line, at this em in pixels; a newline is a space. Valid until `forget_unused`. The fonts are loaded at the
  // first: a meeting in Latin letters does not pay for them.
  const ShapedText& shape(std::string_view words, Type type, float em_px);
  // The same with its picture.
  const ShapedText& draw(std::string_view words, Type type, float em_px);

  // After a frame: drops every text that the frame neither measured nor drew. So it is bounded by what is on one page,
  // and no words stay behind.
  void forget_unused();

  // For whoever brings the pictures to the graphics card: null when it was dropped.
  [[nodiscard]] LetterPicture* picture(std::uint64_t name);
  // The graphics card has it no more: the next `draw` makes another, under another name.
  void forget_picture(std::uint64_t name);
  [[nodiscard]] std::size_t texts() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace tafel::kiosk
