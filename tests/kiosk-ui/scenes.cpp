#include "tests/kiosk-ui/scenes.hpp"

#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk::test {

Scene scene(const char* name, view::DeviceView view, Place place, Change change) {
  Scene made{.name = name, .view = std::move(view), .state = {}};
  made.state.place = place;
  if (change != nullptr) change(made);
  return made;
}
Scene outside(const char* name, Place place, Change change) {
  return scene(name, day_view(), place, change);
}
Scene inside(const char* name, Place place, Change change) {
  return scene(name, session_view(), place, change);
}
Scene crowded(const char* name, Place place, Change change) {
  return scene(name, crowded_view(), place, change);
}

namespace {

constexpr auto long_words =
    "Op 14 november belde Sara na school naar haar grootmoeder. Ze zei dat ze niet naar huis durfde, „omdat "
    "papa weer "
    "boos was”. De grootmoeder heeft haar opgehaald en de politie verwittigd.";

void type_statement(Scene& s) {
  s.state.discussion = {.step = DiscussionStep::text, .by = "p3", .member = "m3"};
  s.state.discussion.text = TextEdit(long_words);
}
const view::StatementView& a_draft(const Scene& s) {
  return *std::ranges::find(s.view.session->statements, view::StatementStatus::drafted,
                            &view::StatementView::status);
}
void change_draft(Scene& s) {
  s.state.discussion = opened(a_draft(s));
}
void change_own_draft(Scene& s) {
  s.view.turn = a_draft(s).by;
  s.state.turn.tab = TurnState::Tab::statements;
  s.state.turn.statement = opened(a_draft(s));
  s.state.turn.statement.in_turn = true;
}
void vote(Scene& s) {
  s.view.turn = "p1";
}
void overview(Scene& s) {
  s.view.turn = "p1";
  s.state.turn.choices = {{"i2", view::Choice::akkoord}};
}
void statements_turn(Scene& s) {
  s.view.turn = "p3";
  s.state.turn.tab = TurnState::Tab::statements;
}
void verslag_turn(Scene& s) {
  s.view.turn = "p3";
  s.state.turn.tab = TurnState::Tab::verslag;
}
void hidden(Scene& s) {
  auto& session = *s.view.session;
  let_expert_in(session);
  session.purpose = "de fysieke en psychische integriteit van de moeder en de kinderen beschermen";
  session.statements[0].about = "vader";
  session.statements[1].about = "dochter";
  session.statements[1].text =
      "Zij zei aan de hulpverlener dat ze ’s nachts wakker blijft tot het stil is in huis.";
  session.statements[2].about = "moeder";
  session.statements[3].about = "zoon";
  session.statements[3].text = "Hij verblijft sinds twee weken bij de grootouders aan moederszijde.";
}
void number_shown(Scene& s) {
  s.state.members = {.from = Place::discussion, .member = "m1", .number = "84021100107", .until_s = 12};
}
void nobody_yet(Scene& s) {
  auto& session = *s.view.session;
  for (auto& person : session.people) person.presence = view::Presence::invited;
  session.statements.clear();
  session.goals.clear();
  session.actions.clear();
  session.items.clear();
  session.verslag = {};
  count_what_waits(session);
}
void ready_to_close(Scene& s) {
  s.state.closing.step = ClosingStep::end;
  do_everything(*s.view.session);
}
void closed(Scene& s) {
  close(*s.view.session);
}
// Before the first vote: a participant who has done nothing yet can be struck.
void just_arrived(Scene& s, OnePersonStep step) {
  auto& session = *s.view.session;
  session.items.clear();
  session.statements.clear();
  session.people[1].can_be_struck = true;
  count_what_waits(session);
  s.state.attendance = attending(step, "p2");
}
void sealed(Scene& s) {
  s.view.session.reset();
  s.view.sealing = view::SealingView{view::SealingStep::done, ""};
  s.view.deliveries.push_back({"s2", "Overleg 2, 10.30 uur", "2026-11-23T11:40:00.000Z",
                               view::DeliveryState::delivered, "", 1, 4128, "2026-11-23T11:40:03.000Z"});
}
void review(Scene& s) {
  s.state.sharing = {.step = SharingStep::review};
  s.state.sharing.draft = {.kind = view::ItemKind::disclosure, .recipient = "m2", .sharer = "p3"};
  s.state.sharing.draft.safety_of = {"m2", "m3", "m4"};
  s.state.sharing.information = TextEdit("dat er een plaats vrij is in het vluchthuis vanaf 1 december");
  s.state.sharing.why = TextEdit("zonder uitweg blijft zij met hen in de woning");
}
void review_extension(Scene& s) {
  s.view.session->kind = view::SessionKind::closing;
  s.view.session->extension_years = {16, 30};
  s.state.sharing = {.step = SharingStep::review};
  s.state.sharing.draft = {.kind = view::ItemKind::extension,
                           .extension_years = 25,
                           .extension_ground = view::ExtensionGround::form_of_violence};
  s.state.sharing.information = TextEdit("de wurging kwam drie keer terug in acht jaar");
}

template <SharingStep step>
void item_step(Scene& s) {
  s.state.sharing = {.step = step};
  s.state.sharing.draft = {.kind = view::ItemKind::disclosure, .recipient = "m1"};
}
void who_reports(Scene& s) {
  s.state.sharing = {.step = SharingStep::sharer};
  s.state.sharing.draft.kind = view::ItemKind::reporting;
}
// The delegate comes to the table.
template <auto step>
void attendance_step(Scene& s) {
  auto& session = *s.view.session;
  session.people[2].presence = view::Presence::invited;
  session.items.clear();
  session.statements.clear();
  count_what_waits(session);
  s.state.attendance = attending(step, "p3");
}
template <DiscussionStep step>
void discussion_step(Scene& s) {
  s.state.discussion.step = step;
}
template <PlanStep step>
void plan_step(Scene& s) {
  s.state.plan.step = step;
}
template <ClosingStep step>
void closing_step(Scene& s) {
  s.state.closing.step = step;
}
void term_step(Scene& s) {
  s.view.session->kind = view::SessionKind::closing;
  s.view.session->has_route = false;
  s.view.session->term_years = {1, 15};
  s.view.session->retention_years = 15;
  s.state.closing.step = ClosingStep::term;
  s.state.closing.term = 10;
}

void refused(Scene& s) {
  s.state.refusal =
      Refusal{"Een inbreng van Griet Claes is nog niet bevestigd: laat ze bevestigen of haal ze weg.",
              "art. 13 §2, tweede lid", "Ga naar Bespreking"};
  s.state.refusal_go = Place::discussion;
}
void asked(Scene& s) {
  s.state.asked = Ask{{std::string(words::sharing::withdraw_asks), std::string(words::sharing::withdraw),
                       std::string(words::let_stand), true},
                      Propose{facts::ItemWithdrawn{"i1"}}};
}

}  // namespace

