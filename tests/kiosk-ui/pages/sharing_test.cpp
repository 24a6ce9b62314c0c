// Items at the table.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE(
    "sharing: a statement many times as tall as the list can be chosen as a source wherever it is seen") {
  for (const int sentences : {1, 200}) {
    auto view = session_view();
    view.session->statements.resize(1);
    view.session->statements.front().text.clear();
    for (int i = 0; i < sentences; ++i)
      view.session->statements.front().text += "Lotte vertelde het op school. ";
    Table table(view, Place::sharing);
    table.shell.state().sharing.step = SharingStep::sources;
    table.idle();
    const std::string source = "source:" + view.session->statements.front().id;
    table.tap(source);
    CHECK(table.shell.state().sharing.draft.sources.size() == 1);
    Input wheel;
    wheel.at = find(table.log, source)->where.centre();
    wheel.wheel = -20;
    table.screen.frame(table.shell, wheel, table.now += 0.1);
    table.idle();
    CHECK(find(table.log, "list:sources")->above == (sentences > 1));
    table.tap(source);
    CHECK(table.shell.state().sharing.draft.sources.empty());
  }
}

namespace {

// The form of an item at one of its questions.
struct AtQuestion : Table {
  AtQuestion(SharingStep step, facts::NewItem draft, view::DeviceView view = session_view())
      : Table(view, Place::sharing) {
    shell.state().sharing = {.step = step, .draft = std::move(draft)};
    idle();
  }
  [[nodiscard]] bool offers(const std::string& id) const {
    REQUIRE_MESSAGE(find(log, id) != nullptr, id);
    return find(log, id)->enabled;
  }
};

const facts::NewItem disclosure_to_sara{.kind = view::ItemKind::disclosure, .recipient = "m3"};
const facts::NewItem report{.kind = view::ItemKind::reporting};

}  // namespace

TEST_CASE("sharing: of a duty to report, only who has one is offered, and to whom follows from the agenda") {
  AtQuestion table(SharingStep::sharer, report);
  CHECK(table.offers("sharer:p5"));
  CHECK_FALSE(table.offers("sharer:p1"));
  CHECK(AtQuestion(SharingStep::sharer, disclosure_to_sara).offers("sharer:p1"));
  table.tap("sharer:p5");
  table.shell.state().sharing.information = TextEdit("hoe het gaat");
  table.shell.state().sharing.why = TextEdit("dat moet");
  table.shell.state().sharing.draft.safety_of = {"m2"};
  table.shell.state().sharing.step = SharingStep::review;
  table.idle();
  table.tap("main");
  CHECK(table.last()["fact"]["content"]["addressee"] == "de opdrachtgevende overheid");
  CHECK(table.last()["fact"]["content"]["sharer"] == "p5");
}

TEST_CASE("sharing: a report is offered only where somebody has a duty to report") {
  auto view = session_view();
  CHECK(AtQuestion(SharingStep::kind, {}, view).offers("kind:reporting"));
  for (auto& person : view.session->people) person.reports_to.clear();
  CHECK_FALSE(AtQuestion(SharingStep::kind, {}, view).offers("kind:reporting"));
}

TEST_CASE("sharing: what a prosecutor's consent keeps at the table is not offered") {
  auto view = session_view();
  CHECK(AtQuestion(SharingStep::kind, {}, view).offers("kind:disclosure"));
  view.session->can_disclose = false;
  CHECK_FALSE(AtQuestion(SharingStep::kind, {}, view).offers("kind:disclosure"));
  CHECK(AtQuestion(SharingStep::kind, {}, view).offers("kind:reporting"));
  view.session->can_report = false;
  CHECK_FALSE(AtQuestion(SharingStep::kind, {}, view).offers("kind:reporting"));
}

TEST_CASE("sharing: who does not accept the modalities is not offered as the one who tells") {
  auto view = session_view();
  CHECK(AtQuestion(SharingStep::sharer, disclosure_to_sara, view).offers("sharer:p1"));
  view.session->people[0].may_tell = false;
  REQUIRE(view.session->people[0].id == "p1");
  CHECK_FALSE(AtQuestion(SharingStep::sharer, disclosure_to_sara, view).offers("sharer:p1"));
}

