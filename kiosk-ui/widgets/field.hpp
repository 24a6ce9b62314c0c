// Text fields and the page on which one types: the fields above, the keyboard below, never the one over the other.
#pragma once

#include "kiosk-ui/widgets/keyboard.hpp"
#include "kiosk-ui/widgets/text_edit.hpp"
#include "kiosk-ui/widgets/ui.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

struct Field {
  std::string name;       // its id is "field:<name>"
  std::string_view asks;  // above the field
  TextEdit* edit = nullptr;
  bool many_lines = false;
};

struct TypingState {
  std::string focus;  // name of the field; the first one when it names none of those shown
  KeyboardState keyboard;
};

// One field, without keyboard. True when it was touched.
bool field(Ui& ui, Rect where, const Field& field, bool focused);
[[nodiscard]] float field_height(const Ui& ui, bool many_lines);

// All `fields` and the keyboard in `where`. `known` are names and words that may be suggested.
void typing(Ui& ui, Rect where, TypingState& state, const std::vector<Field>& fields,
            const std::vector<std::string>& known);

}  // namespace tafel::kiosk
