#include "kiosk-ui/widgets/help.hpp"

#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/widgets/dialog.hpp"

#include <string>
#include <vector>

namespace tafel::kiosk {

float help_button_width(const Ui& ui) {
  return ui.mm(size::button);
}

void help_button(Ui& ui, Rect where, const text::screen::PageHelp& help) {
  ui.help().words = help;
  const Tapped touched =
      ui.target("help", words::help::title, where, true, Kind::button, {}, {.own_side = true});
  card(ui, where, touched.down);
  ui.label(where, Type::strong, ui.colours().quiet, words::help::sign, Align::centre);
  if (touched.tapped) ui.help().asked = true;
}

namespace {

// A finger that lifts anywhere: what is beneath does not answer.
bool touched_anywhere(Ui& ui) {
  return ui.input().released && !ui.touch().is_inert();
}

// True when it was closed.
bool draw_box_of_words(Ui& ui, const std::vector<std::string_view>& sentences) {
  const float width = dialog_words_width(ui);
  float tall = ui.mm(size::tall_button);
  std::string said;
  for (const std::string_view each : sentences) {
    tall += ui.height(Type::body, each, width) + ui.mm(size::space);
    said += (said.empty() ? "" : " ") + std::string(each);
  }
  Rect inside = dialog_box(ui, tall, said);
  for (const std::string_view each : sentences)
    ui.text(inside.cut_top(ui.height(Type::body, each, width), ui.mm(size::space)), Type::body,
            ui.colours().ink, each);
  const Button close{.id = "help:close",
                     .label = words::close,
                     .icon = icon::cross,
                     .behaviour = {.own_side = true, .way_back = WayBack::dialog}};
  const bool by_button = button(ui, inside.cut_right(button_width(ui, close)), close);
  const bool closes = by_button || touched_anywhere(ui);
  if (closes) ui.touch().appears_anew();  // a double tap does nothing to the page
  return closes;
}

}  // namespace

bool draw_help(Ui& ui, const text::screen::PageHelp& help) {
  return draw_box_of_words(ui, {help.is_for, help.next});
}

bool draw_why_not(Ui& ui, std::string_view why_not) {
  return draw_box_of_words(ui, {why_not});
}

}  // namespace tafel::kiosk
