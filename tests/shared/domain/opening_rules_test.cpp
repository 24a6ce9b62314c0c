// Before the table: art. 2, 5, 9, 10, 11, 12, 15 and 16, on the event that opens a session.
#include "tests/shared/domain/given.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

template <class Change>
std::string opening_with(Change change) {
  return table().when(opened(with(sample_dossier(), change)));
}

Dossier without_raised_risk(SessionKind kind) {
  return with(sample_dossier(kind), [](Dossier& d) { d.criteria.raised_risk.met = false; });
}

TEST_CASE("art5.criteria: a first session opens only when each of the three criteria is recorded as met") {
  const auto opening_first = [](auto change) {
    return table().when(opened(with(sample_dossier(SessionKind::first), change)));
  };
  CHECK(opening_first([](Dossier&) {}) == "allowed");
  CHECK(opening_first([](Dossier& d) { d.criteria.raised_risk.met = false; }) == "art5.criteria");
  CHECK(opening_first([](Dossier& d) { d.criteria.intersectoral_sharing.met = false; }) == "art5.criteria");
  CHECK(opening_first([](Dossier& d) { d.criteria.coordinated_approach.met = false; }) == "art5.criteria");
}

TEST_CASE(
    "art5.criteria: a criterion that is met no longer makes a later session close the dossier, and bars "
    "none") {
  const auto years_after = [](const Dossier& dossier) {
    return table()
        .opened(dossier)
        .seated({"p1", "p2"})
        .after(SessionClosed{})
        .state()
        .closed->retention_years;
  };
  CHECK(years_after(sample_dossier()) == 0);
  for (const SessionKind kind : {SessionKind::follow_up, SessionKind::closing})
    CHECK(years_after(without_raised_risk(kind)) == 15);
  CHECK(years_after(
            with(sample_dossier(), [](Dossier& d) { d.criteria.intersectoral_sharing.met = false; })) == 15);
  CHECK(years_after(
            with(sample_dossier(), [](Dossier& d) { d.criteria.coordinated_approach.met = false; })) == 15);
  const Table lapsed = table().opened(without_raised_risk(SessionKind::follow_up)).seated({"p1", "p2"});
  CHECK(lapsed.when(kept_for(5)) == "allowed");
  CHECK(lapsed.when(put(extension(20))) == "allowed");
  CHECK(opening_with([](Dossier& d) {
          d.criteria.raised_risk = {false, "", {2026, 11, 2}};
        }) == "art5.criteria");
}

TEST_CASE("art5.criteria: once one lapsed only what safety needs is shared") {
  Table lapsed =
      table().opened(without_raised_risk(SessionKind::follow_up)).seated({"p1", "p2"}).after(goal());
  CHECK(lapsed.when(put(disclosure("p1"))) == "allowed");
  CHECK(lapsed.when(put(for_goal(disclosure("p1"), "d1"))) == "art5.criteria");
  Table runs = table().opened().seated({"p1", "p2"}).after(goal());
  CHECK(runs.when(put(for_goal(disclosure("p1"), "d1"))) == "allowed");
}

TEST_CASE("art5.criteria: under version 3 every session needed all three") {
  Dossier dossier = as_of_version_3(without_raised_risk(SessionKind::follow_up));
  CHECK(table().when(opened_under_3(dossier)) == "art5.criteria");
}

TEST_CASE("art5.criteria: of each criterion it is known who judged it, and on a day that is not to come") {
  CHECK(opening_with([](Dossier& d) { d.criteria.raised_risk.judged_by = ""; }) == "art5.criteria");
  CHECK(opening_with([](Dossier& d) {
          d.criteria.coordinated_approach.judged_on = {2026, 11, 24};
        }) == "art5.criteria");
  CHECK(opening_with([](Dossier& d) { d.criteria.coordinated_approach.judged_on = today; }) == "allowed");
}

TEST_CASE("art5.minors: with a minor or unborn member a mandated facility was consulted") {
  CHECK(opening_with([](Dossier& d) { d.consulted.reset(); }) == "art5.minors");
  CHECK(opening_with([](Dossier& d) { d.consulted->clear(); }) == "art5.minors");
  CHECK(opening_with([](Dossier& d) { d.consulted->front().name = ""; }) == "art5.minors");
  CHECK(opening_with([](Dossier& d) { d.consulted->front().on = {2026, 11, 24}; }) == "art5.minors");
}

