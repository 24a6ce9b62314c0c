// Laid-out pages as values: what to draw where, in points from the top left corner, in reading order. Laying out
// (flow, tables) makes them; drawing (draw_pages) only follows. That is how the number of pages is known in time.
#pragma once

#include <memory>
#include <pango/pangocairo.h>
#include <string>
#include <variant>
#include <vector>

namespace tafel::paper::pdf {

// A4 (ISO 216), in points.
constexpr double page_width = 595.28;
constexpr double page_height = 841.89;
constexpr double margin_side = 62;
constexpr double margin_top = 60;
constexpr double margin_bottom = 72;
constexpr double text_width = page_width - 2 * margin_side;
constexpr double text_bottom = page_height - margin_bottom;
constexpr double text_height = text_bottom - margin_top;

struct Color {
  double red = 0, green = 0, blue = 0;
};
// Contrast on white: 16:1, 7:1; the lines and shades carry no meaning.
constexpr Color ink{0.11, 0.13, 0.16};
constexpr Color quiet_ink{0.33, 0.36, 0.40};
constexpr Color line_color{0.72, 0.75, 0.78};
constexpr Color shade{0.955, 0.962, 0.97};
constexpr Color yes_ink{0.05, 0.36, 0.20};
constexpr Color no_ink{0.60, 0.10, 0.10};

struct GObjectRelease {
  void operator()(void* object) const { g_object_unref(object); }
};
using LayoutPtr = std::shared_ptr<PangoLayout>;

// Lines [first, last) of a layout; `y` is where the first of them begins.
struct TextPiece {
  LayoutPtr layout;
  int first = 0;
  int last = 0;
  double x = 0;
  double y = 0;
  Color color = ink;
};
struct BoxPiece {
  double x = 0, y = 0, width = 0, height = 0;
  Color color;
};
enum class Mark { yes, no };
struct MarkPiece {  // a tick or a cross, drawn: no font needed
  Mark mark{};
  double x = 0, y = 0, size = 0;
};
struct TagPiece {  // a structure element of tagged PDF begins or ends
  bool begins = false;
  std::string name;
};
struct OutlinePiece {  // a bookmark that leads here
  int level = 1;
  std::string title;
  double y = 0;
};
using Piece = std::variant<TextPiece, BoxPiece, MarkPiece, TagPiece, OutlinePiece>;

struct Page {
  std::vector<Piece> pieces;
};

}  // namespace tafel::paper::pdf
