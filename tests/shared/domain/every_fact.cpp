#include "tests/shared/domain/every_fact.hpp"

namespace tafel::testing {
namespace {

template <class Kind>
Kind numbered(Kind fact, const std::string& id) {
  fact.id = {id};
  return fact;
}

SessionOpened opened_in_full() {
  SessionOpened fact = opened(following_dossier(SessionKind::closing));
  fact.dossier.legal_basis = {
      LegalBasisKind::prosecutor, "PdK 2026/114", committed("redenen"),
      ConsentTerms{{{"o1"}}, committed("finaliteit"), committed("modaliteiten"), true, true}};
  fact.dossier.informed = Informed{false, committed("hij leest haar post")};
  fact.dossier.minors = fact.dossier.consulted->front();
  fact.dossier.contacts = std::vector{InvolvedContact{"Daan", "neef", Date{2012, 1, 2}}};
  fact.dossier.members[0].informed = fact.dossier.informed;
  fact.dossier.organisations[0].accepts_modalities = true;
  fact.dossier.supplements = sample_dossier(SessionKind::first).supplements;
  fact.seat->takes_no_part = committed("vervangt een zieke collega");
  return fact;
}
PersonAdded added_in_full() {
  PersonAdded fact = added("Els Maes", "o9");
  fact.person.id = {"x6"};
  fact.person.represents = Represented{"Iris Jacobs", "leerkracht"};
  fact.person.reports_to = "directie";
  fact.organisation = {
      {.id = {"o9"}, .name = "School", .category = 23, .necessity = committed("kent het kind")}};
  return fact;
}
ItemPut put_in_full() {
  ItemContent content = disclosure("p1", {{"u1"}, {"u2"}});
  content.addressee = "directie";
  content.necessity->goal = {{"d1"}};
  content.extension = Extension{30, ExtensionGround::form_of_violence};
  return {{"i1"}, 2, content};
}

}  // namespace

std::vector<Fact> every_fact() {
  return {opened_in_full(),
          chair_changed("p2"),
          SessionResumed{sample_chair()},
          clock_corrected(ten_o_clock),
          added_in_full(),
          checked_in("p1"),
          left("p1"),
          returned("p1"),
          struck("p1"),
          anonymity_lifted(),
          numbered(about_contact(statement("p1"), "grootmoeder"), "u1"),
          confirmed("u1", "p1"),
          taken_back("u1", "p1"),
          StatementDropped{{"u1"}},
          numbered(goal(), "d1"),
          GoalDropped{{"d1"}},
          with(numbered(action("p1"), "a1"),
               [](auto& f) {
                 f.elsewhere = Bearer{"Lies Mertens", "leerkracht", "Basisschool", {"p9"}};
               }),
          ActionDropped{{"a1"}},
          reviewed("a1"),
          with(stopped(), [](auto& f) { f.on = today; }),
          put_in_full(),
          ItemWithdrawn{{"i1"}},
          ballot("p1"),
          round_ended(),
          VerslagDrawnUp{1},
          with(approved("p1"), [](auto& f) { f.edition = 1; }),
          with(remarked("p1"), [](auto& f) { f.edition = 1; }),
          route(),
          kept_for(10),
          feedback("d1"),
          NumberRevealed{{"m1"}},
          SessionClosed{{{{"i1"}, 1, true}}, 15, committed("niemand kon komen")}};
}

}  // namespace tafel::testing