TEST_CASE(
    "art5.minors: adults alone need no consultation, an unborn child does, and one is minor until eighteen") {
  const auto adults = [](Dossier& d) {
    d.consulted.reset();
    d.members.resize(2);
  };
  CHECK(opening_with(adults) == "allowed");
  CHECK(opening_with([&](Dossier& d) {
          adults(d);
          d.members.push_back(
              {.id = {"m9"}, .name = "ongeboren", .relation = "ongeboren kind", .unborn = true});
        }) == "art5.minors");
  CHECK(opening_with([&](Dossier& d) {
          adults(d);
          d.members[1].born = Date{2008, 11, 24};
        }) == "art5.minors");
  CHECK(opening_with([&](Dossier& d) {
          adults(d);
          d.members[1].born = Date{2008, 11, 23};
        }) == "allowed");
}

TEST_CASE("art5.minors: an involved contact counts as a member does") {
  const auto with_contact = [](const InvolvedContact& contact) {
    return opening_with([&](Dossier& d) {
      d.consulted.reset();
      d.members.resize(2);
      d.contacts = std::vector{contact};
    });
  };
  CHECK(with_contact({"Daan", "neef", Date{2008, 11, 23}}) == "allowed");
  CHECK(with_contact({"Daan", "neef", Date{2008, 11, 24}}) == "art5.minors");
  CHECK(with_contact({"Daan", "neef", std::nullopt}) == "art5.minors");
  CHECK(with_contact({"ongeboren", "kind van de nieuwe partner", std::nullopt, true}) == "art5.minors");
}

TEST_CASE("art5.minors: of each facility it is said how it was involved in the risk assessment") {
  CHECK(opening_with([](Dossier& d) { d.consulted->front().involvement.reset(); }) == "art5.minors");
  const MinorsConsultation other{
      Facility::ondersteuningscentrum, "OCJ", {2026, 11, 4}, committed("besprak het")};
  CHECK(opening_with([&](Dossier& d) { d.consulted->push_back(other); }) == "allowed");
  CHECK(opening_with([&](Dossier& d) {
          d.consulted->push_back(other);
          d.consulted->back().involvement.reset();
        }) == "art5.minors");
}

TEST_CASE("art5.minors: under version 3 one facility was named, and no involvement") {
  const auto under_3 = [](Dossier dossier) { return table().when(opened_under_3(std::move(dossier))); };
  Dossier dossier = as_of_version_3(sample_dossier());
  CHECK(under_3(dossier) == "allowed");
  dossier.minors->name = "";
  CHECK(under_3(dossier) == "art5.minors");
  dossier.minors.reset();
  CHECK(under_3(dossier) == "art5.minors");
}

TEST_CASE("art5.minors: an unborn child is a minor also where each member is named by itself") {
  constexpr Date day{2026, 11, 23};
  CHECK(is_minor({.id = {"m9"}, .relation = "ongeboren kind", .unborn = true}, day));
  CHECK_FALSE(is_minor({.id = {"m9"}, .relation = "moeder"}, day));
}

TEST_CASE("art5.minors: a member of an age that nobody knows is protected as a minor") {
  const auto of_unknown_age = [](Dossier& d) {
    d.members.resize(2);
    d.members[1].born.reset();
  };
  CHECK(opening_with(of_unknown_age) == "allowed");
  CHECK(opening_with([&](Dossier& d) {
          of_unknown_age(d);
          d.consulted.reset();
        }) == "art5.minors");
}

TEST_CASE("art9.purpose: at least one member is named as protected") {
  CHECK(opening_with([](Dossier& d) { d.members[0].is_protected = false; }) == "art9.purpose");
  CHECK(opening_with([](Dossier& d) {
          d.members[0].is_protected = false;
          d.members[2].is_protected = true;
        }) == "allowed");
}

LegalBasis by_consent() {
  return {LegalBasisKind::prosecutor, "PdK 2026/114", committed("redenen"),
          ConsentTerms{{{"o1"}, {"o2"}, {"o3"}, {"o4"}},
                       committed("het gezin beschermen"),
                       committed("maandelijks"),
                       true,
                       true}};
}
template <class Change>
std::string opening_by_consent(Change change) {
  return opening_with([&](Dossier& d) {
    d.legal_basis = by_consent();
    change(d.legal_basis);
  });
}

