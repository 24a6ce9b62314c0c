#include "kiosk-ui/widgets/painter.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <imgui.h>

namespace tafel::kiosk {
namespace {

ImU32 packed(Colour c) {
  return IM_COL32(c.red, c.green, c.blue, c.alpha);
}
ImVec2 corner(const Rect& r) {
  return {std::round(r.x), std::round(r.y)};
}
ImVec2 far_corner(const Rect& r) {
  return {std::round(r.right()), std::round(r.bottom())};
}

float placed(float x, float room, float used, Align align) {
  switch (align) {
    case Align::left:
      return x;
    case Align::centre:
      return x + (room - used) / 2;
    case Align::right:
      return x + room - used;
  }
  return x;
}

}  // namespace

Painter::Painter(const Look& look, ImDrawList* out, Rect screen)
    : look_(look), out_(out), screen_(screen), clips_{screen} {}

float Painter::line_height(Type type) const {
  return std::round(mm(em_mm(type, look_.text_scale)) * line_spacing);
}

// The texts that Lettering lays out are those with a letter that the atlas lacks.
Ruler Painter::ruler(Type type) const {
  const Fonts& fonts = look_.fonts;
  const ImFont* font = fonts.of(type);
  const float enlarged = fonts.enlarged(type);
  return {[font, enlarged](char32_t code) {
            return enlarged * (code > IM_UNICODE_CODEPOINT_MAX
                                   ? font->FallbackAdvanceX
                                   : font->GetCharAdvance(static_cast<ImWchar>(code)));
          },
          [&fonts, type](std::string_view text) -> const ShapedText* {
            if (fonts.has_all(type, text)) return nullptr;
            return &fonts.lettering().shape(text, type, fonts.em_px(type));
          }};
}

float Painter::width(Type type, std::string_view text) const {
  return width_of(text, ruler(type));
}

float Painter::height(Type type, std::string_view text, float width) const {
  return line_height(type) * static_cast<float>(break_lines(text, width + 1, ruler(type)).size());
}

void Painter::fill(Rect where, Colour colour, float radius) {
  out_->AddRectFilled(corner(where), far_corner(where), packed(colour), radius);
  note(Drawing::Shape::fill, where, colour);
}

void Painter::note(Drawing::Shape shape, const Rect& where, Colour colour) const {
  if (look_.drawings != nullptr && Painter::visible(where))
    look_.drawings->push_back({.shape = shape, .where = where.meet(clip()), .colour = colour});
}

void Painter::border(Rect where, Colour colour, float thickness, float radius) {
  const float half = thickness / 2;
  out_->AddRect({std::round(where.x) + half, std::round(where.y) + half},
                {std::round(where.right()) - half, std::round(where.bottom()) - half}, packed(colour), radius,
                0, thickness);
  note(Drawing::Shape::edge, where, colour);
}

void Painter::circle(Point centre, float radius, Colour colour, bool filled) {
  if (filled)
    out_->AddCircleFilled({centre.x, centre.y}, radius, packed(colour));
  else
    out_->AddCircle({centre.x, centre.y}, radius, packed(colour), 0, mm(size::border));
  note(filled ? Drawing::Shape::fill : Drawing::Shape::edge,
       {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, colour);
}

void Painter::line(Point at, Type type, Colour colour, std::string_view words) {
  put_line(at, type, colour, words, words);
}

void Painter::put_line(Point at, Type type, Colour colour, std::string_view words, std::string_view text) {
  if (words.empty()) return;  // Dear ImGui would look for the end of what has no beginning
  const Rect where{at.x, at.y, width(type, words), line_height(type)};
  const Fonts& fonts = look_.fonts;
  const bool together = !fonts.has_all(type, words);
  if (look_.drawings != nullptr && visible(where))
    look_.drawings->push_back(
        {.shape = Drawing::Shape::words,
         .where = where.meet(clip()),
         .colour = colour,
         .words = std::string(words),
         .text = std::string(text),
         .em_px = fonts.em_px(type),
         .without_glyph =
             together ? fonts.lettering().shape(words, type, fonts.em_px(type)).without_glyph : 0});
  ImFont* font = fonts.of(type);
  const float size = font->FontSize * fonts.enlarged(type);
  const Point top_left{std::round(at.x), std::round(at.y + (line_height(type) - size) / 2)};
  if (together) {
    if (visible(where)) put_together(top_left, type, colour, words);
    return;
  }
  out_->AddText(font, size, {top_left.x, top_left.y}, packed(colour), words.data(),
                words.data() + words.size());
}

// Upon the baseline of the atlas, pixel by pixel.
void Painter::put_together(Point at, Type type, Colour colour, std::string_view words) {
  const Fonts& fonts = look_.fonts;
  const LetterPicture& picture = fonts.lettering().draw(words, type, fonts.em_px(type)).picture;
  const float baseline = std::round(at.y + fonts.of(type)->Ascent * fonts.enlarged(type));
  const ImVec2 corner{at.x + picture.x, baseline + picture.y};
  out_->AddImage(
      std::bit_cast<ImTextureID>(std::uintptr_t{picture.name}), corner,
      {corner.x + static_cast<float>(picture.width), corner.y + static_cast<float>(picture.height)}, {0, 0},
      {1, 1}, packed(colour));
}

float Painter::text(Rect where, Type type, Colour colour, std::string_view words, Align align) {
  const auto lines = break_lines(words, where.w + 1, ruler(type));
  const float tall = line_height(type);
  const float used = tall * static_cast<float>(lines.size());
  if (used > where.h + 1) cuts_.emplace_back(words);
  float y = where.y;
  for (const Line& each : lines) {
    const auto shown = words.substr(each.begin, each.end - each.begin);
    if (each.cut) cuts_.emplace_back(words);
    put_line({placed(where.x, where.w, width(type, shown), align), y}, type, colour, shown, words);
    y += tall;
  }
  return used;
}

void Painter::label(Rect where, Type type, Colour colour, std::string_view words, Align align) {
  const float used = height(type, words, where.w);
  if (used > where.h + 1) cuts_.emplace_back(words);
  text({where.x, where.y + (where.h - used) / 2, where.w, used}, type, colour, words, align);
}

void Painter::fade(Rect where, Colour colour, bool upwards) {
  const ImU32 full = packed(colour);
  const ImU32 none = packed(faded(colour, 0));
  const ImU32 top = upwards ? full : none;
  const ImU32 bottom = upwards ? none : full;
  out_->AddRectFilledMultiColor(corner(where), far_corner(where), top, top, bottom, bottom);
}

void Painter::push_clip(Rect where) {
  clips_.push_back(clip().meet(where));
  out_->PushClipRect(corner(clip()), far_corner(clip()), false);
}

void Painter::push_clip_over(Rect where) {
  clips_.push_back(where);
  out_->PushClipRect(corner(where), far_corner(where), false);
}

void Painter::pop_clip() {
  clips_.pop_back();
  out_->PopClipRect();
}

}  // namespace tafel::kiosk