std::vector<Scene> course_scenes() {
  using I = CheckInStep;
  using N = AddPersonStep;
  using D = DiscussionStep;
  using P = PlanStep;
  using S = SharingStep;
  using C = ClosingStep;
  return {
      outside("01-day", Place::day),
      outside("02-open", Place::day, [](Scene& s) { s.state.day = {.session = "s3", .chair = "c1"}; }),
      outside("03-pin-wait", Place::day,
              [](Scene& s) {
                s.state.day = {.session = "s2", .chair = "c1"};
                s.view.pin_waits = {{"c1", 5, 15, false}};
              }),
      inside("04-locked", Place::day,
             [](Scene& s) {
               s.view.locked = true;
               s.view.session.reset();
             }),
      inside("05-opening", Place::opening),
      inside("06-members", Place::members),
      inside("07-number", Place::members, number_shown),
      inside("08-members-hidden", Place::members, hidden),
      inside("09-hidden", Place::discussion, hidden),
      inside("10-attendance", Place::attendance),
      inside("11-secrecy", Place::attendance, attendance_step<I::secrecy>),
      inside("12-delegate", Place::attendance, attendance_step<I::delegate>),
      inside("13-pin", Place::attendance, attendance_step<I::pin>),
      inside("14-person", Place::attendance, [](Scene& s) { just_arrived(s, OnePersonStep::deeds); }),
      inside("15-strike", Place::attendance, [](Scene& s) { just_arrived(s, OnePersonStep::reason); }),
      inside("16-add-who", Place::attendance, attendance_step<N::who>),
      inside("17-add-organisation", Place::attendance, attendance_step<N::organisation>),
      inside("18-add-category", Place::attendance, attendance_step<N::category>),
      inside("19-add-extra", Place::attendance, attendance_step<N::extra>),
      inside("20-discussion", Place::discussion),
      inside("21-people", Place::discussion, discussion_step<D::people>),
      inside("23-contact", Place::discussion, discussion_step<D::contact>),
      inside("24-category", Place::discussion, discussion_step<D::category>),
      inside("25-text", Place::discussion, type_statement),
      inside("26-by-nobody", Place::discussion,
             [](Scene& s) {
               nobody_yet(s);
               discussion_step<D::people>(s);
             }),
      inside("27-change", Place::discussion, change_draft),
      inside("27-change-people", Place::discussion,
             [](Scene& s) {
               change_draft(s);
               discussion_step<D::people>(s);
             }),
      inside("30-plan", Place::plan),
      inside("31-goal", Place::plan, plan_step<P::goal>),
      inside("32-owner", Place::plan, plan_step<P::action_owner>),
      inside("33-due", Place::plan, plan_step<P::action_due>),
      inside("40-sharing", Place::sharing),
      inside("41-item", Place::sharing, [](Scene& s) { s.state.sharing = {.step = S::item, .item = "i1"}; }),
      inside("42-kind", Place::sharing,
             [](Scene& s) {
               item_step<S::kind>(s);
               s.view.session->kind = view::SessionKind::closing;
               s.view.session->extension_years = {16, 30};
             }),
      inside("43-recipient", Place::sharing, item_step<S::recipient>),
      inside("44-who-reports", Place::sharing, who_reports),
      inside("45-extension", Place::sharing,
             [](Scene& s) {
               item_step<S::extension>(s);
               s.state.sharing.draft.kind = view::ItemKind::extension;
               s.view.session->extension_years = {16, 30};
             }),
      inside("46-necessity", Place::sharing, item_step<S::necessity>),
      inside("47-sources", Place::sharing, item_step<S::sources>),
      inside("48-review", Place::sharing, review),
      inside("48-review-extension", Place::sharing, review_extension),
      inside("50-hand-over", Place::pass_screen),
      inside("51-hand-over-pin", Place::pass_screen,
             [](Scene& s) { s.state.pass_screen.participant = "p1"; }),
      inside("51-hand-over-signed", Place::pass_screen,
             [](Scene& s) { s.state.pass_screen = {.participant = "p2", .pin = {}, .has_signed = true}; }),
      inside("51-hand-over-nobody", Place::pass_screen, nobody_yet),
      inside("52-vote", Place::sharing, vote),
      inside("53-overview", Place::sharing, overview),
      inside("54-turn-statements", Place::discussion, statements_turn),
      inside("54-turn-change", Place::discussion, change_own_draft),
      inside("55-turn-verslag", Place::closing, verslag_turn),
      inside("60-readback", Place::closing),
      inside("61-verslag", Place::closing, closing_step<C::verslag>),
      inside("62-route", Place::closing, closing_step<C::route>),
      inside("63-minors", Place::closing, closing_step<C::minors>),
      inside("63-term", Place::closing, term_step),
      inside("64-end", Place::closing, closing_step<C::end>),
      inside("64-ready", Place::closing, ready_to_close),
      inside("65-closed", Place::closing, closed),
      inside("70-sealing", Place::closing,
             [](Scene& s) {
               s.view.sealing = view::SealingView{view::SealingStep::erasing, ""};
             }),
      inside("71-sealed", Place::closing, sealed),
      outside("72-sending", Place::deliveries),
      outside("73-export", Place::deliveries, [](Scene& s) { s.state.deliveries.exported = "s1"; }),
      inside("80-refused", Place::closing, refused),
      inside("81-asked", Place::closing, asked),
      scene("82-disconnected", session_view(), Place::discussion, [](Scene& s) { s.connected = false; }),
  };
}

std::vector<Scene> all_scenes() {
  std::vector<Scene> all;
  for (auto part :
       {course_scenes(), step_scenes(), empty_scenes(), crowd_scenes(), trouble_scenes(), setup_scenes()})
    all.insert(all.end(), part.begin(), part.end());
  std::ranges::sort(all, {}, &Scene::name);
  return all;
}

}  // namespace tafel::kiosk::test