TEST_CASE("art9.legal-basis: a prosecutor's consent has its reference and its reasons") {
  CHECK(opening_by_consent([](LegalBasis&) {}) == "allowed");
  CHECK(opening_by_consent([](LegalBasis& b) { b.reference = ""; }) == "art9.legal-basis");
  CHECK(opening_by_consent([](LegalBasis& b) { b.reasons.reset(); }) == "art9.legal-basis");
}

TEST_CASE("art9.legal-basis: a consent fixes who takes part, and nobody else does") {
  CHECK(opening_by_consent([](LegalBasis& b) { b.terms.reset(); }) == "art9.legal-basis");
  CHECK(opening_by_consent([](LegalBasis& b) { b.terms->takes_part.clear(); }) == "art9.legal-basis");
  CHECK(opening_by_consent([](LegalBasis& b) { b.terms->takes_part.pop_back(); }) == "art9.legal-basis");
  Dossier dossier = sample_dossier();
  dossier.legal_basis = by_consent();
  dossier.organisations.push_back({.id = {"o5"}, .name = "School", .category = 11});
  Table meeting = table().opened(dossier);
  CHECK(meeting.when(added("Els Maes", "o1")) == "allowed");
  CHECK(meeting.when(added("Els Maes", "o5")) == "art9.legal-basis");
  CHECK(table().opened().when(added("Els Maes", "o1")) == "allowed");
}

TEST_CASE("art9.legal-basis: under a consent nothing leaves the table but what its modalities allow") {
  for (const bool disclosure : {true, false}) {
    for (const bool may_report : {true, false}) {
      Dossier dossier = sample_dossier();
      dossier.legal_basis = by_consent();
      dossier.legal_basis.terms->disclosure = disclosure;
      dossier.legal_basis.terms->reporting = may_report;
      const Table meeting = table().opened(dossier).seated({"p1", "p3"});
      CHECK(meeting.when(put(testing::disclosure("p1"))) == (disclosure ? "allowed" : "art9.legal-basis"));
      CHECK(meeting.when(put(reporting("p3"))) == (may_report ? "allowed" : "art9.legal-basis"));
    }
  }
}

TEST_CASE("art9.legal-basis: under version 3 a consent fixed nothing here") {
  Dossier dossier = sample_dossier();
  dossier.legal_basis = {LegalBasisKind::prosecutor, "PdK 2026/114", committed("redenen")};
  CHECK(table().opened_under("3", dossier).seated({"p1", "p3"}).when(put(disclosure("p1"))) == "allowed");
}

TEST_CASE("art10.category: every organisation falls under one of the 23 categories") {
  CHECK(opening_with([](Dossier& d) { d.organisations[0].category = 1; }) == "allowed");
  CHECK(opening_with([](Dossier& d) { d.organisations[0].category = 0; }) == "art10.category");
  CHECK(opening_with([](Dossier& d) { d.organisations[0].category = 24; }) == "art10.category");
}

TEST_CASE("art10.category: another organisation (23) says why its contribution is necessary") {
  CHECK(opening_with([](Dossier& d) { d.organisations[3].necessity.reset(); }) == "art10.category");
  CHECK(opening_with([](Dossier& d) {
          d.organisations[3].category = 20;
          d.organisations[3].necessity.reset();
        }) == "allowed");
}

template <class Change>
std::string opening_first_with(Change change) {
  return table().when(opened(with(sample_dossier(SessionKind::first), change)));
}

TEST_CASE(
    "art11.referral: a first session has its referral, an assessment of the risk and the facts; a later one "
    "may") {
  CHECK(opening_first_with([](Dossier&) {}) == "allowed");
  const auto without = [](auto forget) {
    CHECK(opening_with(forget) == "allowed");
    return opening_first_with(forget);
  };
  CHECK(without([](Dossier& d) { d.referral.reset(); }) == "art11.referral");
  CHECK(without([](Dossier& d) { d.risk.reset(); }) == "art11.referral");
  CHECK(without([](Dossier& d) { d.risk->clear(); }) == "art11.referral");
  CHECK(without([](Dossier& d) { d.facts.reset(); }) == "art11.referral");
}

