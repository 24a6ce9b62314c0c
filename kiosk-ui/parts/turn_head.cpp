#include "kiosk-ui/parts/turn_head.hpp"

#include "kiosk-ui/parts/display.hpp"
#include "kiosk-ui/parts/status_line.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/state/turn_end.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

struct TurnTab {
  const char* id;
  std::string_view label;
  TurnState::Tab part;
};
constexpr TurnTab turn_tabs[] = {{"turn:verslag", words::turn::verslag, TurnState::Tab::verslag},
                                 {"turn:statements", words::turn::statements, TurnState::Tab::statements},
                                 {"turn:vote", words::turn::vote, TurnState::Tab::vote}};

bool is_here(const TurnState& state, TurnState::Tab part) {
  return state.tab == part || (part == TurnState::Tab::verslag && state.tab == TurnState::Tab::remark);
}

// While a remark is typed in large text the tabs make room for it: the way back leads to them.
std::vector<Button> head_buttons(bool with_tabs) {
  std::vector<Button> all{{.id = "turn:end", .label = words::turn::end, .icon = icon::tablet}};
  if (!with_tabs) return all;
  for (const auto& each : turn_tabs) all.push_back({.id = each.id, .label = each.label});
  return all;
}

}  // namespace

TurnHead turn_head(const Ui& ui, float width, const view::PersonView& person, const view::DeviceView& view,
                   const Surroundings& around, bool with_tabs) {
  TurnHead head{.buttons = head_buttons(with_tabs), .rows = {}, .holder = {.name = person.name}};
  const float room = width - 2 * ui.mm(size::margin);
  const float signs = ui.mm(size::icon) + display_button_width(ui) + ui.mm(size::gap);
  const float words = std::max(ui.width(Type::strong, person.name), status_line_width(ui, view, around)) + 1;
  float in_one_row = signs + words + ui.mm(size::space);
  head.beside = in_one_row;
  for (const Button& each : head.buttons) in_one_row += button_width(ui, each) + ui.mm(size::gap);
  if (in_one_row > room) head.beside = 0;
  TurnHolder& holder = head.holder;
  const float column = head.beside > 0 ? words : room - signs;
  if (ui.height(Type::strong, person.name, column) > ui.line_height(Type::strong))
    holder.type = Type::caption;
  holder.name_height = ui.height(holder.type, person.name, column);
  const float tall = ui.mm(size::button);
  head.line = std::max(tall, holder.name_height + status_line_height(ui));
  head.rows = button_rows(ui, room - head.beside, tall, 0, head.buttons, Align::right);
  head.height = head.beside > 0 ? std::max(head.line, head.rows.height) + 2 * ui.mm(size::gap)
                                : head.line + head.rows.height + 3 * ui.mm(size::gap);
  return head;
}

std::optional<Intent> give_screen_back(const view::DeviceView& view, TurnState& state) {
  const auto* person = view.session ? person_of(*view.session, view.turn) : nullptr;
  if (person == nullptr) return std::nullopt;
  return give_back(state, *view.session, *person);
}

// The participant whose turn it is, what there is to do, and the way to hand the screen back.
std::optional<Intent> draw_turn_head(Ui& ui, Rect where, const TurnHead& head, const view::DeviceView& view,
                                     const Surroundings& around, TurnState& state) {
  ui.fill(where, ui.colours().rail);
  Rect inside = where.inset(ui.mm(size::margin), ui.mm(size::gap));
  const Rect all =
      head.beside > 0 ? inside.cut_right(inside.w - head.beside) : inside.cut_bottom(head.rows.height);
  std::optional<Intent> intent;
  for (std::size_t i = 0; i < head.buttons.size(); ++i) {
    const Rect at = head.rows.places[i];
    const Rect place{all.x + at.x, all.y + at.y, at.w, at.h};
    if (i == 0) {
      if (button(ui, place, head.buttons[i])) intent = give_screen_back(view, state);
      continue;
    }
    const TurnTab& each = turn_tabs[i - 1];
    if (tab(ui, place, {each.id, each.label, is_here(state, each.part), TabOn::rail})) state.tab = each.part;
  }
  Rect line = inside.cut_top(head.line);
  const Rect display = line.cut_left(display_button_width(ui), ui.mm(size::gap));
  if (display_button(ui, display.middle(display.w, ui.mm(size::button)))) intent = OpenDisplay{};
  ui.label(line.cut_left(ui.mm(size::icon)), Type::strong, ui.colours().on_rail, icon::person);
  const TurnHolder& holder = head.holder;
  line = line.middle(line.w, holder.name_height + status_line_height(ui));
  ui.text(line.cut_top(holder.name_height), holder.type, ui.colours().on_rail, holder.name);
  ui.note("turn", holder.name, line);
  draw_status_line(ui, line, view, around, ui.colours().on_rail_quiet);
  return intent;
}

}  // namespace tafel::kiosk
