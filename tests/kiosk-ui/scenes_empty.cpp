// Before anything is there: each page says so, and says what to do.
#include "shared/text/refusals_nl.hpp"
#include "shared/text/sentences_nl.hpp"
#include "tests/kiosk-ui/scenes.hpp"

namespace tafel::kiosk::test {
namespace {

void nothing(Scene& s) {
  auto& session = *s.view.session;
  for (auto& person : session.people) person.presence = view::Presence::invited;
  session.referral.reset();
  session.risk.clear();
  session.facts.clear();
  session.supplements.clear();
  session.statements.clear();
  session.withdrawn_statements = 0;
  session.goals.clear();
  session.actions.clear();
  session.items.clear();
  session.verslag = {};
  session.route.reset();
  session.minors_involvement.clear();
  session.closing = {{"art5.route", "art. 5, derde lid", std::string(text::refusal::route_missing), false,
                      view::Step::closing}};
  count_what_waits(session);
}
// One of each: no list, no plural. One alone is no table: there is no consensus (art. 14).
void one(Scene& s) {
  auto& session = *s.view.session;
  session.purpose = "de fysieke en psychische integriteit van Nathalie De Smet beschermen";
  session.people.resize(1);
  session.members.resize(2);
  session.statements.resize(1);
  session.goals.resize(1);
  session.actions.resize(1);
  session.actions.front().owner = "p1";
  session.actions.front().owner_name = "An Peeters";
  session.items.resize(1);
  auto& item = session.items.front();
  item.sharer = "p1";
  item.safety_of = {"m2"};
  item.sentence = text::sentence::disclosure("An Peeters", item.information, "Nathalie De Smet",
                                             text::sentence::for_safety_of("Nathalie De Smet"), item.why);
  item.ballots.resize(1);
  item.state = view::ItemState::open;
  session.verslag = {};
  session.closing.clear();
  count_what_waits(session);
}
void no_agenda(Scene& s) {
  s.view.sessions.clear();
  s.view.deliveries.clear();
}
void one_session(Scene& s) {
  s.view.sessions.erase(s.view.sessions.begin());
  s.view.sessions.resize(1);
}
// The coordinator sent next week's agenda, and nothing for today.
void another_day_only(Scene& s) {
  one_session(s);
  s.view.sessions[0].day = "2026-11-30";
  s.view.sessions[0].state = view::PlannedState::another_day;
}
// Yesterday's table is sealed; one of next June is there already.
void today_and_other_days(Scene& s) {
  s.view.sessions[0].day = "2026-11-22";
  view::PlannedSession later = s.view.sessions[2];
  later.session = "s5";
  later.title = "Overleg 1, 9.00 uur";
  later.day = "2027-06-14";
  later.state = view::PlannedState::another_day;
  s.view.sessions.push_back(later);
}

template <ClosingStep step>
void nothing_at(Scene& s) {
  nothing(s);
  s.state.closing.step = step;
}
template <TurnState::Tab tab>
void nothing_to_do(Scene& s) {
  nothing(s);
  s.view.session->people.front().presence = view::Presence::at_table;
  s.view.turn = "p1";
  s.state.turn.tab = tab;
}

void left_the_table(Scene& s) {
  s.view.turn = "p1";
  s.view.session->people.front().presence = view::Presence::away;
}

}  // namespace

std::vector<Scene> empty_scenes() {
  using C = ClosingStep;
  using T = TurnState::Tab;
  return {
      outside("01-day-empty", Place::day, no_agenda),
      outside("01-day-one", Place::day, one_session),
      outside("01-day-none-today", Place::day, another_day_only),
      outside("01-day-other-days", Place::day, today_and_other_days),
      inside("10-attendance-expected", Place::attendance, nothing),
      inside("10-attendance-one", Place::attendance, one),
      inside("20-discussion-empty", Place::discussion, nothing),
      inside("20-discussion-one", Place::discussion, one),
      inside("29-beforehand-empty", Place::beforehand, nothing),
      inside("28-follow-up-empty", Place::follow_up, nothing),
      inside("30-plan-empty", Place::plan, nothing),
      inside("30-plan-one", Place::plan, one),
      inside("40-sharing-empty", Place::sharing, nothing),
      inside("40-sharing-one", Place::sharing, one),
      inside("47-sources-empty", Place::sharing,
             [](Scene& s) {
               nothing(s);
               s.state.sharing.step = SharingStep::sources;
             }),
      inside("52-vote-empty", Place::sharing, nothing_to_do<T::vote>),
      inside("52-vote-away", Place::sharing, left_the_table),
      inside("54-turn-statements-empty", Place::discussion, nothing_to_do<T::statements>),
      inside("55-turn-verslag-none", Place::closing, nothing_to_do<T::verslag>),
      inside("60-readback-empty", Place::closing, nothing),
      inside("61-verslag-none", Place::closing, nothing_at<C::verslag>),
      inside("64-end-empty", Place::closing, nothing_at<C::end>),
      outside("72-sending-empty", Place::deliveries, no_agenda),
  };
}

}  // namespace tafel::kiosk::test
