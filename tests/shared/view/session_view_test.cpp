// The session as people at the table see it.
#include "shared/domain/limits.hpp"
#include "shared/text/categories_nl.hpp"
#include "tests/shared/view/shown.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

using namespace tafel::view;

std::string state_of(const Table& at, std::size_t item = 0) {
  return std::string(name(shown(at).items.at(item).state));
}
std::string marks_of(const Table& at) {
  std::string marks;
  const SessionView view = shown(at);
  for (const BallotView& each : view.items.at(0).ballots)
    marks += each.participant + ":" + std::string(name(each.mark)) + " ";
  return marks;
}
Table item_put(const std::vector<std::string>& who) {
  return table().opened().seated(who).after(put(disclosure("p1")));
}

std::string marks_seen_by(const Table& at, const std::string& who) {
  std::string marks;
  const SessionView view = shown(at, ParticipantId{who});
  for (const BallotView& each : view.items.at(0).ballots)
    marks += each.participant + ":" + std::string(name(each.mark)) + " ";
  return marks;
}

TEST_CASE("art14.2.consensus: who votes sees the own choice, and of the others only who voted") {
  Table voting = item_put({"p1", "p2", "p3"}).after(refusal_by("p1")).agreed({"p2"});
  CHECK(marks_of(voting) == "p1:voted p2:voted p3:not-yet ");
  CHECK(state_of(voting) == "voting");
  CHECK(shown(voting).round_can_be_ended);
  CHECK(marks_seen_by(voting, "p1") == "p1:niet-akkoord p2:voted p3:not-yet ");
  CHECK(marks_seen_by(voting, "p3") == "p1:voted p2:voted p3:not-yet ");
  const Table withdrawn = Table(voting).after(ItemWithdrawn{{"i1"}});
  CHECK(marks_of(withdrawn) == "p1:voted p2:voted p3:not-yet ");
  const Table closed = Table(voting).after(SessionClosed{});
  CHECK(marks_of(closed) == "p1:voted p2:voted p3:not-yet ");
  CHECK(state_of(closed) == "no-consensus");
  const Table deserted = Table(voting).after(left("p3"));
  CHECK(marks_of(deserted) == "p1:voted p2:voted p3:left ");
  CHECK(state_of(deserted) == "voting");
  const Table ended = Table(voting).after(round_ended());
  CHECK(marks_of(ended) == "p1:niet-akkoord p2:akkoord p3:not-yet ");
  CHECK(marks_of(Table(ended).agreed({"p1"})) == "p1:voted p2:akkoord p3:not-yet ");
  CHECK(state_of(ended) == "no-consensus");
  CHECK_FALSE(shown(ended).round_can_be_ended);
  voting.agreed({"p3"});
  CHECK(marks_of(voting) == "p1:niet-akkoord p2:akkoord p3:akkoord ");
  CHECK(state_of(voting) == "no-consensus");
}

TEST_CASE("art14.2.exactly: no ballot is waited for on an item whose source was taken back") {
  Table meeting =
      table().opened().seated({"p1", "p2"}).stated("p1", "m1").after(put(disclosure("p1", {{"u1"}})));
  CHECK(shown(meeting).people[1].open_ballots == 1);
  CHECK(shown(meeting).items[0].sources_stand);
  meeting.after(taken_back("u1", "p1"));
  CHECK(shown(meeting).people[1].open_ballots == 0);
  CHECK_FALSE(shown(meeting).items[0].sources_stand);
}

TEST_CASE("art14.2.exactly: the view says which items take ballots, as the rule does") {
  Table meeting =
      table().opened().seated({"p1", "p2"}).stated("p1", "m1").after(put(disclosure("p1", {{"u1"}})));
  const auto takes_ballots = [&] { return shown(meeting).items[0].takes_ballots; };
  CHECK(takes_ballots());
  CHECK(meeting.when(ballot("p1")) == "allowed");
  Table withdrawn = Table(meeting).after(ItemWithdrawn{{"i1"}});
  CHECK_FALSE(shown(withdrawn).items[0].takes_ballots);
  CHECK(withdrawn.when(ballot("p1")) == "session.order");
  meeting.after(taken_back("u1", "p1"));
  CHECK_FALSE(takes_ballots());
  CHECK(meeting.when(ballot("p1")) == "art14.2.exactly");
}

