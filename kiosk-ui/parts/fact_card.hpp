// A fact of the machine on a card: its name, and its value in letters that can be compared across a table.
#pragma once

#include "kiosk-ui/widgets/ui.hpp"

#include <string>
#include <string_view>

namespace tafel::kiosk {

enum class FactLetters { figures, plain, small };

struct Fact {
  std::string_view name;
  std::string value;
  FactLetters letters = FactLetters::plain;
};
[[nodiscard]] float fact_height(Ui& ui, const Fact& fact, float width);
void draw_fact(Ui& ui, Rect where, const Fact& fact);

// Hex digits in groups of eight, which an eye can follow.
[[nodiscard]] std::string in_groups(std::string_view digits);

}  // namespace tafel::kiosk
