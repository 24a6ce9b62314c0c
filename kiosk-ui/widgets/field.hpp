// Text fields and the page on which one types: the fields above, the keyboard below, never the one over the other.
// Where they do not all fit above it, one is there at a time.
#pragma once

#include "kiosk-ui/widgets/keyboard.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/widgets/text_touch.hpp"
#include "kiosk-ui/widgets/ui.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

struct Field {
  std::string name;       // its id is "field:<name>"
  std::string_view asks;  // above the field
  TextEdit* edit = nullptr;
  bool many_lines = false;
  Capitals capitals = Capitals::of_sentences;
};

// Are the words on the page also on the disk?
enum class DraftIs { none, kept, not_yet, disk_full, refused };

struct TypingState {
  std::string shown;  // names of the fields on the page: another page begins with a fresh keyboard
  std::string focus;  // name of the field; the first one when it names none of those shown
  KeyboardState keyboard;
  float column = -1;  // where up and down go to on a shorter line, in pixels; -1: where the caret is
  std::map<std::string, TextSight> sights;  // by field
  TextTouch touch;
  std::string clipboard;          // of this screen alone: no other program can read it
  DraftIs draft = DraftIs::none;  // before this frame; after it, what the frame made of it
  bool on_page = false;           // a keyboard was drawn in this frame: the part above makes room for it
};

// Copied words are wiped, and the keyboard is as new: the screen is passed to another person.
void forget_typing(TypingState& state);

// All `fields` and the keyboard on the page; suggestions out of `known` are in its bottom bar, where they take no
// height from the fields.
void typing(Ui& ui, const Page& page, TypingState& state, const std::vector<Field>& fields,
            const std::vector<std::string>& known);

}  // namespace tafel::kiosk
