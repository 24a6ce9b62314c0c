#include "kiosk-ui/readings/waiting.hpp"
#include "kiosk-ui/state/ui_state.hpp"

namespace tafel::kiosk {
namespace {

TurnState::Tab first_tab(Place from) {
  switch (from) {
    case Place::discussion:
      return TurnState::Tab::statements;
    case Place::closing:
      return TurnState::Tab::verslag;
    default:
      return TurnState::Tab::vote;
  }
}

// Which page a recorded fact closes.
void settle_fact(UiState& state, const std::string& what) {
  if (what == "person-added" || what == "left-table" || what == "returned-to-table" ||
      what == "check-in-struck")
    state.attendance = {};
  else if (what == "statement-made")
    state.discussion = {};
  else if (what == "goal-set" || what == "action-set")
    state.plan = {};
  else if (what == "item-put" || what == "item-withdrawn")
    state.sharing = {};
  else if (what == "verslag-remarked")
    state.turn.tab = TurnState::Tab::verslag, state.turn.remark.clear();
  else if (what == "route-decided")
    state.closing = {.step = ClosingState::Step::verslag};
}

struct Accepted {
  UiState& state;

  void operator()(const OpenSession& opened) const {
    state = UiState{};
    state.session = opened.session;
    state.place = Place::attendance;
  }
  // Back to the page where it was; another session than this screen was in has no such page (DraftKeeper::see).
  void operator()(const ResumeSession&) const {
    state.day = {};
    state.hidden = false;
    if (state.place == Place::day || state.place == Place::sending) state.place = Place::attendance;
  }
  void operator()(const Unlock&) const {
    state.lock = {};
    state.hidden = false;
  }
  void operator()(const Lock&) const {}
  void operator()(const CheckIn&) const { state.attendance = {}; }
  void operator()(const BeginTurn&) const {
    state.hand_over = {.participant = {}, .pin = {}, .from = state.hand_over.from};
  }
  void operator()(const EndTurn&) const {}
  void operator()(const Vote&) const {
    state.turn.choices.clear();
    state.turn.asked.clear();
  }
  void operator()(const UnlockPin&) const { state.attendance = {}; }
  void operator()(const Propose& propose) const { settle_fact(state, propose.what); }
  void operator()(const Seal&) const { state = UiState{}; }
  void operator()(const SendNow&) const {}
  void operator()(const Export& done) const {
    state.sending = {.exported = {}, .copied = done.session, .copied_to = done.folder};
  }
};

}  // namespace

void wipe_pins(UiState& state) {
  for (Pin* pin : {&state.day.pin, &state.lock.pin, &state.attendance.pin, &state.attendance.pin_again,
                   &state.hand_over.pin})
    pin->clear();
}

void show_number(MembersState& state, std::string member, std::string number, double now_s) {
  hide_number(state);
  state.member = std::move(member);
  state.number = std::move(number);
  state.until_s = now_s + number_shown_s;
}

void hide_number(MembersState& state) {
  state.number.assign(state.number.size(), '0');
  state.number.clear();
  state.member.clear();
}

void settle_accepted(UiState& state, const Request& request) {
  std::visit(Accepted{state}, request);
  wipe_pins(state);
}

// The screen goes round the table until nothing waits any more of what it was handed out for; also when a lock or a
// crash ended the last turn.
void settle_back_at_table(UiState& state, const view::SessionView& session) {
  if (state.place != Place::hand_over) return;
  if (!anybody_waits_at(state.hand_over.from, session)) state.place = state.hand_over.from;
}

// What one was asked, chose, copied or half typed is not there for the next.
void settle_other_hands(UiState& state) {
  wipe_pins(state);
  forget_typing(state.typing);
  state.asked.reset();
  state.rail_open = false;
  state.turn = {.tab = first_tab(state.hand_over.from)};
}

void settle_refused(UiState& state, const Request& request) {
  if (std::holds_alternative<CheckIn>(request)) state.attendance.step = AttendanceState::Step::pin;
  wipe_pins(state);
}

}  // namespace tafel::kiosk
