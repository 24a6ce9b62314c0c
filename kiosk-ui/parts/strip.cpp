#include "kiosk-ui/parts/strip.hpp"

#include "kiosk-ui/parts/display.hpp"
#include "kiosk-ui/parts/status_line.hpp"
#include "kiosk-ui/parts/top_bar.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

std::string_view name_of(Place place) {
  switch (place) {
    case Place::opening:
      return words::rail::opening;
    case Place::discussion:
      return words::rail::discussion;
    case Place::beforehand:
      return words::rail::beforehand;
    case Place::follow_up:
      return words::rail::follow_up;
    case Place::plan:
      return words::rail::plan;
    case Place::sharing:
      return words::rail::sharing;
    case Place::closing:
      return words::rail::closing;
    case Place::deliveries:
      return words::rail::sending;
    case Place::day:
      return words::rail::day;
    default:
      return words::rail::attendance;
  }
}

Button rail_button(bool open) {
  return {.id = open ? "rail:hide" : "rail:show",
          .label = open ? words::back : words::rail::course,
          .icon = open ? icon::left : icon::list};
}

// The purpose and the people present, beside the two buttons at the ends of the strip.
float words_in_strip(const Ui& ui, float width, bool open) {
  return width - 3 * ui.mm(size::gap) - ui.mm(size::space) - button_width(ui, rail_button(open)) -
         display_button_width(ui);
}

}  // namespace

float strip_height(const Ui& ui, float width, const Strip& strip) {
  float tall = ui.mm(size::button);
  if (strip.says_purpose)
    tall =
        std::max(tall, purpose_height(ui, *strip.view.session, words_in_strip(ui, width, strip.course_open)));
  return tall + 2 * ui.mm(size::gap);
}

std::optional<Intent> draw_strip(Ui& ui, Rect where, const Strip& strip) {
  ui.focus().zone(Zone::rail);
  ui.fill(where, ui.colours().rail);
  Rect inside = where.inset(ui.mm(size::gap));
  const auto cut = [&](Rect place) { return place.middle(place.w, ui.mm(size::button)); };
  std::optional<Intent> intent;
  if (display_button(ui, cut(inside.cut_right(display_button_width(ui), ui.mm(size::gap)))))
    intent = OpenDisplay{};
  if (strip.leads_away) {
    const Button rail = rail_button(strip.course_open);
    if (button(ui, cut(inside.cut_left(button_width(ui, rail), ui.mm(size::space))), rail))
      intent = ShowRail{};
  } else {
    inside.cut_left(ui.mm(size::margin) - ui.mm(size::gap));  // the words are over those of the page
  }
  if (strip.says_purpose) {
    draw_purpose(ui, inside, *strip.view.session);
    return intent;
  }
  if (strip.leads_to_members) {
    const Button members = members_button();
    if (button(ui, cut(inside.cut_right(button_width(ui, members), ui.mm(size::gap))), members))
      intent = GoTo{Place::members};
  }
  const Palette& p = ui.colours();
  inside = inside.middle(inside.w, ui.line_height(Type::steady) + status_line_height(ui));
  ui.text(inside.cut_top(ui.line_height(Type::steady)), Type::steady, p.on_rail, name_of(strip.here));
  draw_status_line(ui, inside, strip.view, strip.around, p.on_rail_quiet);
  return intent;
}

}  // namespace tafel::kiosk
