#include "kiosk-ui/parts/set_up_checks.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

namespace setup = words::setup;

// A bank card (ISO/IEC 7810, ID-1), in millimetres.
constexpr float bank_card_wide = 85.6F;
constexpr float bank_card_tall = 53.98F;

CheckAnswer good_when(bool so) {
  return so ? CheckAnswer::good : CheckAnswer::none;
}

Button no_button(std::string_view label) {
  return {.id = "no", .label = label, .icon = icon::cross};
}

}  // namespace

PageParts set_up_page(text::screen::PageHelp help, std::size_t step, std::string_view title,
                      std::string_view lead) {
  return {.help = help,
          .title = std::string(title),
          .lead = sentence_of({setup::step, " ", std::to_string(step), " ", words::of, " ",
                               std::to_string(setup::steps), " · ", lead})};
}

CheckAnswer check_panel(Ui& ui, Rect area, SetUpState& state) {
  ui.scene("set-up", "panel");
  PageParts parts = set_up_page(words::help::setup_panel, 5, setup::panel_title,
                                state.says_no ? setup::panel_trouble : setup::panel_lead);
  parts.main = state.says_no ? setup::panel_anyway : setup::panel_main;
  parts.main_icon = state.says_no ? icon::right : icon::check;
  if (state.says_no)
    parts.back = words::back;
  else
    parts.more = {no_button(setup::panel_not)};
  const Page at = page(ui, area, parts);
  const Rect frame = at.body.middle(ui.mm(bank_card_wide), ui.mm(bank_card_tall));
  ui.border(frame, ui.colours().accent, ui.mm(size::border), ui.mm(size::radius));
  ui.text(frame.middle(frame.w, ui.line_height(Type::body)), Type::body, ui.colours().quiet, setup::card,
          Align::centre);
  ui.note("bank-card", setup::card, frame);
  if (at.back) state.says_no = false;
  if (!at.more.empty()) state.says_no = true;
  return good_when(at.main);
}

CheckAnswer check_touch(Ui& ui, Rect area, SetUpState& state) {
  ui.scene("set-up", "touch");
  const bool all = std::ranges::all_of(state.corners, [](bool touched) { return touched; });
  PageParts parts = set_up_page(words::help::setup_touch, 6, setup::touch_title, setup::touch_lead);
  parts.main = setup::touch_main;
  parts.main_icon = icon::right;
  parts.main_enabled = all;
  if (!all) parts.hint = std::string(setup::touch_hint);
  const Page at = page(ui, area, parts);
  const float wide = ui.mm(size::chip);
  const float tall = ui.mm(size::choice);
  const float right = at.body.right() - wide;
  const float low = at.body.bottom() - tall;
  const std::array<Rect, 4> places{Rect{at.body.x, at.body.y, wide, tall}, Rect{right, at.body.y, wide, tall},
                                   Rect{at.body.x, low, wide, tall}, Rect{right, low, wide, tall}};
  for (std::size_t i = 0; i < places.size(); ++i) {
    const bool done = state.corners.at(i);
    if (button(ui, places.at(i),
               {.id = "corner:" + std::to_string(i),
                .label = done ? setup::corner_done : setup::corner,
                .icon = done ? icon::check_circle : icon::circle}))
      state.corners.at(i) = true;
  }
  return good_when(at.main);
}

CheckAnswer check_sound(Ui& ui, Rect area, SetUpState& state, const Surroundings& around) {
  ui.scene("set-up", "sound");
  const bool can = around.can_speak;
  PageParts parts = set_up_page(words::help::setup_sound, 7, can ? setup::sound_title : setup::no_sound_title,
                                can ? setup::sound_lead : setup::no_sound_lead);
  parts.main = can ? setup::sound_main : setup::sound_not;
  parts.main_icon = can ? icon::check : icon::right;
  if (can)
    parts.more = {{.id = "no", .label = setup::sound_not, .icon = icon::cross},
                  {.id = "play", .label = setup::sound_play, .icon = icon::info}};
  const Page at = page(ui, area, parts);
  if (at.more == "play") state.wants_sentence = true;
  return good_when(at.main || at.more == "no");
}

namespace {

// The wall of the room, for whoever compares it with a telephone.
void draw_clock(Ui& ui, Rect body, const Surroundings& around) {
  const std::string time = wall_clock(around.now);
  const std::string day = wall_day(around.now);
  Rect middle = body.middle(body.w, ui.line_height(Type::figure) + ui.line_height(Type::title) * 2);
  ui.text(middle.cut_top(ui.line_height(Type::title) * 2), Type::title, ui.colours().ink, day, Align::centre);
  ui.text(middle, Type::figure, ui.colours().ink, time, Align::centre);
  ui.note("clock", sentence_of({day, ", ", time}), middle);
  ui.touch().again(1);
}

}  // namespace

CheckAnswer check_clock(Ui& ui, Rect area, SetUpState& state, const Surroundings& around) {
  ui.scene("set-up", "clock");
  PageParts parts = set_up_page(words::help::setup_clock, 8, setup::clock_title,
                                state.says_no ? setup::clock_trouble : setup::clock_lead);
  if (state.says_no) {
    parts.back = words::back;
  } else {
    parts.main = setup::clock_main;
    parts.main_icon = icon::check;
    parts.more = {no_button(setup::clock_not)};
  }
  const Page at = page(ui, area, parts);
  draw_clock(ui, at.body, around);
  if (at.back) state.says_no = false;
  if (!at.more.empty()) state.says_no = true;
  return good_when(at.main);
}

namespace {

Mark mark_of_store(view::StoreReach reach) {
  switch (reach) {
    case view::StoreReach::unknown:
      return {icon::sand, setup::network_unknown, Tone::waiting};
    case view::StoreReach::refused:
      return {icon::cross_circle, setup::network_refused, Tone::bad};
    case view::StoreReach::not_reached:
      return {icon::disconnected, setup::network_not, Tone::bad};
    case view::StoreReach::reached:
      return {icon::check_circle, setup::network_reached, Tone::good};
  }
  return {};
}

}  // namespace

CheckAnswer check_network(Ui& ui, Rect area, const view::FirstStartView& view) {
  ui.scene("set-up", "network");
  const bool reached = view.store == view::StoreReach::reached;
  PageParts parts = set_up_page(words::help::setup_network, 9, setup::network_title, setup::network_lead);
  parts.main = reached ? setup::network_main : setup::network_anyway;
  parts.main_icon = icon::right;
  parts.main_weight = reached ? Weight::main : Weight::plain;
  if (view.store == view::StoreReach::refused)
    parts.more = {{.id = "take-again", .label = setup::take_again, .icon = icon::usb}};
  const Page at = page(ui, area, parts);
  Rect body = at.body;
  mark(ui, {body.x, body.y}, mark_of_store(view.store));
  body.cut_top(mark_height(ui), ui.mm(size::space));
  ui.text(body, Type::body, ui.colours().ink, view.store_says);
  ui.note("store", name(view.store), body);
  if (!at.more.empty()) return CheckAnswer::other;
  return good_when(at.main);
}

}  // namespace tafel::kiosk
