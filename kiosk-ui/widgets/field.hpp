// Text fields and the page on which one types: the fields above, the keyboard below, never the one over the other.
#pragma once

#include "kiosk-ui/widgets/keyboard.hpp"
#include "kiosk-ui/widgets/page.hpp"
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
  std::string shown;  // names of the fields on the page: another page begins with a fresh keyboard
  std::string focus;  // name of the field; the first one when it names none of those shown
  KeyboardState keyboard;
  bool on_page = false;  // a keyboard was drawn in this frame: what stands above makes room for it
};

// One field, without keyboard. True when it was touched.
bool field(Ui& ui, Rect where, const Field& field, bool focused);
[[nodiscard]] float field_height(const Ui& ui, bool many_lines);

// All `fields` and the keyboard on the page; suggestions out of `known` stand in its bottom bar, where they take no
// height from the fields.
void typing(Ui& ui, const Page& page, TypingState& state, const std::vector<Field>& fields,
            const std::vector<std::string>& known);

}  // namespace tafel::kiosk
