#include "shared/paper/pdf/paper.hpp"

#include "shared/lettering/packaged_fonts.hpp"
#include "shared/paper/pdf/draw_pages.hpp"
#include "shared/paper/pdf/pdf_language.hpp"

#include <cairo-pdf.h>
#include <memory>

namespace tafel::paper::pdf {
namespace {

struct SurfaceRelease {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct ContextRelease {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceRelease>;
using Context = std::unique_ptr<cairo_t, ContextRelease>;
using Fonts = std::unique_ptr<PangoContext, GObjectRelease>;

cairo_status_t append(void* to, const unsigned char* data, unsigned int size) {
  auto& bytes = *static_cast<Bytes*>(to);
  bytes.insert(bytes.end(), data, data + size);
  return CAIRO_STATUS_SUCCESS;
}

void set_metadata(cairo_surface_t* surface, const PaperInfo& info) {
  const std::string made = to_string(info.made_at).substr(0, 19) + "Z";
  const auto set = [&](cairo_pdf_metadata_t what, const std::string& value) {
    cairo_pdf_surface_set_metadata(surface, what, value.c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, info.title);
  set(CAIRO_PDF_METADATA_SUBJECT, info.subject);
  set(CAIRO_PDF_METADATA_AUTHOR, info.author);
  set(CAIRO_PDF_METADATA_CREATOR, "tafel");
  set(CAIRO_PDF_METADATA_CREATE_DATE, made);
  set(CAIRO_PDF_METADATA_MOD_DATE, made);
}

// One unit is one point, and letters are where the printer would put them.
Fonts make_fonts(cairo_t* context, PangoFontMap* map) {
  Fonts fonts(pango_font_map_create_context(map));
  pango_cairo_update_context(context, fonts.get());
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(fonts.get(), options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(fonts.get(), 72);
  pango_context_set_round_glyph_positions(fonts.get(), FALSE);
  pango_context_set_language(fonts.get(), pango_language_from_string("nl-BE"));
  return fonts;
}

}  // namespace

Result<Bytes> make_paper(const PaperInfo& info, const LayOut& lay_out) {
  Bytes pdf;
  const Surface surface(cairo_pdf_surface_create_for_stream(append, &pdf, page_width, page_height));
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
  set_metadata(surface.get(), info);
  const Context context(cairo_create(surface.get()));
  // A filed paper looks the same on every machine or is not made.
  const auto map = lettering::packaged_fonts();
  if (!map) return pass(map.error());
  const Fonts fonts = make_fonts(context.get(), map->get());
  draw_pages(context.get(), fonts.get(), lay_out(fonts.get()), info.footer);
  cairo_surface_finish(surface.get());
  const cairo_status_t status = cairo_surface_status(surface.get());
  if (status != CAIRO_STATUS_SUCCESS || cairo_status(context.get()) != CAIRO_STATUS_SUCCESS)
    return fail(Fault::io, std::string("cairo cannot write the PDF: ") + cairo_status_to_string(status));
  auto paper = with_language(pdf, "nl-BE");
  if (!paper) return fail(Fault::io, "cairo wrote no whole PDF: " + describe(paper.error()));
  return paper;
}

}  // namespace tafel::paper::pdf