TEST_CASE("art14.2.necessary: the view says which items wait for a trajectory, as the rule does") {
  Table meeting = table().opened(sample_dossier(SessionKind::first)).seated({"p1", "p2"}).after(goal());
  meeting.after(put(for_goal(disclosure(), "d1"))).after(put(disclosure()));
  CHECK(shown(meeting).items[0].waits_for_trajectory);
  CHECK_FALSE(shown(meeting).items[0].takes_ballots);
  CHECK(shown(meeting).people[0].open_ballots == 1);
  CHECK_FALSE(shown(meeting).items[1].waits_for_trajectory);
  meeting.after(route());
  CHECK_FALSE(shown(meeting).items[0].waits_for_trajectory);
  CHECK(shown(meeting).items[0].takes_ballots);
  CHECK(shown(meeting).people[0].open_ballots == 2);
}

TEST_CASE("art5.route: the view says that a first session has a route, and no other, as the rule does") {
  for (const SessionKind kind : {SessionKind::first, SessionKind::follow_up, SessionKind::closing}) {
    Table meeting = table().opened(sample_dossier(kind)).seated({"p1"});
    CHECK(shown(meeting).has_route == (kind == SessionKind::first));
    CHECK(shown(meeting).has_route == (meeting.when(route()) == "allowed"));
  }
}

TEST_CASE("limits: the view says that there is room for one more goal until the last, as the rule does") {
  Table meeting = table().opened(sample_dossier(SessionKind::first)).seated({"p1"});
  for (std::size_t made = 0; made < domain::limits::goals; ++made) {
    REQUIRE(shown(meeting).takes_more.goals);
    meeting.after(GoalSet{{}, committed("rust in huis")});
  }
  CHECK_FALSE(shown(meeting).takes_more.goals);
  CHECK(shown(meeting).takes_more.actions);
  CHECK(meeting.when(GoalSet{{}, committed("rust in huis")}) == "session.order");
}

TEST_CASE("art15.extension: the view gives the years that the rule allows, and one year beyond is refused") {
  Table meeting = table().opened(sample_dossier(SessionKind::closing)).seated({"p1"});
  REQUIRE(shown(meeting).extension_years);
  const auto [least, most] = *shown(meeting).extension_years;
  CHECK(least == 16);
  CHECK(most == 30);
  CHECK(meeting.when(put(extension(least))) == "allowed");
  CHECK(meeting.when(put(extension(most))) == "allowed");
  CHECK(meeting.when(put(extension(least - 1))) == "art15.extension");
  CHECK(meeting.when(put(extension(most + 1))) == "art15.extension");
}

TEST_CASE(
    "art15.retention: the view gives the years that the closing table may set, and how long it is kept") {
  Table meeting = table().opened(sample_dossier(SessionKind::closing)).seated({"p1", "p2"});
  REQUIRE(shown(meeting).term_years);
  const auto [least, most] = *shown(meeting).term_years;
  for (const int years : {least, most}) CHECK(meeting.when(kept_for(years)) == "allowed");
  for (const int years : {least - 1, most + 1}) CHECK(meeting.when(kept_for(years)) == "art15.retention");
  CHECK(shown(meeting).retention_years == 15);
  CHECK(shown(meeting.after(kept_for(7))).retention_years == 7);
  CHECK_FALSE(shown(Table(meeting).after(put(extension(20))).agreed({"p1", "p2"})).term_years);
  CHECK_FALSE(shown(meeting.after(SessionClosed{})).term_years);
  Table later = table().opened(sample_dossier(SessionKind::follow_up)).seated({"p1", "p2"});
  CHECK_FALSE(shown(later).term_years);
  CHECK(shown(later).retention_years == 0);
}

TEST_CASE("art15.extension: a session that does not close the dossier has no years to choose") {
  Table meeting = table().opened(sample_dossier(SessionKind::follow_up)).seated({"p1"});
  CHECK_FALSE(shown(meeting).extension_years);
  CHECK(meeting.when(put(extension(20))) == "art15.extension");
}

TEST_CASE("art15.extension: the table reads for how long, and on which of the two grounds") {
  const auto sentence_on = [](ExtensionGround ground) {
    ItemContent content = extension(28);
    content.extension->ground = ground;
    return shown(table().opened(sample_dossier(SessionKind::closing)).seated({"p1"}).after(put(content)))
        .items[0]
        .sentence;
  };
  const std::string begin = "De maximale bewaartermijn wordt verlengd tot 28 jaar, omwille van ";
  CHECK(sentence_on(ExtensionGround::form_of_violence)
            .starts_with(begin + "een bepaalde vorm van intrafamiliaal geweld. Reden: „"));
  CHECK(sentence_on(ExtensionGround::grave_facts)
            .starts_with(begin + "bepaalde zwaarwichtige gepleegde feiten. Reden: „"));
}