TEST_CASE("art11.referral: what is said of them is whole, and of no day to come") {
  const Date tomorrow{2026, 11, 24};
  const auto change = [](auto made) {
    CHECK(opening_with(made) == opening_first_with(made));
    return opening_with(made);
  };
  CHECK(change([](Dossier& d) { d.referral->by.clear(); }) == "art11.referral");
  CHECK(change([](Dossier& d) { d.referral->category = 0; }) == "art11.referral");
  CHECK(change([](Dossier& d) { d.referral->category = 24; }) == "art11.referral");
  CHECK(change([](Dossier& d) { d.referral->category = 23; }) == "allowed");
  CHECK(change([&](Dossier& d) { d.referral->on = tomorrow; }) == "art11.referral");
  CHECK(change([](Dossier& d) { d.referral->on = today; }) == "allowed");
  CHECK(change([](Dossier& d) { d.risk->front().instrument.clear(); }) == "art11.referral");
  CHECK(change([](Dossier& d) { d.risk->front().version.clear(); }) == "art11.referral");
  CHECK(change([](Dossier& d) { d.risk->front().level.clear(); }) == "art11.referral");
  CHECK(change([](Dossier& d) { d.risk->front().judged_by.clear(); }) == "art11.referral");
  CHECK(change([&](Dossier& d) { d.risk->front().judged_on = tomorrow; }) == "art11.referral");
  CHECK(change([&](Dossier& d) {
          d.risk->push_back(d.risk->front());
          d.risk->back().level.clear();
        }) == "art11.referral");
}

TEST_CASE("art11.referral: under version 3 nothing was said of it") {
  const Dossier dossier = as_of_version_3(sample_dossier(SessionKind::first));
  CHECK_FALSE(dossier.referral);
  CHECK(table().when(opened_under_3(dossier)) == "allowed");
}

TEST_CASE("art11.supplement: a written supplement belongs to an organisation of this session") {
  CHECK(opening_first_with([](Dossier&) {}) == "allowed");
  CHECK(opening_first_with([](Dossier& d) { d.supplements[0].organisation = {"o9"}; }) == "art11.supplement");
}

TEST_CASE("art11.supplement: it is a core partner's, before a first session, of a kind and a day") {
  CHECK(opening_first_with([](Dossier& d) { d.supplements[0].organisation = {"o2"}; }) == "art11.supplement");
  CHECK(opening_first_with([](Dossier& d) { d.organisations[0].core_partner = false; }) ==
        "art11.supplement");
  CHECK(opening_first_with([](Dossier& d) { d.supplements[0].kind.reset(); }) == "art11.supplement");
  CHECK(opening_first_with([](Dossier& d) { d.supplements[0].on.reset(); }) == "art11.supplement");
  CHECK(opening_first_with([](Dossier& d) {
          d.supplements[0].on = Date{2026, 11, 24};
        }) == "art11.supplement");
  CHECK(opening_first_with([](Dossier& d) { d.supplements[0].on = today; }) == "allowed");
  CHECK(opening_with([](Dossier& d) { d.supplements = sample_dossier(SessionKind::first).supplements; }) ==
        "art11.supplement");
}

TEST_CASE("art11.supplement: under version 3 any organisation of the session had one") {
  Dossier dossier = as_of_version_3(sample_dossier());
  dossier.supplements = {{{"o2"}, std::nullopt, std::nullopt, committed("kent het gezin")}};
  const auto under_3 = [](const Dossier& of) { return table().when(opened_under_3(of)); };
  CHECK(under_3(dossier) == "allowed");
  dossier.supplements[0].organisation = {"o9"};
  CHECK(under_3(dossier) == "art11.supplement");
}

TEST_CASE("art12.ground: who is invited comes from an organisation of this session") {
  CHECK(opening_with([](Dossier& d) { d.invited[0].organisation = {"o3"}; }) == "allowed");
  CHECK(opening_with([](Dossier& d) { d.invited[0].organisation = {"o9"}; }) == "art12.ground");
}