TEST_CASE("sharing: the kind of an item is fixed, and there is one extension") {
  auto view = session_view();
  view.session->extension_years = {16, 30};
  Table changed(view, Place::sharing);
  changed.tap("item:i2");
  changed.tap("item:change");
  REQUIRE(changed.log.step == "kind");
  CHECK(find(changed.log, "kind:disclosure")->enabled);
  CHECK_FALSE(find(changed.log, "kind:reporting")->enabled);
  CHECK(AtQuestion(SharingStep::kind, {}, view).offers("kind:extension"));
  view.session->items[0].kind = view::ItemKind::extension;
  CHECK_FALSE(AtQuestion(SharingStep::kind, {}, view).offers("kind:extension"));
  view.session->items[0].state = view::ItemState::withdrawn;
  CHECK(AtQuestion(SharingStep::kind, {}, view).offers("kind:extension"));
}

TEST_CASE("sharing: what is told to a member draws on what is about that member; a report on anything") {
  const AtQuestion told(SharingStep::sources, disclosure_to_sara);
  CHECK(told.offers("source:u2"));        // about her
  CHECK_FALSE(told.offers("source:u1"));  // about her father
  CHECK(find(told.log, "source:u2")->where.y <= find(told.log, "source:u1")->where.y);
  CHECK(AtQuestion(SharingStep::sources, report).offers("source:u1"));
}

TEST_CASE("sharing: what can no longer be put leaves the form, and the last page says what is missing") {
  auto draft = disclosure_to_sara;
  draft.sharer = "p3";
  draft.sources = {"u1", "u2", "u3"};  // of another, hers, taken back
  draft.goal = "d1";
  auto view = session_view();
  AtQuestion table(SharingStep::review, draft, view);
  CHECK(table.shell.state().sharing.draft.sources == std::vector<std::string>{"u2"});
  CHECK(table.offers("main"));
  SUBCASE("the check-in of the sharer was struck") {
    view.session->people[2].presence = view::Presence::invited;
  }
  SUBCASE("the goal was dropped") {
    view.session->goals.clear();
  }
  table.shell.take(view, table.now);
  table.idle();
  CHECK_FALSE(table.offers("main"));
}

TEST_CASE("sharing: answers for another kind of item are not put with it") {
  auto draft = disclosure_to_sara;
  draft.sharer = "p3";
  draft.sources = {"u2"};
  draft.safety_of = {"m2"};
  draft.kind = view::ItemKind::extension;
  draft.extension_years = 20;
  draft.extension_ground = view::ExtensionGround::grave_facts;
  AtQuestion table(SharingStep::review, draft);
  table.tap("main");
  const auto content = table.last()["fact"]["content"];
  CHECK(content["recipient"].empty());
  CHECK(content["sources"].empty());
  CHECK_FALSE(content.contains("sharer"));
  CHECK_FALSE(content.contains("necessity"));
  CHECK(content["extension"]["years"] == 20);
}

TEST_CASE("sharing: the chair reads who has yet to vote, and only of who sits at the table") {
  Table table(session_view(), Place::sharing);
  const Widget* waiting = find(table.log, "must-vote");
  REQUIRE(waiting != nullptr);
  CHECK(waiting->label == "Nog 2 van 6 moeten stemmen: An Peeters, Karim Benali");
  auto view = session_view();
  for (auto& person : view.session->people) person.open_ballots = 0;
  view.session->people[6].open_ballots = 1;  // left without voting
  Table voted(view, Place::sharing);
  CHECK(find(voted.log, "must-vote")->label.starts_with("Iedereen"));
}

namespace {
view::DeviceView with_round(bool runs) {
  auto view = session_view();
  view.session->round_can_be_ended = runs;
  return view;
}
}  // namespace

