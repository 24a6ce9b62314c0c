// The few kinds of text. Inter's capitals are 0.727 of its em, so capitals of 3.5 mm, the least that is allowed, need
// an em of 4.82 mm; what the whole table reads has capitals of at least 6 mm.
#pragma once

#include <array>
#include <string_view>

namespace tafel::kiosk {

// `steady`: what is found by its place, as a key, or stays in sight whatever is read beneath it.
enum class Type { caption, body, strong, title, figure, steady, quiet_strong };

struct TypeFace {
  Type type{};
  float em_mm = 0;
  std::string_view file;         // below the folder of Inter
  const char* family = "Inter";  // the same, as Pango asks for it
  int weight = 400;              // of OpenType
  float grows = 1;  // share of a larger text size: titles are large already, keys stay as wide as a finger
};

constexpr float capital_height = 0.727F;
// The rasteriser counts a size from ascender to descender, which for Inter is 1.21 em.
constexpr float em_to_height = 1.21F;
constexpr std::array<TypeFace, 7> type_faces{{
    {Type::caption, 4.85F, "Inter-Regular.otf"},
    {Type::body, 5.5F, "Inter-Regular.otf"},
    {Type::strong, 5.5F, "Inter-SemiBold.otf", "Inter", 600},
    {Type::title, 8.4F, "InterDisplay-SemiBold.otf", "Inter Display", 600, 0.4F},
    {Type::figure, 10.F, "InterDisplay-Medium.otf", "Inter Display", 500, 0.4F},
    {Type::steady, 5.5F, "Inter-Regular.otf", "Inter", 400, 0.2F},
    {Type::quiet_strong, 4.85F, "Inter-SemiBold.otf", "Inter",
     600},  // as small as a caption: not for the table
}};
// The em at a text size of `scale` (1 to 2).
constexpr float em_mm(Type type, float scale) {
  const TypeFace& face = type_faces[static_cast<std::size_t>(type)];
  return face.em_mm * (1 + (scale - 1) * face.grows);
}
constexpr float line_spacing = 1.32F;  // of the em

}  // namespace tafel::kiosk
