#include "kiosk-ui/parts/display.hpp"

#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/button_rows.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/words.hpp"

#include <array>

namespace tafel::kiosk {
namespace {

struct Option {
  std::string id;
  std::string_view label;
  bool chosen = false;
};

// A heading and its options; the index of the one that was tapped.
std::optional<std::size_t> choose(Ui& ui, List& list, std::string_view asks, const std::vector<Option>& all) {
  heading(ui, list.row(heading_height(ui), 0), asks);
  std::vector<Button> buttons;
  buttons.reserve(all.size());
  for (const Option& each : all)
    buttons.push_back({.id = each.id,
                       .label = each.label,
                       .icon = each.chosen ? icon::check_circle : icon::circle,
                       .weight = each.chosen ? Weight::main : Weight::plain});
  const ButtonRows rows = button_rows(ui, list.width(), ui.mm(size::button), 0, buttons, Align::left);
  const Rect row = list.row(rows.height, ui.mm(size::space));
  std::optional<std::size_t> tapped;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const Rect place = rows.places[i];
    if (button(ui, {row.x + place.x, row.y + place.y, place.w, place.h}, buttons[i])) tapped = i;
  }
  return tapped;
}

void choose_size(Ui& ui, List& list, Display& display) {
  std::vector<Option> all;
  constexpr std::array<std::string_view, 4> labels{words::display::size_100, words::display::size_125,
                                                   words::display::size_150, words::display::size_200};
  for (std::size_t i = 0; i < labels.size(); ++i)
    all.push_back(
        {"display:" + std::to_string(text_percents[i]), labels[i], display.text_percent == text_percents[i]});
  if (const auto tapped = choose(ui, list, words::display::text_size, all))
    display.text_percent = text_percents[*tapped];
}

void choose_theme(Ui& ui, List& list, Display& display) {
  constexpr std::array themes{ThemeName::light, ThemeName::dark, ThemeName::contrast};
  constexpr std::array<std::string_view, 3> labels{words::display::light, words::display::dark,
                                                   words::display::contrast};
  std::vector<Option> all;
  for (std::size_t i = 0; i < themes.size(); ++i)
    all.push_back({"display:" + std::string(palette(themes[i]).name), labels[i], display.theme == themes[i]});
  if (const auto tapped = choose(ui, list, words::display::colours, all)) display.theme = themes[*tapped];
}

void choose_speech(Ui& ui, List& list, Display& display) {
  const auto tapped = choose(ui, list, words::display::speech,
                             {{"display:silent", words::display::speech_off, !display.speaks},
                              {"display:speaks", words::display::speech_on, display.speaks}});
  if (tapped) display.speaks = *tapped == 1;
}

void choose_dark_screen(Ui& ui, List& list, Display& display) {
  const auto tapped =
      choose(ui, list, words::display::dark_screen,
             {{"display:light-screen", words::display::speech_off, !display.dark_while_it_speaks},
              {"display:dark-screen", words::display::speech_on, display.dark_while_it_speaks}});
  if (tapped) display.dark_while_it_speaks = *tapped == 1;
}

}  // namespace

bool is_for_ears_alone(const Display& display) {
  return display.can_speak && display.speaks && display.dark_while_it_speaks;
}

float display_button_width(const Ui& ui) {
  return std::max(ui.mm(size::button), ui.width(Type::strong, words::display::sign) + ui.mm(size::inset) * 2);
}

bool display_button(Ui& ui, Rect where) {
  const Tapped touched = ui.target("display", words::display::title, where);
  card(ui, where, touched.down);
  ui.label(where, Type::strong, ui.colours().accent, words::display::sign, Align::centre);
  return touched.tapped;
}

bool draw_display(Ui& ui, Display& display, bool in_turn) {
  ui.cover();
  ui.fill(ui.screen(), ui.colours().shade);
  const float wide = std::min(ui.mm(size::dialog), ui.screen().w - 2 * ui.mm(size::margin));
  const float title = ui.line_height(Type::title);
  const float around = 2 * ui.mm(size::margin) + title + 2 * ui.mm(size::space) + ui.mm(size::tall_button);
  const float content = ui.touch().list_state("list:display").content;
  const float tall = std::min(ui.screen().h - 2 * ui.mm(size::gap), content + around);
  const Rect box = ui.screen().middle(wide, tall);
  card(ui, box);
  Rect inside = box.inset(ui.mm(size::margin));
  const Rect head = inside.cut_top(title, ui.mm(size::space));
  ui.text(head, Type::title, ui.colours().ink, words::display::title);
  ui.note("title", words::display::title, head);
  Rect bar = inside.cut_bottom(ui.mm(size::tall_button), ui.mm(size::space));
  {
    List list(ui, "display", inside);
    // First what a person needs who sees nothing: whatever the letters, the way out of the dark is in sight.
    if (display.can_speak) choose_speech(ui, list, display);
    if (display.can_speak && display.speaks && in_turn) choose_dark_screen(ui, list, display);
    choose_size(ui, list, display);
    choose_theme(ui, list, display);
  }
  const Button close{.id = "display:close",
                     .label = words::display::close,
                     .icon = icon::check,
                     .weight = Weight::main,
                     .behaviour = {.way_back = WayBack::dialog}};
  return button(ui, bar.cut_right(std::min(bar.w, button_width(ui, close) + ui.mm(size::space))), close);
}

}  // namespace tafel::kiosk