TEST_CASE("view: of whoever left and came back every stay is shown, not only the first arrival") {
  Table meeting = table().opened().seated({"p1", "p2"});
  const auto stays_of = [&](std::size_t person) { return shown(meeting).people.at(person).stays; };
  REQUIRE(stays_of(1).size() == 1);
  CHECK(stays_of(1)[0].until.empty());
  meeting.after(left("p2"));
  CHECK_FALSE(stays_of(1)[0].until.empty());
  meeting.after(returned("p2"));
  REQUIRE(stays_of(1).size() == 2);
  CHECK_FALSE(stays_of(1)[0].until.empty());
  CHECK(stays_of(1)[1].until.empty());
  CHECK(stays_of(0).size() == 1);
  CHECK(stays_of(2).empty());  // never at the table
}

TEST_CASE("art15.national-number: the view shows a number masked") {
  CHECK(shown(table().opened()).members[0].national_number == "•••••••••24");
  CHECK(shown(table().opened()).members[1].national_number.empty());
}

TEST_CASE(
    "art13.free-to-share: a statement taken back or thrown away carries no words, nor about whom it was") {
  Table said = table().opened().seated({"p1"}).stated("p1").after(statement("p1"));
  CHECK_FALSE(shown(said).statements[0].text.empty());
  said.after(taken_back("u1", "p1")).after(StatementDropped{{"u2"}});
  for (const StatementView& each : shown(said).statements) {
    CHECK(each.text.empty());
    CHECK(each.relevance.empty());
    CHECK(each.about.empty());
    CHECK(each.about_member.empty());
  }
  CHECK(shown(said).statements[0].status == StatementStatus::taken_back);
  CHECK(shown(said).statements[1].status == StatementStatus::dropped);
}

TEST_CASE("art13.free-to-share: what was taken back or thrown away is counted, and a correction is not") {
  Table said = table().opened().seated({"p1"}).after(statement("p1"));
  CHECK(shown(said).withdrawn_statements == 0);
  said.after(statement("p1")).after(StatementDropped{{"u1"}});  // u2 takes its place
  CHECK(shown(said).withdrawn_statements == 0);
  said.later(1).after(StatementDropped{{"u2"}});
  CHECK(shown(said).withdrawn_statements == 1);
  said.stated("p1").after(taken_back("u3", "p1"));
  CHECK(shown(said).withdrawn_statements == 2);
}

TEST_CASE("art11.referral: the table sees who referred, what the risk is, and for which facts it sits") {
  Dossier dossier = sample_dossier(SessionKind::first);
  dossier.risk->push_back({"Risicotaxatie", "3", "matig", "Nora Wouters", {2026, 11, 12}});
  const SessionView first = shown(table().opened(dossier));
  REQUIRE(first.referral);
  CHECK(first.referral->by == "Politiezone Proef");
  CHECK(first.referral->category_name == text::name_of(text::participant_categories, 6));
  CHECK(first.referral->on == "2026-11-02");
  CHECK(first.referral->why.starts_with("woorden:"));
  REQUIRE(first.risk.size() == 2);
  CHECK(first.risk[0].instrument == "Risicotaxatie (3)");  // the last one first
  CHECK(first.risk[1].level == "hoog");
  CHECK(first.facts.starts_with("woorden:"));
  dossier = sample_dossier();
  dossier.referral.reset();
  dossier.risk.reset();
  dossier.facts.reset();
  const SessionView later = shown(table().opened(dossier));
  CHECK_FALSE(later.referral);
  CHECK(later.risk.empty());
  CHECK(later.facts.empty());
}

TEST_CASE(
    "art11.supplement: the written supplements of the agenda are shown with what they are and their day") {
  const Table meeting = table().opened(sample_dossier(SessionKind::first));
  const SessionView first = shown(meeting);
  REQUIRE(first.supplements.size() == 1);
  CHECK(first.supplements[0].organisation == find(meeting.state(), OrganisationId{"o1"})->name);
  CHECK(first.supplements[0].kind_name == "Objectieve informatie over het eigen lopende traject");
  CHECK(first.supplements[0].on == "2026-11-20");
  CHECK(first.supplements[0].text.starts_with("woorden:"));
  Dossier without = sample_dossier(SessionKind::first);
  without.supplements.clear();
  CHECK(shown(table().opened(without)).supplements.empty());
}

