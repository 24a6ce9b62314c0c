#include "kiosk-ui/pages/shown_page.hpp"

#include "kiosk-ui/pages/add_person.hpp"
#include "kiosk-ui/pages/attendance.hpp"
#include "kiosk-ui/pages/beforehand.hpp"
#include "kiosk-ui/pages/check_in.hpp"
#include "kiosk-ui/pages/closing.hpp"
#include "kiosk-ui/pages/connecting.hpp"
#include "kiosk-ui/pages/day.hpp"
#include "kiosk-ui/pages/deliveries.hpp"
#include "kiosk-ui/pages/discussion.hpp"
#include "kiosk-ui/pages/end_round.hpp"
#include "kiosk-ui/pages/follow_up.hpp"
#include "kiosk-ui/pages/item_form.hpp"
#include "kiosk-ui/pages/locked.hpp"
#include "kiosk-ui/pages/members.hpp"
#include "kiosk-ui/pages/one_person.hpp"
#include "kiosk-ui/pages/opening.hpp"
#include "kiosk-ui/pages/own_statements.hpp"
#include "kiosk-ui/pages/own_verslag.hpp"
#include "kiosk-ui/pages/pass_screen.hpp"
#include "kiosk-ui/pages/plan.hpp"
#include "kiosk-ui/pages/readiness.hpp"
#include "kiosk-ui/pages/sealing.hpp"
#include "kiosk-ui/pages/set_up.hpp"
#include "kiosk-ui/pages/sharing.hpp"
#include "kiosk-ui/pages/sign_closing.hpp"
#include "kiosk-ui/pages/statement_form.hpp"
#include "kiosk-ui/pages/stemronde.hpp"
#include "kiosk-ui/parts/rail.hpp"
#include "kiosk-ui/parts/status_line.hpp"
#include "kiosk-ui/parts/turn_head.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/state/unsigned_choices.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

bool session_runs(const view::DeviceView& view) {
  for (const auto& planned : view.sessions)
    if (planned.state == view::PlannedState::active) return true;
  return view.session.has_value();
}

// The person that the machine of the attendance page is about; nullptr where it is about nobody in the view.
const view::PersonView* person_concerned(const AttendanceState& attendance,
                                         const view::SessionView& session) {
  if (const auto* checking_in = std::get_if<CheckInState>(&attendance))
    return person_of(session, checking_in->person);
  if (const auto* shown = std::get_if<OnePersonState>(&attendance)) return person_of(session, shown->person);
  return nullptr;
}

std::optional<Intent> draw_attendance_page(Ui& ui, Rect area, const view::DeviceView& view, UiState& state,
                                           const Surroundings& around) {
  const view::SessionView& session = *view.session;
  AttendanceState& attendance = state.attendance;
  if (std::holds_alternative<AddPersonState>(attendance))
    return draw_add_person(ui, area, session, attendance, state.typing);
  const auto* person = person_concerned(attendance, session);
  if (person == nullptr) return draw_attendance(ui, area, session, attendance);
  if (std::holds_alternative<CheckInState>(attendance))
    return draw_check_in(ui, area, view, *person, attendance, around);
  return draw_one_person(ui, area, view, *person, attendance, state.typing, around);
}

std::optional<Intent> draw_discussion_page(Ui& ui, Rect area, const view::SessionView& session,
                                           UiState& state) {
  if (is_form(state.discussion))
    return draw_statement_form(ui, area, session, state.discussion, state.typing);
  return draw_discussion(ui, area, session, state.discussion);
}

std::optional<Intent> draw_sharing_page(Ui& ui, Rect area, const view::SessionView& session, UiState& state) {
  if (state.sharing.step == SharingStep::end_round)
    return draw_end_round(ui, area, session, state.sharing, state.typing);
  if (is_form(state.sharing.step)) return draw_item_form(ui, area, session, state.sharing, state.typing);
  return draw_sharing(ui, area, session, state.sharing);
}

