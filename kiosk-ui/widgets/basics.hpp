// Buttons, cards, marks and choices.
#pragma once

#include "kiosk-ui/widgets/ui.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

enum class Tone { neutral, accent, good, bad, waiting };
[[nodiscard]] Colour ink_of(const Palette& palette, Tone tone);
[[nodiscard]] Colour ground_of(const Palette& palette, Tone tone);

enum class Weight { main, plain, quiet, danger };
struct Button {
  std::string id;
  std::string_view label;
  std::string_view icon{};
  Weight weight = Weight::plain;
  bool enabled = true;
  std::string why_not{};  // a grey one says it when it is touched
  Behaviour behaviour{};
  // The id of another button. Each looks pressed when one of them is: whoever looks on cannot tell which it was.
  std::string_view twin{};
};
// True when it was tapped.
bool button(Ui& ui, Rect where, const Button& button);
// The width of a button that has its words on one line.
[[nodiscard]] float button_width(const Ui& ui, const Button& button);

// One of a few pages beside each other. The present one has a ground and a bar beneath it, as on the rail.
enum class TabOn { paper, rail };
struct Tab {
  std::string id;
  std::string_view label;
  bool here = false;
  TabOn on = TabOn::paper;
};
bool tab(Ui& ui, Rect where, const Tab& tab);

// The ground of a card to read.
void card(Ui& ui, Rect where);
// A card to touch: its edge is distinct; `chosen` shows by a thick border and a ground of its own.
void card(Ui& ui, Rect where, bool down, bool chosen = false);
// What cannot be chosen, as a grey button.
void sunken_card(Ui& ui, Rect where);

// A meaning: icon and word on a soft ground, never the colour alone.
struct Mark {
  std::string_view icon;
  std::string_view word;
  Tone tone = Tone::neutral;
};
[[nodiscard]] float mark_width(const Ui& ui, const Mark& mark);
[[nodiscard]] float mark_height(const Ui& ui);
void mark(Ui& ui, Point at, const Mark& mark);
// Marks side by side, wrapping.
[[nodiscard]] float marks_height(const Ui& ui, const std::vector<Mark>& all, float width);
void marks(Ui& ui, Rect where, const std::vector<Mark>& all);

// One of several things to choose from: a card with a name and perhaps a line below it, which says of a grey one why.
struct Choice {
  std::string id;
  std::string label;
  std::string detail{};
  std::string_view icon{};
  bool chosen = false;
  bool enabled = true;
};
// A scrolling grid of them; the index of the one that was tapped. `when_empty`: what to do when there is none.
std::optional<std::size_t> choices(Ui& ui, const std::string& list, Rect where,
                                   const std::vector<Choice>& all, float least_width_mm = size::chip,
                                   std::string_view when_empty = {});
// The height that they need to be seen all at once.
[[nodiscard]] float choices_height(const Ui& ui, const std::vector<Choice>& all, float width,
                                   float least_width_mm = size::chip);

// A heading inside a page.
float heading_height(const Ui& ui);
void heading(Ui& ui, Rect where, std::string_view words);

}  // namespace tafel::kiosk
