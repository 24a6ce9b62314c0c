#include "kiosk-ui/platform/lettering.hpp"

#include "shared/lettering/isolated_text.hpp"
#include "shared/lettering/packaged_fonts.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>
#include <string>

namespace tafel::kiosk {
namespace {

using lettering::IsolatedText;
using lettering::ObjectRelease;
template <class Object>
using Owned = std::unique_ptr<Object, ObjectRelease>;

struct SurfaceRelease {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct CairoRelease {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
struct IteratorRelease {
  void operator()(PangoLayoutIter* iterator) const { pango_layout_iter_free(iterator); }
};

float pixels(int pango_units) {
  return static_cast<float>(pango_units_to_double(pango_units));
}

// As the atlas: every glyph where its width puts it, not moved to whole pixels.
Owned<PangoContext> context_over(PangoFontMap* fonts) {
  Owned<PangoContext> context(pango_font_map_create_context(fonts));
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_base_dir(context.get(), PANGO_DIRECTION_LTR);
  pango_context_set_language(context.get(), pango_language_from_string("nl-BE"));
  return context;
}

PangoFontDescription* described(Type type, float em_px) {
  const TypeFace& face = type_faces[static_cast<std::size_t>(type)];
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family_static(font, face.family);
  pango_font_description_set_weight(font, static_cast<PangoWeight>(face.weight));
  pango_font_description_set_absolute_size(font, static_cast<double>(em_px) * PANGO_SCALE);
  return font;
}

// Pango makes another line of a newline, also within one paragraph.
std::string on_one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
  return text;
}

Owned<PangoLayout> laid_out(PangoContext* context, const std::string& text, Type type, float em_px) {
  Owned<PangoLayout> layout(pango_layout_new(context));
  PangoFontDescription* font = described(type, em_px);
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
  pango_layout_set_auto_dir(layout.get(), FALSE);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

std::vector<Cluster> clusters_of(PangoLayout* layout, const IsolatedText& text) {
  const std::unique_ptr<PangoLayoutIter, IteratorRelease> iterator(pango_layout_get_iter(layout));
  std::vector<Cluster> all;
  do {
    const PangoLayoutRun* run = pango_layout_iter_get_run_readonly(iterator.get());
    if (run == nullptr) continue;
    PangoRectangle where{};
    pango_layout_iter_get_cluster_extents(iterator.get(), nullptr, &where);
    const auto at = static_cast<std::size_t>(pango_layout_iter_get_index(iterator.get()));
    all.push_back({.begin = text.outside(at),
                   .left = pixels(where.x),
                   .right = pixels(where.x + where.width),
                   .leftwards = run->item->analysis.level % 2 == 1});
  } while (pango_layout_iter_next_cluster(iterator.get()) != FALSE);
  std::ranges::stable_sort(all, {}, &Cluster::begin);
  return all;
}

// The marks of isolation have clusters of no width: at the byte of the letter that they are before or behind.
std::vector<Cluster> letters_alone(std::vector<Cluster> all, std::size_t text_end) {
  std::vector<Cluster> letters;
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].end = i + 1 < all.size() ? all[i + 1].begin : text_end;
    if (all[i].end > all[i].begin) {
      letters.push_back(all[i]);
    } else if (i + 1 < all.size() && all[i].right > all[i].left) {
      all[i + 1] = all[i];  // the letter came before the mark at its byte
    }
  }
  return letters;
}

LetterPicture picture_of(PangoLayout* layout, std::uint64_t name) {
  PangoRectangle ink{};
  pango_layout_get_extents(layout, &ink, nullptr);
  const int baseline = pango_layout_get_baseline(layout);
  constexpr int edge = 1;  // for the rounding of the rasteriser
  const int left = PANGO_PIXELS_FLOOR(ink.x) - edge;
  const int top = PANGO_PIXELS_FLOOR(ink.y - baseline) - edge;
  LetterPicture picture{name, static_cast<float>(left), static_cast<float>(top),
                        PANGO_PIXELS_CEIL(ink.x + ink.width) + edge - left,
                        PANGO_PIXELS_CEIL(ink.y + ink.height - baseline) + edge - top};
  const int stride = cairo_format_stride_for_width(CAIRO_FORMAT_A8, picture.width);
  picture.ink.resize(static_cast<std::size_t>(stride) * static_cast<std::size_t>(picture.height));
  const std::unique_ptr<cairo_surface_t, SurfaceRelease> surface(cairo_image_surface_create_for_data(
      picture.ink.data(), CAIRO_FORMAT_A8, picture.width, picture.height, stride));
  const std::unique_ptr<cairo_t, CairoRelease> context(cairo_create(surface.get()));
  cairo_move_to(context.get(), -left, -top);
  pango_cairo_show_layout_line(context.get(), pango_layout_get_line_readonly(layout, 0));
  cairo_surface_finish(surface.get());
  picture.width = stride;  // the rest of a row is without ink
  return picture;
}

}  // namespace

struct Lettering::Inside {
  struct TextKey {
    std::string words;
    Type type{};
    float em_px = 0;
    auto operator<=>(const TextKey&) const = default;
  };
  struct Kept {
    Owned<PangoLayout> layout;
    ShapedText shaped;
    bool used = true;
  };