std::optional<Intent> draw_closing_page(Ui& ui, Rect area, const view::DeviceView& view, UiState& state,
                                        const Surroundings& around) {
  ClosingState& closing = state.closing;
  const bool open = is_open(*view.session);
  if (open && closing.step == ClosingStep::not_held)
    return draw_why_not_held(ui, area, closing, state.typing);
  if (open && is_signed(closing.step)) return draw_sign_closing(ui, area, view, closing, around);
  return draw_closing(ui, area, *view.session, closing, state.typing);
}

std::optional<Intent> draw_session_page(Ui& ui, Rect area, const view::DeviceView& view, UiState& state,
                                        const Surroundings& around) {
  const view::SessionView& session = *view.session;
  switch (state.place) {
    case Place::opening:
      return draw_opening(ui, area, session, state.opening);
    case Place::beforehand:
      return draw_beforehand(ui, area, session, state.discussion);
    case Place::follow_up:
      return draw_follow_up(ui, area, session, view.today, state.follow_up, state.typing);
    case Place::discussion:
      return draw_discussion_page(ui, area, session, state);
    case Place::plan:
      return draw_plan(ui, area, session, view.today, state.plan, state.typing);
    case Place::sharing:
      return draw_sharing_page(ui, area, session, state);
    case Place::closing:
      return draw_closing_page(ui, area, view, state, around);
    case Place::pass_screen:
      return draw_pass_screen(ui, area, view, state.pass_screen, state.left_unsigned, around);
    case Place::members:
      return draw_members(ui, area, session, state.members, state.typing);
    case Place::deliveries:
      return draw_deliveries(ui, area, view, state.deliveries, around);
    case Place::day:
    case Place::attendance:
      return draw_attendance_page(ui, area, view, state, around);
  }
  return std::nullopt;
}

std::optional<Intent> draw_own_page(Ui& ui, Rect area, const view::SessionView& session,
                                    const view::PersonView& person, UiState& state) {
  switch (state.turn.tab) {
    case TurnState::Tab::vote:
      return draw_stemronde(ui, area, session, person, state.turn);
    case TurnState::Tab::statements:
      if (is_form(state.turn.statement))
        return draw_statement_form(ui, area, session, state.turn.statement, state.typing);
      return draw_own_statements(ui, area, session, person, state.turn);
    case TurnState::Tab::verslag:
      return draw_own_verslag(ui, area, session, person, state.turn);
    case TurnState::Tab::remark:
      return draw_own_remark(ui, area, session, person, state.turn, state.typing);
  }
  return std::nullopt;
}

bool is_typing(const TurnState& turn) {
  return turn.tab == TurnState::Tab::remark ||
         (turn.tab == TurnState::Tab::statements && is_form(turn.statement));
}

std::optional<Intent> draw_turn(Ui& ui, Rect area, const view::DeviceView& view, UiState& state,
                                const Surroundings& around) {
  const auto* person = person_of(*view.session, view.turn);
  if (person == nullptr) return std::nullopt;
  const bool with_tabs = !is_typing(state.turn) || rail_fits(ui);
  Surroundings now = after_typing(around, state.typing);
  now.unsigned_choice = has_unsigned(state.turn);
  const TurnHead head = turn_head(ui, area.w, *person, view, now, with_tabs);
  const Rect top = area.cut_top(head.height);
  const auto intent = draw_own_page(ui, area, *view.session, *person, state);
  ui.focus().zone(Zone::top);
  const auto ended = draw_turn_head(ui, top, head, view, now, state.turn);
  return ended ? ended : intent;
}

// Whom the check-in or the pad on the screen asks; nullptr where none is there.
const view::PersonView* handed_to(const view::SessionView& session, const UiState& state) {
  if (state.place == Place::pass_screen) return person_of(session, state.pass_screen.participant);
  const bool at_attendance = state.place == Place::attendance || state.place == Place::day;
  const bool checks_in = at_attendance && std::holds_alternative<CheckInState>(state.attendance);
  return checks_in ? person_concerned(state.attendance, session) : nullptr;
}