TEST_CASE("sharing: the chair ends a round that runs, with a reason") {
  Table table(with_round(true), Place::sharing);
  table.tap("round:end");
  CHECK_FALSE(find(table.log, "main")->enabled);
  table.shell.state().sharing.reason = TextEdit("Karim is weggeroepen.");
  table.idle();
  table.tap("main");
  CHECK(table.last()["what"] == "round-ended");
  CHECK(table.last()["fact"]["reason"]["words"] == "Karim is weggeroepen.");
  table.answer_ok();
  table.idle();
  CHECK(table.log.step == "cards");
}

TEST_CASE("sharing: no round is ended that does not run") {
  Table idle(with_round(false), Place::sharing);
  CHECK(find(idle.log, "round:end") == nullptr);
  idle.shell.state().sharing = {.step = SharingStep::end_round, .reason = TextEdit("Te laat.")};
  idle.idle();
  CHECK_FALSE(find(idle.log, "main")->enabled);
}

TEST_CASE("sharing: a card says that no consensus can come while a ballot is missing of somebody who left") {
  auto view = session_view();
  auto& item = view.session->items[1];
  item.state = view::ItemState::voting;
  item.ballots.back().mark = view::VoteMark::left;
  Table gone(view, Place::sharing);
  REQUIRE(find(gone.log, "cannot-pass:" + item.id) != nullptr);
  CHECK(find(gone.log, "cannot-pass:" + item.id)
            ->label.starts_with(item.ballots.back().name + " vertrok zonder"));
  item.ballots.back().mark = view::VoteMark::not_yet;
  Table here(view, Place::sharing);
  CHECK(find(here.log, "cannot-pass:" + item.id) == nullptr);
}

namespace {

// One open item on which nobody can vote.
view::DeviceView without_ballots() {
  auto view = session_view();
  for (auto& person : view.session->people) person.open_ballots = 0;
  view.session->items.resize(1);
  auto& item = view.session->items.front();
  item.state = view::ItemState::open;
  item.takes_ballots = false;
  return view;
}

}  // namespace

TEST_CASE("sharing: where a vote waits for a trajectory, one touch leads to where it is decided") {
  auto view = without_ballots();
  view.session->items.front().waits_for_trajectory = true;
  Table table(view, Place::sharing);
  CHECK(find(table.log, "hand-over") == nullptr);
  table.shell.state().closing.step = ClosingStep::verslag;
  table.tap("decide-route");
  CHECK(table.log.screen == "closing");
  CHECK(table.log.step == "route");
}

TEST_CASE("sharing: where a vote waits for another thing, the grey button says for what") {
  auto view = without_ballots();
  Table table(view, Place::sharing);
  CHECK(find(table.log, "decide-route") == nullptr);
  REQUIRE(find(table.log, "hand-over") != nullptr);
  CHECK_FALSE(find(table.log, "hand-over")->enabled);
  CHECK(find(table.log, "hand-over")->why_not == "Een punt moet eerst gewijzigd of ingetrokken worden.");
}

TEST_CASE("sharing: with whom it is shared says who is to be protected") {
  auto view = session_view();
  for (auto& member : view.session->members) member.is_protected = member.id == "m1";
  const std::string relation = view.session->members.front().relation;
  REQUIRE(view.session->members.front().id == "m1");
  CHECK(draws(AtQuestion(SharingStep::recipient, {.kind = view::ItemKind::disclosure}, view),
              relation + " · te beschermen"));
  view.session->members.front().is_protected = false;
  CHECK_FALSE(draws(AtQuestion(SharingStep::recipient, {.kind = view::ItemKind::disclosure}, view),
                    relation + " · te beschermen"));
}

TEST_CASE("sharing: whoever comes back from another page finds the list, and from the members the item") {
  Table table(session_view(), Place::sharing);
  table.tap("item:i1");
  REQUIRE(table.log.step == "item");
  table.tap("members");
  table.tap("back");
  CHECK(table.log.step == "item");
  table.tap("rail:plan");
  table.tap("rail:sharing");
  CHECK(table.log.step == "cards");
}