TEST_CASE("art12.delegate: a permanent delegate stands for somebody else, by name and function") {
  CHECK(opening_with([](Dossier& d) { d.invited[3].represents->name = ""; }) == "art12.delegate");
  CHECK(opening_with([](Dossier& d) { d.invited[3].represents->function = ""; }) == "art12.delegate");
  CHECK(opening_with([](Dossier& d) { d.invited[3].represents->name = d.invited[3].name; }) ==
        "art12.delegate");
}

TEST_CASE("art15.national-number: a wrong check number does not open") {
  CHECK(opening_with([](Dossier& d) { d.members[0].national_number = "88020300225"; }) ==
        "art15.national-number");
  CHECK(opening_with([](Dossier& d) { d.members[2].national_number = "17080900174"; }) == "allowed");
}

TEST_CASE("mem14.informed: each member was told of the referral, or a reason of safety forbade it") {
  const Informed kept_from{false, committed("hij leest haar post")};
  CHECK(opening_with([&](Dossier& d) { d.members[1].informed = kept_from; }) == "allowed");
  CHECK(opening_with([](Dossier& d) { d.members[1].informed.reset(); }) == "mem14.informed");
  CHECK(opening_with([](Dossier& d) { d.members[2].informed = Informed{}; }) == "mem14.informed");
  CHECK(opening_with([](Dossier& d) { d.informed = Informed{.told = true}; }) == "mem14.informed");
}

TEST_CASE("mem14.informed: nobody tells an unborn child") {
  CHECK(opening_with([](Dossier& d) {
          d.members[2] = {.id = {"m3"}, .name = "ongeboren", .relation = "ongeboren kind", .unborn = true};
        }) == "allowed");
}

TEST_CASE("art16.informed: under version 3 it was said of the family as a whole") {
  const auto under_3 = [](const std::optional<Informed>& informed) {
    SessionOpened opening = opened_under_3(as_of_version_3(sample_dossier()));
    opening.dossier.informed = informed;
    return table().when(opening);
  };
  CHECK(under_3(Informed{.told = true}) == "allowed");
  CHECK(under_3(Informed{false, committed("hij leest haar post")}) == "allowed");
  CHECK(under_3(Informed{}) == "art16.informed");
  CHECK(under_3(std::nullopt) == "art16.informed");
}

TEST_CASE("session.order: nobody and nothing in the agenda is doubled, nameless or impossible") {
  CHECK(opening_with([](Dossier& d) { d.members[1].id = d.members[0].id; }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.organisations[1].id = d.organisations[0].id; }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.invited[1].id = d.invited[0].id; }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.invited[1].id = {}; }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.invited[1].function = ""; }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.members[1].relation = ""; }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.members[1].born = Date{2026, 11, 24}; }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.members[1].unborn = true; }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.members[1].born = Date{1896, 11, 23}; }) == "allowed");
  CHECK(opening_with([](Dossier& d) { d.members[1].born = Date{1895, 11, 23}; }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.session = {}; }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.house = ""; }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.number = ""; }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.title = ""; }) == "session.order");
}

TEST_CASE("session.order: an agenda may be as large as the limits, and not larger") {
  const auto people = [](std::size_t count) {
    return [count](Dossier& d) {
      d.invited.clear();
      for (std::size_t i = 0; i < count; ++i)
        d.invited.push_back(sample_person("p" + std::to_string(i), "o1"));
    };
  };
  CHECK(opening_with(people(100)) == "allowed");
  CHECK(opening_with(people(101)) == "session.order");
}

TEST_CASE("session.order: the dossier's tag is what can stand on the outside of the record") {
  CHECK(opening_with([](Dossier& d) { d.tag = ""; }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.tag = std::string(63, 'a'); }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.tag = std::string(65, 'a'); }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.tag = std::string(64, 'A'); }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.tag = std::string(63, 'a') + "g"; }) == "session.order");
  CHECK(opening_with([](Dossier& d) { d.tag = std::string(32, '0') + std::string(32, '9'); }) == "allowed");
}

TEST_CASE("session.order: a session says by which rules, citations and template it is held") {
  const auto opened_with = [](auto change) { return table().when(with(opened(), change)); };
  CHECK(opened_with([](SessionOpened&) {}) == "allowed");
  CHECK(opened_with([](SessionOpened& f) { f.rules = "1"; }) == "session.order");
  CHECK(opened_with([](SessionOpened& f) { f.rules = ""; }) == "session.order");
  CHECK(opened_with([](SessionOpened& f) { f.citations = ""; }) == "session.order");
  CHECK(opened_with([](SessionOpened& f) { f.verslag_template = ""; }) == "session.order");
  const State state = table().opened().state();
  CHECK(state.citations == "citations-2");
  CHECK(state.verslag_template == "verslag-1");
}

