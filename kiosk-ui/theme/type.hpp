// The few kinds of text. Inter's capitals are 0.727 of its em, so capitals of 3.5 mm, the least that is allowed, need
// an em of 4.82 mm; what the whole table reads has capitals of at least 6 mm.
#pragma once

#include <array>
#include <string_view>

namespace tafel::kiosk {

enum class Type { caption, body, strong, title, figure };

struct TypeFace {
  Type type{};
  float em_mm = 0;
  std::string_view file;  // below the folder of Inter
};

constexpr float capital_height = 0.727F;
constexpr std::array<TypeFace, 5> type_faces{{
    {Type::caption, 4.85F, "Inter-Regular.otf"},
    {Type::body, 5.5F, "Inter-Regular.otf"},
    {Type::strong, 5.5F, "Inter-SemiBold.otf"},
    {Type::title, 8.4F, "InterDisplay-SemiBold.otf"},
    {Type::figure, 10.F, "InterDisplay-Medium.otf"},
}};
constexpr float line_spacing = 1.32F;  // of the em

}  // namespace tafel::kiosk
