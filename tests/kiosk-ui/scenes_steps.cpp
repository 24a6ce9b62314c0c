// The questions of the forms that the course of the meeting does not pass, and what asks once before it happens.
#include "shared/text/device_nl.hpp"
#include "shared/text/refusals_nl.hpp"
#include "tests/kiosk-ui/scenes.hpp"

namespace tafel::kiosk::test {
namespace {

using A = AddPersonStep;
using D = DiscussionStep;
using P = PlanStep;
using S = SharingStep;

template <auto step>
void attends(Scene& s) {
  s.state.attendance = attending(step, "p8");
}
void away(Scene& s) {
  s.state.attendance = attending(OnePersonStep::deeds, "p7");
}
void pin_blocked(Scene& s) {
  s.state.attendance = attending(OnePersonStep::deeds, "p1");
  s.view.pin_waits = {{"p1", 15, 0, true}};
}
void unlock_pin(Scene& s) {
  pin_blocked(s);
  s.state.attendance = OnePersonState{.step = OnePersonStep::unlock_pin, .person = "p1", .chair = "c1"};
}
void relevance(Scene& s) {
  s.state.discussion = {.step = D::relevance, .by = "p3", .member = "m3"};
}
// A name is offered while it is being typed.
void name_offered(Scene& s) {
  s.state.discussion = {.step = D::text, .by = "p3", .member = "m3"};
  s.state.discussion.text = TextEdit("Volgens zus Sa");
}
void why_lapsed(Scene& s) {
  s.state.follow_up = {
      .step = FollowUpStep::why, .action = "a2", .course = view::ActionCourse::lapsed, .text = {}};
}
void told(Scene& s) {
  s.state.follow_up = {.step = FollowUpStep::told, .item = "i1", .day = "2026-11-03", .text = {}};
}
void stop_telling(Scene& s) {
  s.state.follow_up = {.step = FollowUpStep::stop, .item = "i1", .day = {}, .text = {}};
}
void all_said(Scene& s) {
  auto& session = *s.view.session;
  session.followed_actions[1].course = view::ActionCourse::lapsed;
  session.followed_actions[1].why = "Mevrouw woont bij haar zus.";
  auto& item = session.followed_items[0];
  item.course = view::ItemCourse::stopped;
  item.reason = "Mevrouw heeft geen plaats meer nodig.";
  item.can_be_reviewed = false;
}
void action_text(Scene& s) {
  s.state.plan = {.step = P::action_text, .goal = "d1"};
}
template <SharingStep step>
void item_step(Scene& s) {
  s.state.sharing = {.step = step};
  s.state.sharing.draft = {.kind = view::ItemKind::disclosure, .recipient = "m2", .sharer = "p3"};
}
void remark(Scene& s) {
  s.view.turn = "p2";
  s.state.turn.tab = TurnState::Tab::remark;
}
void delegate_reads(Scene& s) {
  s.view.turn = "p3";
  s.state.turn.tab = TurnState::Tab::verslag;
  s.view.session->verslag.readings[2].mark = view::ReadingMark::approved;
  s.view.session->people[2].feedback = view::Feedback::yes;
}
void has_voted(Scene& s) {
  s.view.turn = "p5";
}
void outdated(Scene& s) {
  s.state.closing.step = ClosingStep::verslag;
  s.view.session->verslag.outdated = true;
}
void draw_up_asked(Scene& s) {
  outdated(s);
  s.touches = {"verslag:draw-up"};
}
void member_number_asked(Scene& s) {
  s.touches = {"member:m1:number"};
}
void drop_statement(Scene& s) {
  s.touches = {"statement:u2:drop"};
}
void drop_goal(Scene& s) {
  s.view.session->actions.clear();
  s.touches = {"goal:d2:drop"};
}
void round_runs(Scene& s) {
  auto& item = s.view.session->items[1];
  item.state = view::ItemState::voting;
  for (auto& ballot : item.ballots)
    if (ballot.mark == view::VoteMark::akkoord) ballot.mark = view::VoteMark::voted;
  s.view.session->round_can_be_ended = true;
}
void end_round(Scene& s) {
  round_runs(s);
  s.state.sharing = {.step = S::end_round};
}
void withdraw(Scene& s) {
  s.state.sharing = {.step = S::item, .item = "i2"};
  s.touches = {"item:withdraw"};
}
void take_back(Scene& s) {
  s.view.turn = "p3";
  s.state.turn.tab = TurnState::Tab::statements;
  s.touches = {"statement:u2:take-back"};
}
void seal_asked(Scene& s) {
  close(*s.view.session);
  s.touches = {"main"};
}
void source_taken_back(Scene& s) {
  for (auto& person : s.view.session->people) person.open_ballots = 0;
  s.view.session->items.resize(1);
  auto& item = s.view.session->items.front();
  item.state = view::ItemState::open;
  item.sources_stand = item.takes_ballots = false;
}
void waits_for_trajectory(Scene& s) {
  source_taken_back(s);
  auto& item = s.view.session->items.front();
  item.sources_stand = true;
  item.waits_for_trajectory = true;
  for (auto& ballot : item.ballots) ballot.mark = view::VoteMark::not_yet;
}
void chooses_again(Scene& s) {
  has_voted(s);
  s.touches = {"item:i1"};
}
void gone_back(Scene& s) {
  s.view.turn = "p1";
  for (auto& item : s.view.session->items) item.ballots.front().mark = view::VoteMark::not_yet;
  s.touches = {"choice:akkoord", "back"};
}
void second_point(Scene& s) {
  s.view.turn = "p1";
  for (auto& item : s.view.session->items) item.ballots.front().mark = view::VoteMark::not_yet;
  s.touches = {"choice:akkoord"};
}
void stop_asked(Scene& s) {
  s.state.discussion = {.step = D::text};
  s.state.discussion.text = TextEdit("Volgens zus Sa");
  s.touches = {"back"};
}
void expert_at_items(Scene& s) {
  let_expert_in(*s.view.session);
}
void expert_at_members(Scene& s) {
  let_expert_in(*s.view.session);
  s.view.session->anonymity_can_be_lifted = true;
}
void lifts_anonymity(Scene& s) {
  expert_at_members(s);
  s.state.members.step = MembersStep::lift_anonymity;
}
void leaves_open(Scene& s) {
  s.state.attendance = OnePersonState{.person = "p1"};
  s.touches = {"person:leave"};
}
void left_without_vote(Scene& s) {
  round_runs(s);
  s.view.session->items[1].ballots.back().mark = view::VoteMark::left;
}
void signs_closing(Scene& s) {
  s.view.session->closing.clear();
  s.state.closing.step = ClosingStep::sign;
}
void one_organisation(Scene& s) {
  s.view.session->closing = {{"art2.multilateral", "art. 2, 4°", std::string(text::refusal::not_multilateral),
                              false, view::Step::attendance}};
  s.view.session->can_close_as_not_held = true;
  s.state.closing.step = ClosingStep::end;
}
void why_not_held(Scene& s) {
  one_organisation(s);
  s.state.closing.step = ClosingStep::not_held;
}
void closed_as_not_held(Scene& s) {
  close(*s.view.session);
  s.view.session->outcomes.clear();
  s.view.session->not_held = "Niemand van de andere diensten kon komen.";
}

// In a turn, with the headset on.
void speaks_in_turn(Scene& s) {
  s.view.turn = "p1";
  s.headset = true;
  s.touches = {"display", "display:speaks"};
}
void is_only_heard(Scene& s) {
  speaks_in_turn(s);
  for (const char* next : {"display:dark-screen", "display:close"}) s.touches.emplace_back(next);
}

void chair_signs_first(Scene& s) {
  auto& chair = s.view.session->people.front();
  chair.is_chair = true;
  chair.presence = view::Presence::invited;
  chair.stays.clear();
  s.view.session->chair_must_sign = true;
}
void refuses_pin(Scene& s, std::string_view why) {
  attends<CheckInStep::pin>(s);
  s.state.refusal = Refusal{.sentence = std::string(why),
                            .article = {},
                            .go = std::string(text::screen::refusal::type_again),
                            .at_pad = true};
}

}  // namespace

std::vector<Scene> step_scenes() {
  return {
      scene("02-takes-no-part", day_view(), Place::day,
            [](Scene& s) {
              s.state.day.session = "s2";
              s.touches = {"takes-no-part"};
            }),
      inside("10-chair-first", Place::attendance, chair_signs_first),
      inside("10-chair-takes-no-part", Place::attendance,
             [](Scene& s) {
               s.view.session->people[0].is_chair = true;
               s.view.session->people[0].takes_part = false;
             }),
      inside("05-opening-unfolded", Place::opening, [](Scene& s) { s.touches = {"opening:unfold"}; }),
      inside("07-members-expert", Place::members, expert_at_members),
      inside("07-lift-anonymity", Place::members, lifts_anonymity),
      inside("07-number-asked", Place::members, member_number_asked),
      inside("13-pin-again", Place::attendance, attends<CheckInStep::pin_again>),
      inside("13-pins-differed", Place::attendance,
             [](Scene& s) { refuses_pin(s, text::screen::attendance::pins_differed); }),
      inside("13-pin-weak", Place::attendance, [](Scene& s) { refuses_pin(s, text::device::pin_weak); }),
      inside("14-leaves-open", Place::attendance, leaves_open),
      inside("14-person-away", Place::attendance, away),
      inside("14-person-pin-blocked", Place::attendance, pin_blocked),
      inside("14-person-unlock-pin", Place::attendance, unlock_pin),
      inside("17-add-new-organisation", Place::attendance, attends<A::new_organisation>),
      inside("18-add-necessity", Place::attendance, attends<A::necessity>),
      inside("18-add-ground", Place::attendance, attends<A::ground>),
      inside("20-drop-asked", Place::discussion, drop_statement),
      inside("25-name-offered", Place::discussion, name_offered),
      inside("25-accents", Place::discussion,
             [](Scene& s) {
               name_offered(s);
               s.holds = "key:e";
             }),
      inside("25-relevance", Place::discussion, relevance),
      inside("25-stop-asked", Place::discussion, stop_asked),
      scene("16-attendance-follows", following_view(), Place::attendance),
      scene("28-follow-up", following_view(), Place::follow_up),
      scene("28-follow-up-said", following_view(), Place::follow_up, all_said),
      scene("28-follow-up-why", following_view(), Place::follow_up, why_lapsed),
      scene("28-follow-up-told", following_view(), Place::follow_up, told),
      scene("28-follow-up-stop", following_view(), Place::follow_up, stop_telling),
      inside("29-beforehand", Place::beforehand),
      inside("29-beforehand-brought-in", Place::beforehand,
             [](Scene& s) {
               auto& session = *s.view.session;
               session.statements[1].text = session.supplements[0].text;
             }),
      scene("60-readback-follows", following_view(), Place::closing),
      inside("30-drop-asked", Place::plan, drop_goal),
      inside("31-action", Place::plan, action_text),
      inside("40-sharing-hidden", Place::sharing, expert_at_items),
      inside("40-sharing-source-gone", Place::sharing, source_taken_back),
      inside("40-sharing-route-first", Place::sharing, waits_for_trajectory),
      inside("40-sharing-voting", Place::sharing, round_runs),
      inside("40-sharing-without-vote", Place::sharing, left_without_vote),
      inside("41-withdraw-asked", Place::sharing, withdraw),
      inside("45-information", Place::sharing, item_step<S::information>),
      inside("45-sharer", Place::sharing, item_step<S::sharer>),
      inside("46-why", Place::sharing, item_step<S::why>),
      inside("49-end-round", Place::sharing, end_round),
      inside("52-vote-second", Place::sharing, second_point),
      inside("52-vote-back", Place::sharing, gone_back),
      inside("53-has-voted", Place::sharing, has_voted),
      inside("53-chooses-again", Place::sharing, chooses_again),
      inside("54-take-back-asked", Place::discussion, take_back),
      inside("55-turn-delegate", Place::closing, delegate_reads),
      inside("55-turn-remark", Place::closing, remark),
      inside("61-verslag-outdated", Place::closing, outdated),
      inside("61-draw-up-asked", Place::closing, draw_up_asked),
      inside("64-one-organisation", Place::closing, one_organisation),
      inside("64-sign", Place::closing, signs_closing),
      inside("64-why-not-held", Place::closing, why_not_held),
      inside("65-not-held", Place::closing, closed_as_not_held),
      inside("65-seal-asked", Place::closing, seal_asked),
      inside("90-display", Place::sharing, [](Scene& s) { s.touches = {"display"}; }),
      inside("90-display-in-turn", Place::sharing, speaks_in_turn),
      inside("93-help", Place::sharing, [](Scene& s) { s.touches = {"help"}; }),
      inside("93-help-in-turn", Place::sharing,
             [](Scene& s) {
               s.view.turn = "p1";
               s.touches = {"help"};
             }),
      inside("92-dark-screen", Place::sharing, is_only_heard),
      inside("91-focus-card", Place::sharing, [](Scene& s) { s.tabs = 2; }),
      inside("91-focus-field", Place::discussion,
             [](Scene& s) {
               relevance(s);
               s.tabs = 1;
             }),
      inside("91-focus-dialog", Place::discussion,
             [](Scene& s) {
               drop_statement(s);
               s.tabs = 1;
             }),
  };
}

}  // namespace tafel::kiosk::test