// A check-in, or a turn that somebody is about to begin: whoever has the glass is not known yet, and the table's pages
// are not theirs.
bool one_person_has_it(const view::SessionView& session, const UiState& state) {
  return state.place == Place::pass_screen || handed_to(session, state) != nullptr;
}

}  // namespace

PageKind page_kind(const view::DeviceView& view, const UiState& state, const Surroundings& around) {
  if (!around.ever_connected) return PageKind::connecting;
  if (view.first_start) return PageKind::set_up;
  if (view.sealing && !state.sealing_seen) return PageKind::sealing;
  if (session_runs(view) && (view.locked || state.hidden || !view.session)) return PageKind::locked;
  if (!view.session) return PageKind::outside;
  if (!view.turn.empty()) return PageKind::turn;
  return one_person_has_it(*view.session, state) ? PageKind::handed : PageKind::session;
}

std::string in_hands_of(const view::DeviceView& view, const UiState& state, const Surroundings& around) {
  const PageKind page = page_kind(view, state, around);
  if (page == PageKind::turn) return view.turn;
  const auto* person = page == PageKind::handed ? handed_to(*view.session, state) : nullptr;
  return person == nullptr ? std::string() : person->id;
}

namespace {

bool asks_chair_at_attendance(const view::SessionView& session, const UiState& state) {
  const auto* shown = std::get_if<OnePersonState>(&state.attendance);
  return shown != nullptr && shown->step == OnePersonStep::unlock_pin &&
         person_of(session, shown->person) != nullptr;
}

bool has_chair_pad(const view::SessionView& session, const UiState& state) {
  if (state.place == Place::closing) return is_open(session) && is_signed(state.closing.step);
  const bool at_attendance = state.place == Place::attendance || state.place == Place::day;
  return at_attendance && asks_chair_at_attendance(session, state);
}

bool has_own_pad(const view::SessionView& session, const UiState& state) {
  if (handed_to(session, state) == nullptr) return false;
  if (state.place == Place::pass_screen) return true;
  const CheckInStep step = std::get<CheckInState>(state.attendance).step;
  return step == CheckInStep::pin || step == CheckInStep::pin_again;
}

bool opens_session(const view::DeviceView& view, const UiState& state) {
  const auto is_it = [&](const auto& planned) { return planned.session == state.day.session; };
  return state.place != Place::deliveries && !state.day.shows_readiness && !state.day.says_why &&
         std::ranges::any_of(view.sessions, is_it);
}

}  // namespace

bool has_pin_pad(PageKind kind, const view::DeviceView& view, const UiState& state) {
  if (kind == PageKind::locked) return true;
  if (kind == PageKind::outside) return opens_session(view, state);
  if (kind == PageKind::session) return has_chair_pad(*view.session, state);
  return kind == PageKind::handed && has_own_pad(*view.session, state);
}

std::optional<Intent> draw_shown_page(Ui& ui, Rect area, PageKind kind, const view::DeviceView& view,
                                      UiState& state, const Surroundings& around) {
  switch (kind) {
    case PageKind::connecting:
      draw_connecting(ui);
      return std::nullopt;
    case PageKind::set_up:
      return draw_set_up(ui, area, *view.first_start, state.set_up, state.typing, around);
    case PageKind::sealing:
      return draw_sealing(ui, area, view, state);
    case PageKind::locked:
      return draw_locked(ui, area, view, state, around);
    case PageKind::turn:
      return draw_turn(ui, area, view, state, around);
    case PageKind::handed:
    case PageKind::session:
      return draw_session_page(ui, area, view, state, around);
    case PageKind::outside:
      if (state.place == Place::deliveries) return draw_deliveries(ui, area, view, state.deliveries, around);
      if (state.day.shows_readiness) return draw_readiness(ui, area, view, state.day);
      return draw_day(ui, area, view, state, around);
  }
  return std::nullopt;
}

}  // namespace tafel::kiosk
