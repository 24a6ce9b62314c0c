#include "kiosk-ui/parts/fact_card.hpp"

#include "kiosk-ui/widgets/basics.hpp"

namespace tafel::kiosk {
namespace {

Type type_of(FactLetters letters) {
  if (letters == FactLetters::figures) return Type::figure;
  return letters == FactLetters::plain ? Type::strong : Type::caption;
}

// A fingerprint in two equal lines: nobody compares a group that stands alone.
std::string shown_value(const Fact& fact) {
  std::string value = fact.value;
  if (fact.letters != FactLetters::figures) return value;
  const std::size_t middle = value.find(' ', value.size() / 2);
  if (middle != std::string::npos) value[middle] = '\n';
  return value;
}

}  // namespace

float fact_height(Ui& ui, const Fact& fact, float width) {
  const float inner = width - 2 * ui.mm(size::inset);
  return ui.height(Type::caption, fact.name, inner) + ui.mm(size::tight) +
         ui.height(type_of(fact.letters), shown_value(fact), inner) + 2 * ui.mm(size::inset);
}

void draw_fact(Ui& ui, Rect where, const Fact& fact) {
  if (!ui.visible(where)) return;
  card(ui, where);
  Rect inside = where.inset(ui.mm(size::inset));
  ui.text(inside.cut_top(ui.height(Type::caption, fact.name, inside.w), ui.mm(size::tight)), Type::caption,
          ui.colours().quiet, fact.name);
  ui.text(inside, type_of(fact.letters), ui.colours().ink, shown_value(fact));
}

std::string in_groups(std::string_view digits) {
  constexpr std::size_t group = 8;
  std::string groups;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && i % group == 0) groups += ' ';
    groups += digits[i];
  }
  return groups;
}

}  // namespace tafel::kiosk
