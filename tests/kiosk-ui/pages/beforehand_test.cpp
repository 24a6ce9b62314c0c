// What was added in writing before a first session becomes a statement with one touch (art. 11).
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

constexpr auto bring_in = "supplement:0:bring-in";

// Nothing else is above the supplements, so that the first is in sight.
view::DeviceView supplements_alone() {
  view::DeviceView view = session_view();
  view.session->referral.reset();
  view.session->risk.clear();
  view.session->facts.clear();
  return view;
}

// Why the first supplement cannot be brought in after `change`; "" where it can.
std::string why_not_after(void (*change)(view::SessionView&)) {
  view::DeviceView view = supplements_alone();
  change(*view.session);
  Table table(view, Place::beforehand);
  const Widget* button = find(table.log, bring_in);
  REQUIRE(button != nullptr);
  CHECK(button->enabled == button->why_not.empty());
  return button->why_not;
}

}  // namespace

TEST_CASE("beforehand: the table reads who referred, each assessment of the risk, and the facts") {
  Table table(session_view(), Place::beforehand);
  CHECK(draws(table, "Derde tussenkomst op hetzelfde adres"));
  CHECK(draws(table, "Politiezone Demerdal (politie) op 14 november 2026"));
  CHECK(draws(table, "hoog, met Risicotaxatie intrafamiliaal geweld (2), volgens Nora Wouters"));
  CHECK(draws(table, "matig, met"));  // the earlier one beside it
  CHECK(draws(table, "kan alleen voor deze feiten tot vervolging leiden"));
  view::DeviceView view = session_view();
  view.session->facts.clear();
  Table without(view, Place::beforehand);
  CHECK_FALSE(draws(without, "kan alleen voor deze feiten"));
}

TEST_CASE("beforehand: where a session follows, the follow-up leads there") {
  Table table(following_view(), Place::follow_up);
  table.tap("follow-up:beforehand");
  CHECK(table.log.screen == "beforehand");
}

TEST_CASE("beforehand: one touch begins a statement with the words, by the one person of that organisation") {
  Table table(supplements_alone(), Place::beforehand);
  table.tap(bring_in);
  CHECK(table.log.screen == "discussion");
  CHECK(table.log.step == "text");
  CHECK(table.shell.state().discussion.text.text() == session_view().session->supplements[0].text);
  CHECK(table.shell.state().discussion.by == "p3");
  table.tap("main");
  CHECK(table.log.step == "people");
}

TEST_CASE("beforehand: of two people of that organisation nobody is chosen for them") {
  view::DeviceView view = supplements_alone();
  view.session->people[0].organisation = view.session->people[2].organisation;
  Table table(view, Place::beforehand);
  table.tap(bring_in);
  CHECK(table.shell.state().discussion.by.empty());
}

TEST_CASE("beforehand: what is not brought in after all is not asked about; a word typed into it is") {
  for (const std::string typed : {"", "ook"}) {
    Table table(supplements_alone(), Place::beforehand);
    table.tap(bring_in);
    table.type(typed);
    table.tap("back");
    CHECK(table.asks() == !typed.empty());
  }
}

TEST_CASE("beforehand: only what can become a statement now is offered, and the rest says why") {
  CHECK(why_not_after([](view::SessionView&) {}).empty());
  CHECK(why_not_after([](view::SessionView& session) {
          session.people[2].presence = view::Presence::away;
        }) == "Niemand van deze organisatie zit aan tafel.");
  CHECK(why_not_after([](view::SessionView& session) {
          session.statements[1].text = session.supplements[0].text;
        }) == "Deze aanvulling is al een inbreng.");
  CHECK(why_not_after([](view::SessionView& session) {
          session.statements[0].text = session.supplements[0].text;  // of another organisation
        }).empty());
  CHECK(why_not_after([](view::SessionView& session) {
          session.supplements[0].is_whole = false;
        }).starts_with("Zolang de deskundige aan tafel zit"));
  CHECK(why_not_after([](view::SessionView& session) { session.takes_more.statements = false; }) ==
        "Er kan geen inbreng meer bij in dit overleg.");
  CHECK(why_not_after(close) == "Het overleg is afgesloten.");
}

TEST_CASE("beforehand: a statement that was begun is not replaced by a supplement") {
  Table table(supplements_alone(), Place::discussion);
  table.tap("main");
  table.type("ze belde");
  table.tap("rail:beforehand");
  CHECK_FALSE(find(table.log, bring_in)->enabled);
  table.tap("rail:discussion");
  CHECK(table.shell.state().discussion.text.text() == "ze belde");
}
