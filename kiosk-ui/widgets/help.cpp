#include "kiosk-ui/widgets/help.hpp"

#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/widgets/dialog.hpp"

#include <string>

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

}  // namespace

bool draw_help(Ui& ui, const text::screen::PageHelp& help) {
  const float width = dialog_words_width(ui);
  const float first = ui.height(Type::body, help.is_for, width);
  const float second = ui.height(Type::body, help.next, width);
  const std::string said = std::string(help.is_for) + " " + std::string(help.next);
  Rect inside = dialog_box(ui, first + second + 2 * ui.mm(size::space) + ui.mm(size::tall_button), said);
  ui.text(inside.cut_top(first, ui.mm(size::space)), Type::body, ui.colours().ink, help.is_for);
  ui.text(inside.cut_top(second, ui.mm(size::space)), Type::body, ui.colours().ink, help.next);
  const Button close{.id = "help:close",
                     .label = words::close,
                     .icon = icon::cross,
                     .behaviour = {.own_side = true, .way_back = WayBack::dialog}};
  const bool by_button = button(ui, inside.cut_right(button_width(ui, close)), close);
  const bool closes = by_button || touched_anywhere(ui);
  if (closes) ui.touch().appears_anew();  // a double tap does nothing to the page
  return closes;
}

}  // namespace tafel::kiosk
