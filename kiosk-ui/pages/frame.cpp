#include "kiosk-ui/pages/frame.hpp"

#include "kiosk-ui/pages/attendance.hpp"
#include "kiosk-ui/pages/closing.hpp"
#include "kiosk-ui/pages/day.hpp"
#include "kiosk-ui/pages/discussion.hpp"
#include "kiosk-ui/pages/hand_over.hpp"
#include "kiosk-ui/pages/locked.hpp"
#include "kiosk-ui/pages/members.hpp"
#include "kiosk-ui/pages/opening.hpp"
#include "kiosk-ui/pages/plan.hpp"
#include "kiosk-ui/pages/sealing.hpp"
#include "kiosk-ui/pages/sending.hpp"
#include "kiosk-ui/pages/sharing.hpp"
#include "kiosk-ui/pages/turn.hpp"
#include "kiosk-ui/parts/display.hpp"
#include "kiosk-ui/parts/notices.hpp"
#include "kiosk-ui/parts/rail.hpp"
#include "kiosk-ui/parts/standing.hpp"
#include "kiosk-ui/parts/top_bar.hpp"
#include "kiosk-ui/readings/readable.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/widgets/page_scroll.hpp"
#include "kiosk-ui/widgets/words.hpp"

#include <utility>
#include <vector>

namespace tafel::kiosk {
namespace {

enum class Shown { connecting, sealing, locked, turn, session, outside };

bool session_runs(const view::DeviceView& view) {
  for (const auto& planned : view.sessions)
    if (planned.state == "active") return true;
  return view.session.has_value();
}

Shown what_to_show(const view::DeviceView& view, const UiState& state, const Surroundings& around) {
  if (!around.ever_connected) return Shown::connecting;
  if (view.sealing && !state.sealing_seen) return Shown::sealing;
  if (session_runs(view) && (view.locked || state.hidden || !view.session)) return Shown::locked;
  if (!view.session) return Shown::outside;
  return view.turn.empty() ? Shown::session : Shown::turn;
}

void draw_connecting(Ui& ui) {
  ui.scene("connecting", "");
  Rect middle = ui.screen().middle(ui.mm(size::dialog),
                                   ui.line_height(Type::title) * 2 + ui.line_height(Type::body) * 3);
  ui.text(middle.cut_top(ui.line_height(Type::title) * 2), Type::title, ui.colours().ink, words::connecting,
          Align::centre);
  ui.text(middle, Type::body, ui.colours().quiet, words::connecting_lead, Align::centre);
}

float refusal_height_in(const Ui& ui, const UiState& state, float width) {
  if (!state.refusal) return 0;
  return refusal_height(ui, *state.refusal, width - 2 * ui.mm(size::margin)) + ui.mm(size::space);
}

std::optional<RefusalAnswer> draw_refusal(Ui& ui, Rect& area, const UiState& state) {
  if (!state.refusal) return std::nullopt;
  ui.focus().zone(Zone::notice);
  Rect strip = area.cut_top(refusal_height_in(ui, state, area.w)).inset(ui.mm(size::margin), 0);
  strip.cut_top(ui.mm(size::space));
  return refusal_banner(ui, strip, *state.refusal);
}

std::optional<Intent> draw_page(Ui& ui, Rect area, const view::DeviceView& view, UiState& state,
                                const Surroundings& around) {
  const view::SessionView& session = *view.session;
  switch (state.place) {
    case Place::opening:
      return draw_opening(ui, area, session);
    case Place::discussion:
      return draw_discussion(ui, area, session, state.discussion, state.typing);
    case Place::plan:
      return draw_plan(ui, area, session, view.today, state.plan, state.typing);
    case Place::sharing:
      return draw_sharing(ui, area, session, state.sharing, state.typing);
    case Place::closing:
      return draw_closing(ui, area, session, state.closing, state.typing);
    case Place::hand_over:
      return draw_hand_over(ui, area, view, state.hand_over, around);
    case Place::members:
      return draw_members(ui, area, session, state.members);
    case Place::sending:
      return draw_sending(ui, area, view, state.sending, around);
    case Place::day:
    case Place::attendance:
      return draw_attendance(ui, area, view, state, around);
  }
  return std::nullopt;
}

std::optional<Intent> draw_middle(Ui& ui, Rect area, Shown shown, const view::DeviceView& view,
                                  UiState& state, const Surroundings& around) {
  switch (shown) {
    case Shown::turn:
      return draw_turn(ui, area, view, state, around);
    case Shown::locked:
      return draw_locked(ui, area, view, state, around);
    case Shown::sealing:
      return draw_sealing(ui, area, view, state);
    case Shown::outside:
      if (state.place == Place::sending) return draw_sending(ui, area, view, state.sending, around);
      return draw_day(ui, area, view, state, around);
    default:
      return draw_page(ui, area, view, state, around);
  }
}

// The participant who holds the screen, and who types a PIN, has it alone: no rail to wander off with.
bool has_rail(Shown shown) {
  return shown == Shown::session || shown == Shown::outside;
}
bool has_top_bar(Shown shown) {
  return shown == Shown::session || shown == Shown::turn;
}

// What is the same all over one frame.
struct Frame {
  const view::DeviceView& view;
  UiState& state;
  const Surroundings& around;
  Shown shown;
  bool beside;  // the rail has room beside the page; else a strip above it leads there
  bool typing;  // a keyboard stands on the page

