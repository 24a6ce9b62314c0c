// Belgian AZERTY on glass. Keys that carry é, è, ç and à as on a real one; other accents under a long press.
#pragma once

#include "kiosk-ui/widgets/sentence_start.hpp"
#include "kiosk-ui/widgets/text_edit.hpp"
#include "kiosk-ui/widgets/ui.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

enum class Shift { off, once, locked };

struct KeyboardState {
  Shift shift = Shift::off;
  double shifted_at = 0;   // when it was touched last: a second time soon after locks it
  bool by_itself = false;  // a sentence begins, and nobody touched shift: one touch ends it
  struct Caret {
    const TextEdit* edit = nullptr;
    std::size_t at = 0;
    std::size_t bytes = 0;
    bool operator==(const Caret&) const = default;
  };
  Caret seen{};  // a capital is offered once where the caret is, so that it can be declined
  bool symbols = false;
  std::string accents_of;  // the key whose accents are open, or ""
  Rect accents_at;
  double repeats_at = 0;  // when a key held down does its task again
};

[[nodiscard]] float keyboard_height(const Ui& ui);

// Draws the keyboard, and edits `edit` (null: no field has the focus). `next_field` is set
// when enter was touched in a field of one line.
struct KeyboardTarget {
  TextEdit* edit = nullptr;
  bool many_lines = false;
  bool* next_field = nullptr;
  Capitals capitals = Capitals::none;
};
void keyboard(Ui& ui, Rect where, KeyboardState& state, const KeyboardTarget& target);

// As many of `all` as fit side by side; the one touched replaces the word at the caret.
void suggestions(Ui& ui, Rect where, TextEdit& edit, const std::vector<std::string>& all);

// The accents of a letter, "" when it has none; and the same in capitals.
[[nodiscard]] std::vector<std::string_view> accents_of(std::string_view key);
[[nodiscard]] std::string upper(std::string_view character);

// Which of `known` begin as the word before the caret; of an empty word none. Case does not matter.
[[nodiscard]] std::vector<std::string> matching(const std::vector<std::string>& known, std::string_view word);

}  // namespace tafel::kiosk
