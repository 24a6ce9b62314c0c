#include "kiosk-ui/state/after_answer.hpp"

#include "kiosk-ui/readings/left_to_do.hpp"
#include "kiosk-ui/state/turn_end.hpp"

namespace tafel::kiosk {
namespace {

// Which page a recorded fact closes, and whether it is one that a turn is for.
struct ClosePage {
  UiState& state;

  void operator()(const facts::PersonAdded&) const { state.attendance = {}; }
  void operator()(const facts::LeftTable&) const { state.attendance = {}; }
  void operator()(const facts::ReturnedToTable&) const { state.attendance = {}; }
  void operator()(const facts::CheckInStruck&) const { state.attendance = {}; }
  void operator()(const facts::AnonymityLifted&) const { state.members = {.from = state.members.from}; }
  void operator()(const facts::NewStatement& made) const {
    DiscussionState& form = made.in_turn ? state.turn.statement : state.discussion;
    form = {};
  }
  void operator()(const facts::GoalSet&) const { state.plan = {}; }
  void operator()(const facts::NewAction&) const { state.plan = {}; }
  void operator()(const facts::ActionReviewed&) const { state.follow_up = {}; }
  void operator()(const facts::ItemReviewed&) const { state.follow_up = {}; }
  void operator()(const facts::NewItem&) const { state.sharing = {}; }
  void operator()(const facts::ItemWithdrawn&) const { state.sharing = {}; }
  void operator()(const facts::RoundEnded&) const { state.sharing = {}; }
  void operator()(const facts::StatementConfirmed&) const { state.turn.has_signed = true; }
  void operator()(const facts::VerslagApproved&) const { state.turn.has_signed = true; }
  void operator()(const facts::FeedbackStated&) const { state.turn.has_signed = true; }
  void operator()(const facts::VerslagRemarked&) const {
    state.turn.has_signed = true;
    state.turn.tab = TurnState::Tab::verslag;
    state.turn.remark.clear();
  }
  void operator()(const facts::RouteDecided&) const { state.closing = {.step = ClosingStep::verslag}; }
  void operator()(const facts::RetentionSet&) const { state.closing = {.step = ClosingStep::verslag}; }
  void operator()(const auto& /*closes none*/) const {}
};

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
    if (state.place == Place::day || state.place == Place::deliveries) state.place = Place::attendance;
  }
  void operator()(const Unlock&) const {
    state.lock = {};
    state.hidden = false;
  }
  void operator()(const Lock&) const {}
  void operator()(const CheckIn& checked) const {
    state.attendance = AttendanceTiles{.welcomes = checked.participant};
  }
  void operator()(const BeginTurn&) const {
    state.pass_screen = {.participant = {}, .pin = {}, .from = state.pass_screen.from};
  }
  void operator()(const EndTurn&) const {}
  void operator()(const Vote&) const {
    state.turn.has_signed = true;
    state.turn.choices.clear();
    state.turn.left_before = false;
    state.turn.asked.clear();
  }
  void operator()(const UnlockPin&) const { state.attendance = {}; }
  void operator()(const Propose& propose) const { std::visit(ClosePage{state}, propose.fact); }
  void operator()(const CloseSession&) const { state.closing = {.step = ClosingStep::end}; }
  void operator()(const Seal&) const { state = UiState{}; }
  void operator()(const SendNow&) const {}
  void operator()(const Export& done) const {
    state.deliveries = {.exported = {}, .copied = done.session, .copied_to = done.folder};
  }
  // The next page begins without what was typed or answered on this one.
  void operator()(const SetUp&) const { state.set_up = {}; }
  void operator()(const CheckReady&) const {}
};

}  // namespace

void wipe_pins(UiState& state) {
  for (Pin* pin : {&state.day.pin, &state.lock.pin, &state.pass_screen.pin, &state.closing.pin}) pin->clear();
  if (auto* checking_in = std::get_if<CheckInState>(&state.attendance)) {
    checking_in->pin.clear();
    checking_in->pin_again.clear();
  }
  if (auto* person = std::get_if<OnePersonState>(&state.attendance)) person->pin.clear();
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

PassedFor passed_for(Place from) {
  if (from == Place::discussion) return PassedFor::confirming;
  return from == Place::closing ? PassedFor::reading : PassedFor::voting;
}

void after_accepted(UiState& state, const Request& request) {
  std::visit(Accepted{state}, request);
  wipe_pins(state);
}

void pass_screen(UiState& state, const view::SessionView& session) {
  const Place from = state.place;
  state.pass_screen = {
      .participant = next_who_has_to(passed_for(from), session, ""), .pin = {}, .from = from};
  state.place = Place::pass_screen;
}

void after_turn(UiState& state, const view::SessionView& session, std::string_view held_by) {
  if (state.place != Place::pass_screen) return;
  if (held_by.empty()) state.pass_screen.has_signed = false;
  state.pass_screen.participant = next_who_has_to(passed_for(state.pass_screen.from), session, held_by);
  if (state.pass_screen.participant.empty()) state.place = state.pass_screen.from;
}

void after_change_of_hands(UiState& state) {
  wipe_pins(state);
  forget_typing(state.typing);
  state.asked.reset();
  state.help_open = false;
  state.rail_open = false;
  if (auto* tiles = std::get_if<AttendanceTiles>(&state.attendance)) tiles->welcomes.clear();
  const PassedFor what = passed_for(state.pass_screen.from);
  state.turn = {.tab = tab_for(what), .passed_for = what};
}

void after_refused(UiState& state, const Request& request) {
  auto* checking_in = std::get_if<CheckInState>(&state.attendance);
  if (checking_in != nullptr && std::holds_alternative<CheckIn>(request))
    checking_in->step = CheckInStep::pin;
  wipe_pins(state);
}

}  // namespace tafel::kiosk