  [[nodiscard]] bool leads_to_members() const {
    return shown == Shown::session && state.place != Place::members;
  }
  [[nodiscard]] bool has_strip() const { return has_rail(shown) && !beside; }
};

// While somebody types, the page needs all the height there is: the names make room, and in large text the strip
// says what the bar does.
TopBar top_bar_now(const Frame& frame) {
  if (frame.typing && frame.has_strip()) return TopBar::hidden_names;
  if (frame.typing || !frame.beside) return TopBar::brief;
  return frame.leads_to_members() ? TopBar::whole : TopBar::no_way;
}

Place here(Shown shown, const UiState& state) {
  if (shown == Shown::outside) return state.place == Place::sending ? Place::sending : Place::day;
  if (state.place == Place::hand_over) return state.hand_over.from;
  if (state.place == Place::members) return state.members.from;
  return state.place == Place::day ? Place::attendance : state.place;
}

std::string_view name_of(Place place) {
  switch (place) {
    case Place::opening:
      return words::rail::opening;
    case Place::discussion:
      return words::rail::discussion;
    case Place::plan:
      return words::rail::plan;
    case Place::sharing:
      return words::rail::sharing;
    case Place::closing:
      return words::rail::closing;
    case Place::sending:
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

// What it is for and who is there, beside the two buttons at the ends of the strip.
float words_in_strip(const Ui& ui, float width, bool open) {
  return width - 3 * ui.mm(size::gap) - ui.mm(size::space) - button_width(ui, rail_button(open)) -
         display_button_width(ui);
}

bool says_purpose(const Frame& frame) {
  return frame.typing && has_top_bar(frame.shown);
}

float strip_height(const Ui& ui, float width, const Frame& frame) {
  float tall = ui.mm(size::button);
  if (says_purpose(frame))
    tall = std::max(
        tall, purpose_height(ui, *frame.view.session, words_in_strip(ui, width, frame.state.rail_open)));
  return tall + 2 * ui.mm(size::gap);
}

// Where one stands and whether all is kept, the way to elsewhere, and to the size of the text.
std::optional<Intent> draw_strip(Ui& ui, Rect strip, const Frame& frame) {
  ui.focus().zone(Zone::rail);
  ui.fill(strip, ui.colours().rail);
  Rect inside = strip.inset(ui.mm(size::gap));
  const auto cut = [&](Rect place) { return place.middle(place.w, ui.mm(size::button)); };
  std::optional<Intent> intent;
  if (display_button(ui, cut(inside.cut_right(display_button_width(ui), ui.mm(size::gap)))))
    intent = OpenDisplay{};
  const Button rail = rail_button(frame.state.rail_open);
  if (button(ui, cut(inside.cut_left(button_width(ui, rail), ui.mm(size::space))), rail)) intent = ShowRail{};
  if (says_purpose(frame)) {
    draw_purpose(ui, inside, *frame.view.session);
    return intent;
  }
  if (frame.leads_to_members()) {
    const Button members = members_button();
    if (button(ui, cut(inside.cut_right(button_width(ui, members), ui.mm(size::gap))), members))
      intent = GoTo{Place::members};
  }
  const Palette& p = ui.colours();
  inside = inside.middle(inside.w, ui.line_height(Type::steady) + standing_height(ui));
  ui.text(inside.cut_top(ui.line_height(Type::steady)), Type::steady, p.on_rail,
          name_of(here(frame.shown, frame.state)));
  draw_standing(ui, inside, frame.view, frame.around, p.on_rail_quiet);
  return intent;
}

std::optional<Intent> draw_open_rail(Ui& ui, Rect area, const Frame& frame) {
  ui.scene("rail", "");
  const PageScroll scroll(ui, area);
  ui.lacks_height(rail_height(ui) - scroll.sheet().h);
  return draw_rail(ui, scroll.sheet(), frame.view, here(frame.shown, frame.state), frame.around);
}

// ---- What stands above the page

// In large text a refusal stands in its place.
bool has_bar_above(const Frame& frame) {
  return has_top_bar(frame.shown) && (frame.beside || !frame.state.refusal);
}

float bar_height(const Ui& ui, float width, const Frame& frame) {
  return top_bar_height(ui, *frame.view.session, width, top_bar_now(frame));
}

float above_height(const Ui& ui, float width, const Frame& frame) {
  float tall = has_bar_above(frame) ? bar_height(ui, width, frame) : 0;
  for (const Warning& warning : warnings_of(frame.view, frame.around))
    tall += warning_height(ui, warning, width);
  return tall;
}

// Warnings, and what it is for and who is there.
std::optional<Intent> draw_above(Ui& ui, Rect& area, const Frame& frame) {
  for (const Warning& warning : warnings_of(frame.view, frame.around))
    draw_warning(ui, area.cut_top(warning_height(ui, warning, area.w)), warning);
  if (!has_bar_above(frame)) return std::nullopt;
  ui.focus().zone(Zone::top);
  return draw_top_bar(ui, area.cut_top(bar_height(ui, area.w, frame)), *frame.view.session,
                      top_bar_now(frame));
}

// The page with what stands above it. In large text a refusal stays uppermost; the rest too, for as long as it leaves
// the page enough, and else scrolls with it.
struct Answered {
  std::optional<Intent> intent;
  std::optional<RefusalAnswer> refusal;
};
Answered draw_page_and_above(Ui& ui, Rect area, const Frame& frame) {
  const bool large = ui.text_scale() > 1;
  Answered answered;
  std::optional<PageScroll> scroll;
  const auto scrolls_from_here = [&] { area = scroll.emplace(ui, area).sheet(); };
  if (large) answered.refusal = draw_refusal(ui, area, frame.state);
  const bool stays = area.h - above_height(ui, area.w, frame) >= ui.mm(size::page_seen);
  if (large && !stays) scrolls_from_here();
  const auto above = draw_above(ui, area, frame);
  if (large && stays) scrolls_from_here();
  if (!large) answered.refusal = draw_refusal(ui, area, frame.state);
  ui.focus().zone(Zone::page);
  answered.intent = draw_middle(ui, area, frame.shown, frame.view, frame.state, frame.around);
  if (above) answered.intent = above;
  return answered;
}

void answer_refusal(UiState& state, RefusalAnswer answer) {
  if (answer == RefusalAnswer::go) state.place = state.refusal_go;
  state.refusal.reset();
}

}  // namespace

std::optional<Intent> draw_screen(Ui& ui, const view::DeviceView& view, UiState& state,
                                  const Surroundings& around) {
  const Shown shown = what_to_show(view, state, around);
  if (shown == Shown::connecting) {
    draw_connecting(ui);
    return std::nullopt;
  }
  if (!view.sealing) state.sealing_seen = false;
  using Answers = Touch::Answers;
  ui.touch().answers(state.asked || around.covered || around.busy ? Answers::nothing
                     : around.connected                           ? Answers::all
                                                                  : Answers::own_side);
  const Frame frame{view, state, around, shown, rail_fits(ui), std::exchange(state.typing.on_page, false)};
  Rect area = ui.screen();
  const Rect rail = has_rail(shown) && frame.beside ? area.cut_left(ui.mm(size::rail)) : Rect{};
  std::optional<Intent> strip;
  // What was refused while somebody types needs the height more.
  if (frame.has_strip() && !(frame.typing && state.refusal))
    strip = draw_strip(ui, area.cut_top(strip_height(ui, area.w, frame)), frame);
  if (state.rail_open && frame.has_strip()) {
    const auto wandered = draw_open_rail(ui, area, frame);
    return strip ? strip : wandered;
  }
  const Answered answered = draw_page_and_above(ui, area, frame);
  if (state.typing.on_page != frame.typing) ui.touch().again(0);  // the height above it is another now
  std::optional<Intent> intent = strip ? strip : answered.intent;
  ui.focus().zone(Zone::rail);
  if (!rail.empty())
    if (auto wandered = draw_rail(ui, rail, view, here(shown, state), after_typing(around, state.typing)))
      intent = wandered;
  if (answered.refusal) answer_refusal(state, *answered.refusal);
  draw_busy(ui, around);
  if (!state.asked || around.busy || !around.connected) return intent;

  ui.touch().answers(Answers::all);
  if (const auto answer = dialog(ui, state.asked->question)) {
    if (*answer) intent = std::visit([](const auto& deed) { return Intent(deed); }, state.asked->then);
    state.asked.reset();
  }
  return intent;
}

}  // namespace tafel::kiosk
