#include "shared/paper/pdf/draw_pages.hpp"

#include "shared/paper/pdf/text_block.hpp"
#include "shared/text/paper_nl.hpp"

#include <cairo-pdf.h>

namespace tafel::paper::pdf {
namespace {

constexpr double footer_y = page_height - 46;

// Bookmarks hang under the last one of the level above.
class Outline {
 public:
  explicit Outline(cairo_surface_t* surface) : surface_(surface) {}
  void add(const OutlinePiece& piece, int page) {
    const std::string target = "page=" + std::to_string(page) + " pos=[" +
                               std::to_string(static_cast<int>(margin_side)) + " " +
                               std::to_string(static_cast<int>(piece.y)) + "]";
    const int parent = piece.level == 1 ? CAIRO_PDF_OUTLINE_ROOT : section_;
    const int id = cairo_pdf_surface_add_outline(surface_, parent, piece.title.c_str(), target.c_str(),
                                                 static_cast<cairo_pdf_outline_flags_t>(0));
    if (piece.level == 1) section_ = id;
  }

 private:
  cairo_surface_t* surface_;
  int section_ = CAIRO_PDF_OUTLINE_ROOT;
};

void set_color(cairo_t* context, Color color) {
  cairo_set_source_rgb(context, color.red, color.green, color.blue);
}

// Tick and cross as strokes, in a square of `size`.
void draw(cairo_t* context, const MarkPiece& piece) {
  const double x = piece.x;
  const double y = piece.y;
  const double s = piece.size;
  set_color(context, piece.mark == Mark::yes ? yes_ink : no_ink);
  cairo_set_line_width(context, 1.6);
  if (piece.mark == Mark::yes) {
    cairo_move_to(context, x, y + s * 0.55);
    cairo_line_to(context, x + s * 0.36, y + s * 0.9);
    cairo_line_to(context, x + s, y + s * 0.1);
  } else {
    cairo_move_to(context, x + s * 0.1, y + s * 0.1);
    cairo_line_to(context, x + s * 0.9, y + s * 0.9);
    cairo_move_to(context, x + s * 0.9, y + s * 0.1);
    cairo_line_to(context, x + s * 0.1, y + s * 0.9);
  }
  cairo_stroke(context);
}

void draw(cairo_t* context, const BoxPiece& piece) {
  set_color(context, piece.color);
  cairo_rectangle(context, piece.x, piece.y, piece.width, piece.height);
  cairo_fill(context);
}

void draw_line(cairo_t* context, PangoLayoutIter* iterator, const TextPiece& piece, double top) {
  PangoRectangle extents{};
  pango_layout_iter_get_line_extents(iterator, nullptr, &extents);
  const double baseline = pango_units_to_double(pango_layout_iter_get_baseline(iterator));
  cairo_move_to(context, piece.x + pango_units_to_double(extents.x), piece.y + baseline - top);
  pango_cairo_show_layout_line(context, pango_layout_iter_get_line_readonly(iterator));
}

void draw(cairo_t* context, const TextPiece& piece) {
  set_color(context, piece.color);
  PangoLayoutIter* iterator = pango_layout_get_iter(piece.layout.get());
  double top = 0;
  int line = 0;
  do {
    int from = 0;
    pango_layout_iter_get_line_yrange(iterator, &from, nullptr);
    if (line == piece.first) top = pango_units_to_double(from);
    if (line >= piece.first && line < piece.last) draw_line(context, iterator, piece, top);
    ++line;
  } while (line < piece.last && pango_layout_iter_next_line(iterator));
  pango_layout_iter_free(iterator);
}

void draw(cairo_t* context, const TagPiece& piece) {
  if (piece.begins)
    cairo_tag_begin(context, piece.name.c_str(), nullptr);
  else
    cairo_tag_end(context, piece.name.c_str());
}

void draw_footer(cairo_t* context, PangoContext* fonts, const std::string& footer, int page, int pages) {
  draw(context, BoxPiece{margin_side, footer_y - 8, text_width, 0.6, line_color});
  const TextBlock left(fonts, quiet(footer), Face::small, text_width * 0.78);
  draw(context, left.piece(0, left.lines(), margin_side, footer_y));
  const TextBlock right(fonts, quiet(text::paper::page_of(page, pages)), Face::small, text_width);
  TextPiece number = right.piece(0, 1, margin_side, footer_y);
  int width = 0;
  pango_layout_get_size(number.layout.get(), &width, nullptr);
  number.x = page_width - margin_side - pango_units_to_double(width);
  draw(context, number);
}

}  // namespace

void draw_pages(cairo_t* context, PangoContext* fonts, const std::vector<Page>& pages,
                const std::string& footer) {
  Outline outline(cairo_get_target(context));
  int number = 0;
  for (const auto& page : pages) {
    ++number;
    for (const auto& piece : page.pieces) {
      if (const auto* bookmark = std::get_if<OutlinePiece>(&piece))
        outline.add(*bookmark, number);
      else
        std::visit(
            [&](const auto& each) {
              if constexpr (!std::is_same_v<std::decay_t<decltype(each)>, OutlinePiece>) draw(context, each);
            },
            piece);
    }
    draw_footer(context, fonts, footer, number, static_cast<int>(pages.size()));
    cairo_show_page(context);
  }
}

}  // namespace tafel::paper::pdf
