#include "shared/paper/pdf/text_block.hpp"

#include "shared/lettering/isolated_text.hpp"
#include "shared/paper/gaps.hpp"

namespace tafel::paper::pdf {
namespace {

struct Style {
  const char* font;
  float spacing;  // of lines, relative
};

Style style_of(Face face) {
  switch (face) {
    case Face::body:
      return {"Inter 9.2", 1.16F};
    case Face::small:
      return {"Inter 7.6", 1.12F};
    case Face::heading1:
      return {"Inter Semi-Bold 12.6", 1.05F};
    case Face::heading2:
      return {"Inter Semi-Bold 10", 1.1F};
    case Face::title:
      return {"Inter Bold 20", 1.05F};
    case Face::code:
      return {"DejaVu Sans Mono 7.8", 1.25F};
  }
  return {"Inter 9", 1.1F};
}

constexpr double channel_max = 65535;
guint16 channel(double value) {
  return static_cast<guint16>(value * channel_max);
}

void add_attribute(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t until) {
  attribute->start_index = static_cast<guint>(from);
  attribute->end_index = static_cast<guint>(until);
  pango_attr_list_insert(list, attribute);
}

void add_tone(PangoAttrList* list, Tone tone, std::size_t from, std::size_t until) {
  if (tone == Tone::strong) add_attribute(list, pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD), from, until);
  if (tone == Tone::quiet)
    add_attribute(
        list,
        pango_attr_foreground_new(channel(quiet_ink.red), channel(quiet_ink.green), channel(quiet_ink.blue)),
        from, until);
}

PangoAttrList* attributes_of(const Rich& text, const lettering::IsolatedText& isolated) {
  PangoAttrList* list = pango_attr_list_new();
  std::size_t from = 0;
  for (const auto& run : text) {
    add_tone(list, run.tone, isolated.inside(from), isolated.inside(from + run.text.size()));
    from += run.text.size();
  }
  // Hyphens nobody typed have no place in a record.
  add_attribute(list, pango_attr_insert_hyphens_new(FALSE), 0, isolated.text().size());
  return list;
}

Rich told(Rich text) {
  for (Run& run : text) run.text = with_gaps_told(run.text);
  return text;
}

PangoLayout* make_layout(PangoContext* context, const Rich& text, Face face, double width) {
  const Style style = style_of(face);
  PangoLayout* layout = pango_layout_new(context);
  PangoFontDescription* font = pango_font_description_from_string(style.font);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
  pango_layout_set_width(layout, pango_units_from_double(width));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing(layout, style.spacing);
  pango_layout_set_auto_dir(layout, FALSE);  // Dutch, also where a line begins with an Arabic name
  const lettering::IsolatedText isolated(words_of(text));
  const std::string& words = isolated.text();
  pango_layout_set_text(layout, words.data(), static_cast<int>(words.size()));
  PangoAttrList* attributes = attributes_of(text, isolated);
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);
  return layout;
}

}  // namespace

TextBlock::TextBlock(PangoContext* context, const Rich& text, Face face, double width)
    : layout_(make_layout(context, told(text), face, width), GObjectRelease{}) {
  PangoLayoutIter* iterator = pango_layout_get_iter(layout_.get());
  do {
    int top = 0;
    int bottom = 0;
    pango_layout_iter_get_line_yrange(iterator, &top, &bottom);
    tops_.push_back(pango_units_to_double(top));
    bottoms_.push_back(pango_units_to_double(bottom));
  } while (pango_layout_iter_next_line(iterator));
  pango_layout_iter_free(iterator);
}

double TextBlock::height(int first, int last) const {
  if (first >= last) return 0;
  return bottoms_[static_cast<std::size_t>(last - 1)] - tops_[static_cast<std::size_t>(first)];
}

int TextBlock::fitting(int first, double room) const {
  int last = first;
  while (last < lines() && height(first, last + 1) <= room) ++last;
  return last - first;
}

TextPiece TextBlock::piece(int first, int last, double x, double y, Color color) const {
  return {layout_, first, last, x, y, color};
}

}  // namespace tafel::paper::pdf