TEST_CASE("art5.route: how the mandated facility was involved is shown with the route") {
  Table decided = table().opened(sample_dossier(SessionKind::first)).seated({"p1", "p2"});
  CHECK(shown(decided).minors_involvement.empty());
  decided.after(RouteDecided{Route::refer_to_care, committed("samen beslist")});
  CHECK(shown(decided).minors_involvement.starts_with("woorden:"));
}

TEST_CASE("art13.free-to-share: a withdrawn item carries no words either") {
  Table put_and_gone = item_put({"p1"});
  CHECK_FALSE(shown(put_and_gone).items[0].information.empty());
  put_and_gone.after(ItemWithdrawn{{"i1"}});
  CHECK(shown(put_and_gone).items[0].state == ItemState::withdrawn);
  CHECK(shown(put_and_gone).items[0].sentence.empty());
  CHECK(shown(put_and_gone).items[0].information.empty());
  CHECK(shown(put_and_gone).items[0].why.empty());
}

TEST_CASE(
    "art13.free-to-share: words that were removed beneath the view are shown as taken back, not guessed") {
  Table said = table().opened().seated({"p1"}).stated("p1");
  const auto view = view_of(said.state(), [](const Commitment&) { return std::optional<std::string>(); });
  CHECK(view.statements[0].text == "(teruggenomen)");
}

TEST_CASE("art14.2.consensus: an item's state and everybody's mark, from the first ballot to the last") {
  Table voting = item_put({"p1", "p2"});
  CHECK(state_of(voting) == "open");
  CHECK(marks_of(voting) == "p1:not-yet p2:not-yet ");
  voting.agreed({"p1"}).after(left("p2"));
  CHECK(state_of(voting) == "voting");
  CHECK(marks_of(voting) == "p1:voted p2:left ");
  CHECK(state_of(Table(voting).after(round_ended())) == "open");
  CHECK(marks_of(Table(voting).after(round_ended())) == "p1:akkoord p2:left ");
  voting.after(returned("p2")).agreed({"p2"});
  CHECK(state_of(voting) == "consensus");
  voting.seated({"p3"});
  CHECK(state_of(voting) == "reopened");
  CHECK(marks_of(voting) == "p1:voted p2:voted p3:not-yet ");
  voting.after(refusal_by("p3"));
  CHECK(state_of(voting) == "no-consensus");
  CHECK(marks_of(voting) == "p1:akkoord p2:akkoord p3:niet-akkoord ");
}

TEST_CASE(
    "art14.2.exactly: a new version is shown without marks, and one whose source is gone not as consensus") {
  Table drawn = table().opened().seated({"p1", "p2"}).stated("p1").after(put(disclosure("p1", {{"u1"}})));
  drawn.agreed({"p1", "p2"});
  CHECK(state_of(drawn) == "consensus");
  CHECK(state_of(Table(drawn).after(changed("i1", disclosure("p1")))) == "open");
  CHECK(marks_of(Table(drawn).after(changed("i1", disclosure("p1")))) == "p1:not-yet p2:not-yet ");
  CHECK(state_of(Table(drawn).after(taken_back("u1", "p1"))) == "open");
}

TEST_CASE(
    "art14.closed-by-default: after closing the view shares what has consensus, until its source is taken "
    "back") {
  Table closed = table().opened().seated({"p1", "p2"}).stated("p1").after(put(disclosure("p1", {{"u1"}})));
  closed.agreed({"p1", "p2"});
  CHECK(shown(closed).outcomes.empty());
  closed.after(SessionClosed{});
  CHECK(shown(closed).outcomes.at(0).shared);
  closed.after(taken_back("u1", "p1"));
  CHECK_FALSE(shown(closed).outcomes.at(0).shared);
}

TEST_CASE("view: what stands in the way of closing is what closing is refused for") {
  Table first =
      table().opened(sample_dossier(SessionKind::first)).seated({"p1", "d1"}).after(statement("p1"));
  std::vector<std::string> rules;
  for (const Requirement& each : shown(first).closing) rules.push_back(each.rule);
  CHECK(rules == std::vector<std::string>{"art13.free-to-share", "art12.feedback", "art5.route"});
  CHECK(first.when(SessionClosed{}) == rules.front());
  first.after_all({confirmed("u1", "p1"), feedback("d1"), route()});
  CHECK(shown(first).closing.empty());
  CHECK(first.when(SessionClosed{}) == "allowed");
}