  Kept& kept(std::string_view words, Type type, float em_px) {
    TextKey key{std::string(words), type, em_px};
    const auto found = texts.find(key);
    if (found != texts.end()) {
      found->second.used = true;
      return found->second;
    }
    return texts.emplace(std::move(key), made(words, type, em_px)).first->second;
  }

  Kept made(std::string_view words, Type type, float em_px) {
    const IsolatedText text(on_one_line(std::string(words)));
    Kept kept{laid_out(fonts(), text.text(), type, em_px), {}};
    int width = 0;
    pango_layout_get_size(kept.layout.get(), &width, nullptr);
    kept.shaped.width = pixels(width);
    kept.shaped.clusters = letters_alone(clusters_of(kept.layout.get(), text), words.size());
    kept.shaped.without_glyph = pango_layout_get_unknown_glyphs_count(kept.layout.get());
    return kept;
  }

  PangoContext* fonts() {
    if (context != nullptr) return context.get();
    auto packaged = lettering::packaged_fonts();
    if (!packaged) throw std::runtime_error(describe(packaged.error()));  // they were there at the start
    map = std::move(*packaged);
    context = context_over(map.get());
    return context.get();
  }

  lettering::FontMap map;
  Owned<PangoContext> context;
  std::map<TextKey, Kept> texts;
  std::uint64_t next_name = first_picture_name;
};

Lettering::Lettering() : inside_(std::make_unique<Inside>()) {}
Lettering::~Lettering() = default;

const ShapedText& Lettering::shape(std::string_view words, Type type, float em_px) {
  return inside_->kept(words, type, em_px).shaped;
}

const ShapedText& Lettering::draw(std::string_view words, Type type, float em_px) {
  Inside::Kept& kept = inside_->kept(words, type, em_px);
  if (kept.shaped.picture.name == 0)
    kept.shaped.picture = picture_of(kept.layout.get(), inside_->next_name++);
  return kept.shaped;
}

void Lettering::forget_unused() {
  std::erase_if(inside_->texts, [](const auto& each) { return !each.second.used; });
  for (auto& [key, kept] : inside_->texts) kept.used = false;
}

LetterPicture* Lettering::picture(std::uint64_t name) {
  for (auto& [key, kept] : inside_->texts)
    if (kept.shaped.picture.name == name) return &kept.shaped.picture;
  return nullptr;
}

void Lettering::forget_picture(std::uint64_t name) {
  if (LetterPicture* dropped = picture(name)) *dropped = {};
}

std::size_t Lettering::texts() const {
  return inside_->texts.size();
}

}  // namespace tafel::kiosk
