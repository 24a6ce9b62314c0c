#include "kiosk-ui/widgets/painter.hpp"

#include <cmath>
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

Advance Painter::advance(Type type) const {
  const ImFont* font = look_.fonts.of(type);
  const float enlarged = look_.fonts.enlarged(type);
  return [font, enlarged](char32_t code) {
    return enlarged * (code > IM_UNICODE_CODEPOINT_MAX ? font->FallbackAdvanceX
                                                       : font->GetCharAdvance(static_cast<ImWchar>(code)));
  };
}

float Painter::width(Type type, std::string_view text) const {
  return width_of(text, advance(type));
}

float Painter::height(Type type, std::string_view text, float width) const {
  return line_height(type) * static_cast<float>(break_lines(text, width + 1, advance(type)).size());
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
  ImFont* font = look_.fonts.of(type);
  const float size = font->FontSize * look_.fonts.enlarged(type);
  const float above = (line_height(type) - size) / 2;
  const Rect where{at.x, at.y, width(type, words), line_height(type)};
  if (look_.drawings != nullptr && visible(where))
    look_.drawings->push_back({.shape = Drawing::Shape::words,
                               .where = where.meet(clip()),
                               .colour = colour,
                               .words = std::string(words),
                               .text = std::string(text),
                               .em_px = size / em_to_height});
  out_->AddText(font, size, {std::round(at.x), std::round(at.y + above)}, packed(colour), words.data(),
                words.data() + words.size());
}

float Painter::text(Rect where, Type type, Colour colour, std::string_view words, Align align) {
  const auto lines = break_lines(words, where.w + 1, advance(type));
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
