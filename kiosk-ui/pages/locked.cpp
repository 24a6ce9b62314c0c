#include "kiosk-ui/pages/locked.hpp"

#include "kiosk-ui/parts/chair_pin.hpp"
#include "kiosk-ui/parts/display.hpp"
#include "kiosk-ui/parts/status_line.hpp"
#include "kiosk-ui/state/unsigned_choices.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/help.hpp"
#include "kiosk-ui/widgets/pin_pad.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

// What the page says above the chairs. Where the chairs leave too little room it goes without its sign, and without what
// tells nothing new.
struct LockedWords {
  std::string_view says;
  Colour ink;
  float figure = 0;  // heights; 0: left out
  float title = 0;
  float lead = 0;
  float standing = 0;
  float height = 0;  // of all, with what is between
};

void measure(const Ui& ui, LockedWords& words) {
  words.height = 0;
  for (const float tall : {words.figure, words.title, words.lead, words.standing})
    if (tall > 0) words.height += tall + ui.mm(size::space);
}

LockedWords locked_words(const Ui& ui, const Rect& beside, float chairs, bool not_signed) {
  LockedWords words{.says = not_signed ? words::locked::not_signed : words::locked::lead,
                    .ink = not_signed ? ui.colours().bad : ui.colours().quiet,
                    .figure = ui.line_height(Type::figure),
                    .title = ui.height(Type::title, words::locked::title, beside.w),
                    .standing = status_line_height(ui)};
  words.lead = ui.height(Type::body, words.says, beside.w);
  measure(ui, words);
  const auto leave_out = [&](float& part) {
    if (words.height + chairs <= beside.h) return;
    part = 0;
    measure(ui, words);
  };
  leave_out(words.figure);
  if (!not_signed) leave_out(words.lead);
  return words;
}

void draw_words(Ui& ui, Rect where, const LockedWords& words, const view::DeviceView& view,
                const Surroundings& now) {
  const float space = ui.mm(size::space);
  if (words.figure > 0)
    ui.text(where.cut_top(words.figure, space), Type::figure, ui.colours().accent, icon::lock);
  ui.text(where.cut_top(words.title, space), Type::title, ui.colours().ink, words::locked::title);
  if (words.lead > 0) ui.text(where.cut_top(words.lead, space), Type::body, words.ink, words.says);
  draw_status_line(ui, where.cut_top(words.standing), view, now, ui.colours().quiet);
}

}  // namespace

std::optional<Intent> draw_locked(Ui& ui, Rect area, const view::DeviceView& view, UiState& state,
                                  const Surroundings& around) {
  ui.scene("locked", "");
  area = inside_of_page(ui, area);
  Rect corner = area.cut_bottom(ui.mm(size::tall_button), ui.mm(size::space));
  corner = corner.cut_bottom(ui.mm(size::button));
  help_button(ui, corner.cut_left(help_button_width(ui), ui.mm(size::gap)), words::help::locked);
  const bool display = display_button(ui, corner.cut_left(display_button_width(ui)));
  const Rect pad = cut_pad_column(ui, area);
  Surroundings now = around;
  now.unsigned_choice = anything_unsigned(state);
  choose_where_there_is_one(view, state.lock.chair);
  const float least = least_chairs_height(ui, view, state.lock.chair, area.w);
  const LockedWords words = locked_words(ui, area, least, now.unsigned_choice);
  Rect rest = area;
  rest.cut_top(words.height);
  const Rect chairs = cut_chairs(ui, view, state.lock.chair, rest, 0);
  Rect beside = area.middle(area.w, std::min(area.h, words.height + chairs.h));
  draw_words(ui, beside.cut_top(words.height), words, view, now);
  const bool typed = draw_chair_pin(ui, {beside, pad}, view, state.lock.chair, state.lock.pin, around);
  if (display) return OpenDisplay{};
  if (!typed) return std::nullopt;
  return Request{Unlock{state.lock.chair, state.lock.pin}};
}

}  // namespace tafel::kiosk
