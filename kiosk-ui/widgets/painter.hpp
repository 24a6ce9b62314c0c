// Draws shapes and text in the look of the theme. Lengths are pixels; `mm` makes them. UI thread, within one frame.
#pragma once

#include "kiosk-ui/platform/fonts.hpp"
#include "kiosk-ui/platform/rect.hpp"
#include "kiosk-ui/theme/palette.hpp"
#include "kiosk-ui/theme/sizes.hpp"
#include "kiosk-ui/widgets/text_layout.hpp"

#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace tafel::kiosk {

// One shape or one line of text, in the order of drawing: what an eye finds on the glass.
struct Drawing {
  enum class Shape { fill, edge, words };
  Shape shape{};
  Rect where;  // what can be seen of it
  Colour colour;
  std::string words{};    // on this line
  std::string text{};     // of which the line is a part
  float em_px = 0;        // of the words
  int without_glyph = 0;  // letters of the words that no font has; tests want none
};

struct Look {
  Palette palette;
  float pixels_per_mm = 0;
  Fonts fonts;
  float text_scale = 1;                      // 1 to 2
  std::vector<Drawing>* drawings = nullptr;  // everything drawn is noted there; tests look at it
};

enum class Align { left, centre, right };

class Painter {
 public:
  Painter(const Look& look, ImDrawList* out, Rect screen);  // both outlive the painter

  [[nodiscard]] const Palette& colours() const { return look_.palette; }
  [[nodiscard]] float mm(float millimetres) const { return millimetres * look_.pixels_per_mm; }
  // A length that contains text grows with it, up to the width of the screen.
  [[nodiscard]] float mm(TextLength length) const {
    return mm(length.mm * (1 + (look_.text_scale - 1) * length.share));
  }
  [[nodiscard]] float text_scale() const { return look_.text_scale; }
  [[nodiscard]] Rect screen() const { return screen_; }

  [[nodiscard]] float line_height(Type type) const;
  [[nodiscard]] float width(Type type, std::string_view text) const;
  [[nodiscard]] float height(Type type, std::string_view text, float width) const;
  [[nodiscard]] Ruler ruler(Type type) const;

  void fill(Rect where, Colour colour, float radius = 0);
  void border(Rect where, Colour colour, float thickness, float radius = 0);
  void circle(Point centre, float radius, Colour colour, bool filled);
  // Wrapped by words from the top; returns the height used.
  float text(Rect where, Type type, Colour colour, std::string_view words, Align align = Align::left);
  // The same, in the middle of the height.
  void label(Rect where, Type type, Colour colour, std::string_view words, Align align = Align::left);
  // One line whose top left corner is given, not wrapped.
  void line(Point at, Type type, Colour colour, std::string_view words);
  // From `colour` at one edge to nothing: there is more below (or above).
  void fade(Rect where, Colour colour, bool upwards);

  void push_clip(Rect where);
  void push_clip_over(Rect where);  // also what the clips before would hide
  void pop_clip();
  [[nodiscard]] Rect clip() const { return clips_.back(); }
  [[nodiscard]] bool visible(const Rect& where) const { return !where.meet(clip()).empty(); }

  // Text that did not fit its place: a cut word or a line too many. Tests want none.
  [[nodiscard]] const std::vector<std::string>& cuts() const { return cuts_; }

 private:
  void put_line(Point at, Type type, Colour colour, std::string_view words, std::string_view text);
  void put_together(Point at, Type type, Colour colour, std::string_view words);
  void note(Drawing::Shape shape, const Rect& where, Colour colour) const;

  const Look& look_;
  ImDrawList* out_;
  Rect screen_;
  std::vector<Rect> clips_;
  std::vector<std::string> cuts_;
};

}  // namespace tafel::kiosk
