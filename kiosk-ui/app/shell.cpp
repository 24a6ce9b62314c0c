#include "kiosk-ui/app/shell.hpp"

#include "kiosk-ui/app/outcome.hpp"
#include "kiosk-ui/app/request_line.hpp"
#include "kiosk-ui/pages/frame.hpp"
#include "kiosk-ui/pages/shown_page.hpp"
#include "kiosk-ui/parts/refusal_way.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/state/after_answer.hpp"
#include "kiosk-ui/state/turn_end.hpp"
#include "kiosk-ui/state/unsigned_choices.hpp"
#include "kiosk-ui/words.hpp"
#include "shared/base/log.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>
#include <utility>

namespace tafel::kiosk {

namespace {

constexpr double longest_warning_s = 30;
// Nobody is hurried in a turn: wait and warning are twice as long there.
constexpr double longer_in_turn = 2;
// tafeld ends a turn by itself six and a half minutes after the last request (screen_holder.hpp). A touch renews that at
// most half a minute late, so that no turn ends unwarned.
constexpr double longest_wait_in_turn_s = 360;
constexpr double often_enough_s = 30;

// Two starts of the screen never name two deeds the same.
std::string name_of_this_start() {
  return std::to_string(std::chrono::system_clock::now().time_since_epoch().count()) + "-";
}

}  // namespace

Shell::Shell(Outgoing& out, double lock_after_s, double now_s)
    : out_(out), lock_after_s_(lock_after_s), touched_at_(now_s), deeds_(name_of_this_start()) {}

void Shell::take(Message message, double now_s) {
  if (std::holds_alternative<Connected>(message))
    around_.connected = back_again_ = true;
  else if (std::holds_alternative<Disconnected>(message))
    lose_connection();
  else if (auto* view = std::get_if<view::DeviceView>(&message))
    take_view(std::move(*view), now_s);
  else if (const auto* answer = std::get_if<ipc::Answer>(&message))
    take_answer(*answer, now_s);
  show_own_display();
}

void Shell::show_own_display() {
  displays_.hand_to(in_hands_of(view_, state_, around_), display_);
  displays_.see(view_);  // whoever had the screen until now may be gone, or have stopped checking in
}

namespace {

// The table's of a session, one participant's, or nobody's while it is locked.
bool in_the_same_hands(const view::DeviceView& one, const view::DeviceView& other) {
  const auto session = [](const view::DeviceView& view) {
    return view.session ? view.session->session : std::string();
  };
  return one.turn == other.turn && one.locked == other.locked && session(one) == session(other);
}

}  // namespace

void Shell::take_view(view::DeviceView view, double now_s) {
  const bool other_hands = !in_the_same_hands(view, view_);
  if (view.session && !view_.session) in_sight_at_ = now_s;
  if (other_hands && view_.session && !view_.turn.empty()) leave_unsigned(state_, *view_.session, view_.turn);
  const std::string held_by = view_.turn;
  view_ = std::move(view);
  seen_.see(view_);
  if (other_hands) after_change_of_hands(state_);
  if (other_hands) forget_way_of_others();
  if (other_hands) held_keys_.clear();
  if (other_hands && !view_.session) forget_refusal();
  if (other_hands && view_.session && view_.turn.empty()) after_turn(state_, *view_.session, held_by);
  view_at_ = now_s;
  around_.ever_connected = true;
  resolve_interrupted();
  drafts_.see(view_, state_);
  if (view_.session) forget_what_cannot_be_signed(state_, *view_.session, view_.turn);
  if (other_hands && view_.session && !view_.turn.empty()) take_up_unsigned(state_, view_.turn);
  if (std::exchange(back_again_, false)) ask_to_resume();
}

// It can name who sits at the table; a request that a broken connection left behind names nobody.
void Shell::forget_refusal() {
  if (!interrupted_) state_.refusal.reset();
}

// The session that this screen was in was cut off: a chair's PIN, and it continues where it was.
void Shell::ask_to_resume() {
  for (const auto& planned : view_.sessions)
    if (planned.session == state_.session && planned.state == view::PlannedState::interrupted)
      state_.day = {.session = planned.session, .chair = {}, .pin = {}};
}

namespace {

// Said by the screen itself: there is nothing to mend, and so it leads nowhere.
void say(UiState& state, Refusal what) {
  state.refusal = std::move(what);
  state.refusal_go = StayHere{};
}

}  // namespace

void Shell::lose_connection() {
  around_.connected = false;
  drafts_.disconnected();
  state_.asked.reset();  // its answer could do nothing, and nothing beneath it could be touched
  if (!pending_) return;
  interrupted_ = std::exchange(pending_, std::nullopt);
  if (std::holds_alternative<Lock>(interrupted_->request)) owes_lock_ = true;
  around_.busy = false;
  wipe_pins(state_);
  say(state_, {std::string(words::interrupted_request), {}, {}});
}

// A request whose answer was lost: say what became of it, as soon as that can be seen.
void Shell::resolve_interrupted() {
  if (!interrupted_) return;
  const Outcome outcome = outcome_of(interrupted_->request, interrupted_->deed, view_);
  if (outcome == Outcome::not_known_yet) return;
  const Request request = std::move(interrupted_->request);
  interrupted_.reset();
  state_.refusal.reset();
  if (outcome == Outcome::happened) return after_accepted(state_, request);
  after_refused(state_, request);
  const bool known = outcome == Outcome::did_not;
  say(state_, {std::string(known ? words::interrupted_undone : words::interrupted_unknown), {}, {}});
}

namespace {

// The number that the daemon gave for the member it was asked of.
void take_number(MembersState& state, const Request& request, const nlohmann::json& result, double now_s) {
  const auto* proposed = std::get_if<Propose>(&request);
  const auto* asked = proposed == nullptr ? nullptr : std::get_if<facts::NumberRevealed>(&proposed->fact);
  if (asked != nullptr) show_number(state, asked->member, result.value("national_number", ""), now_s);
}

}  // namespace

void Shell::take_answer(const ipc::Answer& answer, double now_s) {
  if (const auto draft = drafts_.take(answer, state_, now_s); draft.ours) {
    if (draft.refused) refuse(*draft.refused);
    return;
  }
  if (!pending_ || answer.id != pending_->id) return;
  const Request request = std::move(pending_->request);
  pending_.reset();
  around_.busy = false;
  if (const auto* accepted = std::get_if<ipc::Accepted>(&answer.what)) {
    state_.refusal.reset();
    take_number(state_.members, request, accepted->result, now_s);
    drafts_.entered(form_of_deed(request));
    return after_accepted(state_, request);
  }
  after_refused(state_, request);
  if (const auto* refused = std::get_if<ipc::Refused>(&answer.what)) return refuse(*refused, &request);
  const auto& malformed = std::get<ipc::Malformed>(answer.what);
  log::error("the daemon did not understand a request: " + malformed.code + " at " + malformed.place);
  say(state_, {std::string(words::not_understood), malformed.code, std::string(words::refusal::understood)});
}

void Shell::refuse(const ipc::Refused& refused, const Request* asked) {
  RefusalWay way =
      way_out({refused.rule, value_named<view::Step>(refused.go), asked}, state_, !view_.turn.empty());
  state_.refusal = Refusal{refused.sentence, refused.article, std::move(way.words)};
  state_.refusal_go = std::move(way.to);
  state_.refusal->unkept = refused.rule == "device.full";
  // A fault of a PIN is said at its pad: whoever comes to the next page did not type it.
  state_.refusal->at_pad = refused.rule.starts_with("device.pin");
}

// The next who has the screen neither asks again what another asked, nor moves a form or the page of another.
void Shell::forget_way_of_others() {
  state_.refusal_go = StayHere{};
  if (state_.refusal && !state_.refusal->go.empty()) state_.refusal->go = words::refusal::understood;
}

std::string_view Shell::take_sentence() {
  return std::exchange(state_.set_up.wants_sentence, false) ? words::setup::sound_sentence
                                                            : std::string_view();
}

Shell::Drawn Shell::frame(const Painter& painter, const Input& input, double now_s) {
  lock_when_untouched(input, now_s);
  ask_still_there(input, now_s);
  tell_of_lock(now_s);
  end_turn_by_itself(now_s);
  keep_turn(now_s);
  hide_number_in_time(now_s);
  around_.view_age_s = now_s - view_at_;
  around_.unkept = state_.refusal && state_.refusal->unkept;
  around_.busy_s = pending_ ? now_s - pending_->since : 0;
  around_.busy_with = pending_ ? busy_words(pending_->request) : std::string_view();
  state_.typing.draft = drafts_.now(state_);
  touches_.pad.use.speaks = display_.speaks;
  around_.can_speak = display_.can_speak;
  const Input heard = in_the_dark(with_held_keys(input));
  Touch touch(touches_, heard, now_s);
  Ui ui(painter, touch);
  ui.set_today(view_.today);
  const auto intent = draw_screen(ui, view_, state_, around_, display_);
  ui.finish();
  touch.finish();
  if (!state_.display_open && turns_page(ui.log())) touch.again(0);
  if (intent) act(*intent, now_s);
  show_own_display();
  if (const auto next = next_warning_in_s(now_s)) touch.again(*next);
  if (const auto again = drafts_.look(state_, now_s)) touch.again(*again);
  return {std::move(ui.log()), touch.again_in(), ui.cuts()};
}

// True when that page leaves a refusal behind, and must be drawn again without it.
bool Shell::turns_page(const WidgetLog& drawn) {
  if (!state_.refusal || !state_.refusal->at_pad) return false;
  const std::string page = drawn.screen + "/" + drawn.step;
  std::string& seen_at = state_.refusal->seen_at;
  if (seen_at.empty())
    seen_at = page;  // an answer may turn the page that asked: a refused check-in begins again
  if (seen_at == page) return false;
  state_.refusal.reset();
  return true;
}

void Shell::act(const Intent& intent, double now_s) {
  touched_at_ = now_s;
  if (const auto* go = std::get_if<GoTo>(&intent)) {
    if (go->tab) state_.closing.step = *go->tab;
    return go_to(go->place);
  }
  if (const auto* forget = std::get_if<ForgetForm>(&intent)) return close_form(state_, forget->page);
  if (const auto* pin = std::get_if<RefusePin>(&intent)) {
    say(state_, {.sentence = pin->sentence,
                 .article = {},
                 .go = std::string(words::refusal::type_again),
                 .at_pad = true});
    return;
  }
  if (std::holds_alternative<OpenDisplay>(intent)) {
    state_.display_open = true;
    return;
  }
  if (std::holds_alternative<ShowRail>(intent)) {
    state_.rail_open = !state_.rail_open;
    return;
  }
  if (const auto* ask = std::get_if<Ask>(&intent)) {
    state_.asked = *ask;
    return;
  }
  const auto& request = std::get<Request>(intent);
  if (std::holds_alternative<Lock>(request)) {
    hide();
    return tell_of_lock(now_s);
  }
  if (!pending_ && around_.connected) send(request, now_s);
}

void Shell::send(const Request& request, double now_s) {
  drafts_.flush(state_);
  const std::int64_t id = next_id_++;
  asked_at_ = now_s;
  pending_ = Pending{id, request, is_deed(request) ? deeds_ + std::to_string(id) : std::string(), now_s};
  around_.busy = true;
  out_.send(request_line(id, request, pending_->deed));
}

void Shell::go_to(Place place) {
  state_.refusal.reset();
  wipe_pins(state_);
  if (place == Place::members && state_.members.reason.empty()) state_.members = {.from = state_.place};
  if (place == Place::attendance && !holds_words(state_.attendance)) state_.attendance = {};
  // An item was only looked at: whoever comes back from another page finds the list.
  const bool looked_up = state_.place == Place::members;
  if (place == Place::sharing && state_.sharing.step == SharingStep::item && !looked_up) state_.sharing = {};
  state_.rail_open = false;
  if (place == Place::pass_screen && view_.session) return pass_screen(state_, *view_.session);
  state_.place = place;
}

// A number never outlives its ten seconds, its page, or the arrival of a person who may not read it.
void Shell::hide_number_in_time(double now_s) {
  if (state_.members.member.empty()) return;
  const bool may_stay = state_.place == Place::members && !state_.hidden && !view_.locked &&
                        view_.turn.empty() && view_.session && !view_.session->names_hidden;
  if (!may_stay || now_s >= state_.members.until_s) hide_number(state_.members);
}

std::optional<double> Shell::locks_in_s(double now_s) const {
  const bool shown = view_.session.has_value() && !view_.locked && !state_.hidden;
  if (!shown) return std::nullopt;
  const double after =
      view_.turn.empty() ? lock_after_s_ : std::min(longer_in_turn * lock_after_s_, longest_wait_in_turn_s);
  return std::max(0., std::max(touched_at_, in_sight_at_) + after - now_s);
}

namespace {

// A finger that stays down is none: a thing that lies on the glass must not keep the table in sight.
bool acts(const Input& input) {
  return input.pressed || input.released || input.wheel != 0 || !input.typed.empty();
}

}  // namespace

double Shell::warned_s() const {
  const double warning = std::min(longest_warning_s, lock_after_s_ / 3);
  return view_.turn.empty() ? warning : longer_in_turn * warning;
}

// The question stays until the hand that answered it is gone, for that hand must not touch what is beneath.
void Shell::ask_still_there(const Input& input, double now_s) {
  const auto left = locks_in_s(now_s);
  const bool soon = left && *left <= warned_s();
  const bool asked_before = around_.locks_in_s.has_value();
  around_.locks_in_s.reset();
  if (soon || (left && asked_before && (input.down || acts(input))))
    around_.locks_in_s = static_cast<int>(std::ceil(std::min(*left, warned_s())));
}

namespace {

// What goes into a text. A space may be meant for the button, and what steers would touch what nobody looks at.
bool goes_into_text(const Typed& typed) {
  if (const auto* press = std::get_if<KeyPress>(&typed)) return !steers(press->key);
  return std::get<Character>(typed).code != U' ';
}

}  // namespace

// Whoever types on answers the question with the first letter, which belongs to the text beneath it.
Input Shell::with_held_keys(Input input) {
  if (around_.locks_in_s) {
    std::copy_if(input.typed.begin(), input.typed.end(), std::back_inserter(held_keys_), goes_into_text);
    return input;
  }
  input.typed.insert(input.typed.begin(), held_keys_.begin(), held_keys_.end());
  held_keys_.clear();
  return input;
}

// A finger must not touch what it cannot see. It is shown the way back to a light screen, and does nothing else.
Input Shell::in_the_dark(Input input) {
  if (state_.display_open || around_.locks_in_s || !is_dark(view_, state_, around_, display_)) return input;
  if (input.pressed) state_.display_open = true;
  input.down = input.pressed = input.released = false;
  input.wheel = 0;
  return input;
}

// The question comes, or counts a second down.
std::optional<double> Shell::next_warning_in_s(double now_s) const {
  const auto left = locks_in_s(now_s);
  if (!left) return std::nullopt;
  if (*left > warned_s()) return around_.locks_in_s ? 0 : *left - warned_s();
  return *left - std::ceil(*left - 1);
}

// Nothing of the table stays in sight when nobody is there, whether or not the daemon still answers.
void Shell::lock_when_untouched(const Input& input, double now_s) {
  if (acts(input)) touched_at_ = now_s;
  const auto left = locks_in_s(now_s);
  if (!left || *left > 0) return;
  hide();
}

void Shell::hide() {
  drafts_.flush(state_);
  state_.hidden = owes_lock_ = true;
  state_.asked.reset();
  state_.help_open = false;
  forget_refusal();
  wipe_pins(state_);
  forget_typing(state_.typing);
  held_keys_.clear();
}

// Hidden here alone, a screen that crashed would come back open, and a turn would stay with its participant.
void Shell::tell_of_lock(double now_s) {
  owes_lock_ = owes_lock_ && state_.hidden && view_.session && !view_.locked;
  if (!owes_lock_ || pending_ || !around_.connected || back_again_) return;
  owes_lock_ = false;
  send(Lock{}, now_s);
}

// Once: where `tafeld` did not end it, the button is still there.
void Shell::end_turn_by_itself(double now_s) {
  if (pending_ || !around_.connected || state_.hidden || !view_.session) return;
  const auto* person = person_of(*view_.session, view_.turn);
  if (person == nullptr || !ends_by_itself(state_.turn, *view_.session, *person)) return;
  const Intent back = give_back(state_.turn, *view_.session, *person);
  const auto* end = std::get_if<Request>(&back);
  if (end == nullptr) return;  // the question of a delegate is in sight, and not answered
  state_.turn.has_signed = false;
  state_.pass_screen.has_signed = true;
  send(*end, now_s);
}

// A participant who chooses or reads asks `tafeld` for nothing, and it would end the turn of a person who is there.
void Shell::keep_turn(double now_s) {
  if (view_.turn.empty() || state_.hidden || !around_.connected || pending_) return;
  if (touched_at_ <= asked_at_ || now_s - asked_at_ < often_enough_s) return;
  asked_at_ = now_s;
  out_.send(view_line(next_id_++));
}

}  // namespace tafel::kiosk