TEST_CASE("session.order: a clock set right is recorded, and time in the session still runs on") {
  const Instant earlier{ten_o_clock.unix_ms - 3'600'000};
  Table ahead = table().opened().seated({"p1"});
  CHECK(ahead.when(clock_corrected(ten_o_clock)) == "session.order");
  CHECK(ahead.when(clock_corrected({ten_o_clock.unix_ms + 1})) == "session.order");
  CHECK(ahead.when(with(clock_corrected(earlier), [](auto& f) { f.chair.name = ""; })) == "session.order");
  CHECK(table().when(clock_corrected(earlier)) == "session.order");
  ahead.after(clock_corrected(earlier));
  CHECK(clock_of(ahead.state(), ten_o_clock) == earlier);
  CHECK(ahead.state().last_at == ten_o_clock);
  CHECK(ahead.when(clock_corrected(earlier)) == "session.order");
  const Instant yet_earlier{earlier.unix_ms - 1};
  CHECK(ahead.when(clock_corrected(yet_earlier)) == "allowed");
  CHECK(ahead.after(closed_as_not_held()).state().closed_at == ten_o_clock);
  CHECK(ahead.after(clock_corrected(yet_earlier)).state().closed_at == ten_o_clock);
  CHECK(clock_of(ahead.state(), ten_o_clock) == yet_earlier);
}

TEST_CASE(
    "session.order: a clock that comes up again to a session that ran ahead of it ends the running ahead") {
  const std::int64_t a_year = 365LL * 24 * 3'600'000;
  Table table_then = table().opened().after(clock_corrected({ten_o_clock.unix_ms - a_year}));
  const Instant later{ten_o_clock.unix_ms + 60'000};
  table_then.later(60'000);
  CHECK(table_then.when(clock_corrected({later.unix_ms + 1})) == "session.order");
  CHECK(table_then.after(clock_corrected(later)).state().ahead_ms == 0);
  CHECK(table_then.when(clock_corrected(later)) == "session.order");
  CHECK(table_then.state().opened_clock == ten_o_clock);
}

TEST_CASE(
    "session.order: a session opened by a clock that ran ahead was opened on the day of the corrected "
    "clock") {
  Table right = table().opened().seated({"p1"});
  CHECK(right.state().opened_clock == ten_o_clock);
  // Set back while the session went on, but not to before its opening: the opening was by a right clock.
  right.later(3'600'000).after(goal());
  right.after(clock_corrected({ten_o_clock.unix_ms + 1}));
  CHECK(right.state().opened_clock == ten_o_clock);
  const Instant a_year_before{ten_o_clock.unix_ms - 365LL * 24 * 3'600'000};
  const Table ahead = table().opened().after(clock_corrected(a_year_before));
  CHECK(ahead.state().opened_at == ten_o_clock);
  CHECK(ahead.state().opened_clock == a_year_before);
}

TEST_CASE("session.order: what is due is measured by the clock as it was corrected") {
  const std::int64_t a_year = 365LL * 24 * 3'600'000;
  Table ahead = table().opened().seated({"p1"}).after(goal());
  const auto in_a_month = with(action("p1"), [](auto& f) { f.due = {2026, 12, 23}; });
  CHECK(ahead.later(a_year).when(in_a_month) == "session.order");
  CHECK(ahead.after(clock_corrected(ten_o_clock)).when(in_a_month) == "allowed");
}

TEST_CASE("session.order: a session is opened once, by a chair with a name") {
  CHECK(table().opened().when(opened()) == "session.order");
  CHECK(table().when(with(opened(), [](auto& f) { f.chair.name = ""; })) == "session.order");
  CHECK(table().opened().when(SessionResumed{sample_chair()}) == "allowed");
  CHECK(table().opened().when(SessionResumed{}) == "session.order");
  CHECK(table().when(SessionResumed{sample_chair()}) == "session.order");
}

}  // namespace
}  // namespace tafel::testing
