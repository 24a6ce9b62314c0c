#include "kiosk-ui/screens/frame.hpp"

#include "kiosk-ui/screens/attendance.hpp"
#include "kiosk-ui/screens/closing.hpp"
#include "kiosk-ui/screens/day.hpp"
#include "kiosk-ui/screens/discussion.hpp"
#include "kiosk-ui/screens/display.hpp"
#include "kiosk-ui/screens/hand_over.hpp"
#include "kiosk-ui/screens/locked.hpp"
#include "kiosk-ui/screens/members.hpp"
#include "kiosk-ui/screens/opening.hpp"
#include "kiosk-ui/screens/plan.hpp"
#include "kiosk-ui/screens/rail.hpp"
#include "kiosk-ui/screens/readable.hpp"
#include "kiosk-ui/screens/sealing.hpp"
#include "kiosk-ui/screens/sending.hpp"
#include "kiosk-ui/screens/sharing.hpp"
#include "kiosk-ui/screens/top_bar.hpp"
#include "kiosk-ui/screens/turn.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/widgets/page_scroll.hpp"
#include "kiosk-ui/widgets/words.hpp"

#include <utility>

namespace tafel::kiosk {
namespace {

constexpr double busy_shown_s = 0.1;  // sooner than this nobody wonders
constexpr double busy_slow_s = 5;

enum class Shown { connecting, sealing, locked, turn, session, outside };

bool session_runs(const ipc::DeviceView& view) {
  for (const auto& planned : view.sessions)
    if (planned.state == "active") return true;
  return view.session.has_value();
}

Shown what_to_show(const ipc::DeviceView& view, const UiState& state, const Surroundings& around) {
  if (!around.ever_connected) return Shown::connecting;
  if (view.sealing && !state.sealing_seen) return Shown::sealing;
  if (session_runs(view) && (view.locked || state.hidden || !view.session)) return Shown::locked;
  if (!view.session) return Shown::outside;
  return view.turn.empty() ? Shown::session : Shown::turn;
}

// A strip over the page: what is wrong with the machine, or that it does not answer.
void draw_warning(Ui& ui, Rect& area, std::string_view sign, std::string_view words) {
  const float wide = area.w - 2 * ui.mm(size::margin) - ui.mm(size::icon);
  const float tall =
      std::max(ui.mm(size::touch), ui.height(Type::strong, words, wide) + 2 * ui.mm(size::gap));
  const Rect strip = area.cut_top(tall);
  ui.fill(strip, ui.colours().waiting_soft);
  Rect inside = strip.inset(ui.mm(size::margin), 0);
  ui.label(inside.cut_left(ui.mm(size::icon)), Type::strong, ui.colours().waiting, sign);
  ui.label(inside, Type::strong, ui.colours().on_soft, words);
  ui.note("warning", words, strip);
}

void draw_warnings(Ui& ui, Rect& area, const ipc::DeviceView& view, const Surroundings& around) {
  if (!around.connected) draw_warning(ui, area, icon::disconnected, words::disconnected);
  if (!view.problem.empty()) draw_warning(ui, area, icon::warning, view.problem);
}

// Something above the page must be seen first, also before letters that leave little room beneath it.
bool is_warned(const ipc::DeviceView& view, const Surroundings& around) {
  return !around.connected || !view.problem.empty() || view.session->names_hidden;
}

// What takes longer than an eye-blink shows that it is under way, on whatever page. Nothing beneath it answers.
void draw_busy(Ui& ui, const Surroundings& around) {
  if (!around.busy) return;
  if (around.busy_s < busy_shown_s) return ui.touch().again(busy_shown_s - around.busy_s);
  if (around.busy_s < busy_slow_s) ui.touch().again(busy_slow_s - around.busy_s);
  const bool slow = around.busy_s >= busy_slow_s;
  const std::string said =
      slow ? sentence_of({around.busy_with, " ", words::busy::slow}) : std::string(around.busy_with);
  const Palette& p = ui.colours();
  const float wide = std::min(ui.width(Type::strong, said) + ui.mm(size::icon + 2 * size::inset),
                              ui.screen().w - 2 * ui.mm(size::margin));
  const float words = ui.height(Type::strong, said, wide - ui.mm(size::icon + 2 * size::inset));
  const float tall = std::max(ui.mm(size::touch), words + 2 * ui.mm(size::gap));
  Rect pill = ui.screen();
  pill.cut_bottom(ui.mm(size::tall_button + size::space));
  pill = pill.cut_bottom(tall, ui.mm(size::gap)).middle(wide, tall);
  ui.fill(pill, p.accent_soft, ui.mm(size::radius));
  ui.border(pill, p.accent, ui.mm(size::border), ui.mm(size::radius));
  Rect inside = pill.inset(ui.mm(size::inset), 0);
  ui.label(inside.cut_left(ui.mm(size::icon)), Type::strong, p.accent, icon::sync);
  ui.label(inside, Type::strong, p.on_soft, said);
  ui.note("busy", said, pill);
}

void draw_connecting(Ui& ui) {
  ui.scene("connecting", "");
  Rect middle = ui.screen().middle(ui.mm(size::dialog),
                                   ui.line_height(Type::title) * 2 + ui.line_height(Type::body) * 3);
  ui.text(middle.cut_top(ui.line_height(Type::title) * 2), Type::title, ui.colours().ink, words::connecting,
          Align::centre);
  ui.text(middle, Type::body, ui.colours().quiet, words::connecting_lead, Align::centre);
}

std::optional<RefusalAnswer> draw_refusal(Ui& ui, Rect& area, const UiState& state) {
  if (!state.refusal) return std::nullopt;
  Rect strip = area.inset(ui.mm(size::margin), 0);
  const float tall = refusal_height(ui, *state.refusal, strip.w);
  area.cut_top(tall + ui.mm(size::space));
  return refusal_banner(ui, {strip.x, strip.y + ui.mm(size::space), strip.w, tall}, *state.refusal);
}

std::optional<Intent> draw_page(Ui& ui, Rect area, const ipc::DeviceView& view, UiState& state,
                                const Surroundings& around) {
  const domain::SessionView& session = *view.session;
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

// While somebody types, the page needs all the height there is: the rail stays, the names make room.
std::optional<Intent> draw_middle(Ui& ui, Rect area, Shown shown, const ipc::DeviceView& view, UiState& state,
                                  const Surroundings& around) {
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

TopBar top_bar_now(Shown shown, Place place, bool typing) {
  if (typing) return TopBar::brief;
  return shown == Shown::session && place != Place::members ? TopBar::whole : TopBar::no_way;
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

// Where one stands, the way to elsewhere, and to the size of the text.
std::optional<Intent> draw_strip(Ui& ui, Rect strip, Place place, bool open) {
  ui.fill(strip, ui.colours().rail);
  Rect inside = strip.inset(ui.mm(size::gap));
  std::optional<Intent> intent;
  if (display_button(ui, inside.cut_right(display_button_width(ui), ui.mm(size::gap))))
    intent = OpenDisplay{};
  const Button rail{.id = open ? "rail:hide" : "rail:show",
                    .label = open ? words::back : words::rail::course,
                    .icon = open ? icon::left : icon::list};
  if (button(ui, inside.cut_left(button_width(ui, rail), ui.mm(size::space)), rail)) intent = ShowRail{};
  if (ui.width(Type::strong, name_of(place)) < inside.w)
    ui.label(inside, Type::strong, ui.colours().on_rail, name_of(place));
  return intent;
}

void answer_refusal(UiState& state, RefusalAnswer answer) {
  if (answer == RefusalAnswer::go) state.place = state.refusal_go;
  state.refusal.reset();
}

}  // namespace

std::optional<Intent> draw_screen(Ui& ui, const ipc::DeviceView& view, UiState& state,
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
  const bool typing = std::exchange(state.typing.on_page, false);
  Rect area = ui.screen();
  std::optional<Intent> intent;
  std::optional<Intent> above;
  const bool beside = rail_fits(ui);
  const Rect rail = has_rail(shown) && beside ? area.cut_left(ui.mm(size::rail)) : Rect{};
  std::optional<Intent> strip;
  if (has_rail(shown) && !beside) {
    ui.focus().zone(Zone::rail);
    strip = draw_strip(ui, area.cut_top(ui.mm(size::button) + 2 * ui.mm(size::gap)), here(shown, state),
                       state.rail_open);
  }
  std::optional<PageScroll> scroll;
  if (ui.text_scale() > 1) {
    scroll.emplace(ui, area);
    area = scroll->sheet();
  }
  if (state.rail_open && has_rail(shown) && !beside) {
    ui.scene("rail", "");
    ui.lacks_height(rail_height(ui) - area.h);
    intent = draw_rail(ui, area, view, here(shown, state), around);
    return strip ? strip : intent;
  }
  draw_warnings(ui, area, view, around);
  if (has_top_bar(shown)) {
    ui.focus().zone(Zone::top);
    const TopBar bar = top_bar_now(shown, state.place, typing);
    above =
        draw_top_bar(ui, area.cut_top(top_bar_height(ui, *view.session, area.w, bar)), *view.session, bar);
  }
  ui.focus().zone(Zone::notice);
  const Rect page = area.inset(0, ui.mm(size::gap));
  const auto refusal = draw_refusal(ui, area, state);
  ui.focus().zone(Zone::page);
  intent = draw_middle(ui, area, shown, view, state, around);
  if (has_top_bar(shown) && !is_warned(view, around)) bring_up(ui, page, page);
  if (state.typing.on_page != typing) ui.touch().again(0);  // the height above it is another now
  if (above) intent = above;
  if (strip) intent = strip;
  scroll.reset();
  Surroundings seen = around;
  seen.draft = state.typing.draft;  // with what was typed in this very frame
  ui.focus().zone(Zone::rail);
  if (!rail.empty())
    if (auto wandered = draw_rail(ui, rail, view, here(shown, state), seen)) intent = wandered;
  if (refusal) answer_refusal(state, *refusal);
  draw_busy(ui, around);
  if (!state.asked || around.busy || !around.connected) return intent;

  ui.touch().answers(Answers::all);
  if (const auto answer = dialog(ui, state.asked->question)) {
    if (*answer) intent = state.asked->then;
    state.asked.reset();
  }
  return intent;
}

}  // namespace tafel::kiosk