TEST_CASE("view: what an agenda lacks is listed, and an agenda that lacks nothing opens") {
  const auto unmet = [](const Dossier& dossier) {
    std::vector<std::string> rules;
    for (const Requirement& each : opening_requirements(dossier, today))
      if (!each.met) rules.push_back(each.rule);
    return rules;
  };
  Dossier dossier = sample_dossier();
  CHECK(unmet(dossier).empty());
  dossier.criteria.raised_risk.judged_by = "";
  dossier.consulted.reset();
  dossier.members[1].informed.reset();
  CHECK(unmet(dossier) == std::vector<std::string>{"art5.criteria", "art5.minors", "mem14.informed"});
}

TEST_CASE("art10.modalities: the view says who may tell, as the rule does") {
  Dossier dossier = sample_dossier();
  dossier.organisations[2].accepts_modalities = false;
  Table meeting = table().opened(dossier).seated({"p1", "p3"});
  CHECK(shown(meeting).people[0].may_tell);
  CHECK(meeting.when(put(disclosure("p1"))) == "allowed");
  CHECK_FALSE(shown(meeting).people[2].may_tell);
  CHECK(meeting.when(put(disclosure("p3"))) == "art10.modalities");
}

TEST_CASE("art9.legal-basis: the view says which items a consent allows, as the rule does") {
  Dossier dossier = sample_dossier();
  CHECK(shown(table().opened(dossier)).can_disclose);
  dossier.legal_basis = {
      LegalBasisKind::prosecutor, "PdK 2026/114", committed("redenen"),
      ConsentTerms{{{"o1"}, {"o2"}, {"o3"}, {"o4"}}, committed("a"), committed("b"), false, true}};
  Table meeting = table().opened(dossier).seated({"p1", "p3"});
  CHECK_FALSE(shown(meeting).can_disclose);
  CHECK(meeting.when(put(disclosure("p1"))) == "art9.legal-basis");
  CHECK(shown(meeting).can_report);
  CHECK(meeting.when(put(reporting("p3"))) == "allowed");
}

TEST_CASE(
    "art5.criteria: the opening says which criterion is met no longer, and that the session closes the "
    "dossier") {
  Dossier dossier = sample_dossier();
  CHECK(shown(table().opened(dossier)).kind == SessionKind::follow_up);
  CHECK(shown(table().opened(dossier)).opening.front().sentence.starts_with("Verhoogd risico"));
  dossier.criteria.raised_risk.met = false;
  const SessionView view = shown(table().opened(dossier));
  CHECK(view.kind == SessionKind::closing);
  CHECK(view.opening.front().sentence.starts_with(
      "Niet meer voldaan, dit is een afrondingstafel: Verhoogd risico"));
  CHECK(view.opening.front().met);
}

TEST_CASE("mem14.informed: the opening counts who was told and who was not") {
  Dossier dossier = sample_dossier();
  CHECK(opening_requirements(dossier, today).back().sentence == "Over de aanmelding geïnformeerd: 3 leden");
  dossier.members[1].informed = Informed{false, committed("hij leest haar post")};
  CHECK(opening_requirements(dossier, today).back().sentence ==
        "Over de aanmelding geïnformeerd: 2 leden; om een veiligheidsreden niet: 1");
}

TEST_CASE("view: who has yet to vote and who may be struck") {
  Table voting = item_put({"p1", "p2"}).after(put(disclosure("p1"))).agreed({"p2"});
  const auto& people = shown(voting).people;
  CHECK(people[0].open_ballots == 2);
  CHECK(people[1].open_ballots == 1);
  CHECK_FALSE(people[0].can_be_struck);
  CHECK_FALSE(people[1].can_be_struck);
  CHECK_FALSE(shown(voting.seated({"p3"})).people[2].can_be_struck);  // a round runs
  CHECK(shown(voting.after(round_ended())).people[2].can_be_struck);
}

TEST_CASE("refusals: each says in one Dutch sentence what to do, and where") {
  const Refusal refusal = table().opened().refusal(checked_in("p9"));
  CHECK(refusal.sentence.ends_with("."));
  CHECK(refusal.go == Step::attendance);
}

}  // namespace
}  // namespace tafel::testing
