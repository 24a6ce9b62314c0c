// Statements (art. 13, 15) and the plan.
#include "shared/domain/erasure.hpp"
#include "tests/shared/domain/given.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

Table two_seated() {
  return table().opened().seated({"p1", "p2"});
}

TEST_CASE("art13.purpose-bound: a statement is brought by somebody who sits at the table") {
  CHECK(two_seated().when(statement("p1")) == "allowed");
  CHECK(two_seated().when(statement("p3")) == "art13.purpose-bound");
  CHECK(two_seated().when(statement("nobody")) == "art13.purpose-bound");
  CHECK(two_seated().after(left("p1")).when(statement("p1")) == "art13.purpose-bound");
}

TEST_CASE("art15.categories: a statement falls under one of the 14 categories") {
  const auto of_category = [](int category) {
    return two_seated().when(with(statement("p1"), [&](auto& f) { f.category = category; }));
  };
  CHECK(of_category(1) == "allowed");
  CHECK(of_category(14) == "allowed");
  CHECK(of_category(0) == "art15.categories");
  CHECK(of_category(15) == "art15.categories");
}

TEST_CASE("art15.persons: a statement is about one member, or about one contact with the reason why") {
  CHECK(two_seated().when(statement("p1", "m9")) == "art15.persons");
  CHECK(two_seated().when(about_contact(statement("p1"), "grootmoeder")) == "allowed");
  const auto about = [](Subject subject) {
    return two_seated().when(with(statement("p1"), [&](auto& f) { f.about = std::move(subject); }));
  };
  CHECK(about({.contact = "grootmoeder"}) == "art15.persons");
  CHECK(about({}) == "art15.persons");
  CHECK(about({.member = {{"m1"}, {"m2"}}}) == "art15.persons");
  CHECK(about({.member = {{"m1"}}, .contact = "grootmoeder", .necessity = committed("x")}) ==
        "art15.persons");
}

TEST_CASE(
    "art15.controller: a statement comes from an organisation that answers for it, as does who brings it") {
  Table one = two_seated().stated("p1");
  const auto organisation = find(one.state(), ParticipantId{"p1"})->person.organisation;
  REQUIRE(find(one.state(), organisation) != nullptr);
  // No sequence of events reaches a participant without one: the rule is kept even if another part should fail.
  State state = one.state();
  state.dossier.organisations.clear();
  const Decision decision = decide(state, statement("p1"), one.now());
  REQUIRE(std::holds_alternative<Refusal>(decision));
  CHECK(std::get<Refusal>(decision).rule == Rule::art15_controller);
}

TEST_CASE(
    "art13.free-to-share: a draft is replaced when another was made just before it ended, in the same "
    "moment") {
  const auto was_replaced = [](const Table& at, const char* id) {
    return find(at.state(), StatementId{id})->replaced;
  };
  Table drafted = two_seated().after(statement("p1")).after(statement("p1"));
  CHECK(was_replaced(Table(drafted).after(StatementDropped{{"u1"}}), "u1"));
  CHECK_FALSE(
      find(Table(drafted).after(StatementDropped{{"u1"}}).state(), StatementId{"u1"})->is_withdrawn());
  CHECK_FALSE(was_replaced(Table(drafted).later(1).after(StatementDropped{{"u1"}}), "u1"));
  CHECK_FALSE(was_replaced(Table(drafted).after(StatementDropped{{"u2"}}), "u2"));
  CHECK_FALSE(
      was_replaced(Table(drafted).after(confirmed("u2", "p1")).after(StatementDropped{{"u1"}}), "u1"));
  CHECK(find(drafted.later(1).after(StatementDropped{{"u1"}}).state(), StatementId{"u1"})->is_withdrawn());
  CHECK_FALSE(find(drafted.state(), StatementId{"u2"})->is_withdrawn());
}

TEST_CASE("art13.free-to-share: only the owner confirms a statement, in person and at the table") {
  Table drafted = two_seated().after(statement("p1"));
  CHECK(drafted.when(confirmed("u1", "p1")) == "allowed");
  CHECK(drafted.when(confirmed("u1", "p2")) == "art13.free-to-share");
  CHECK(drafted.when(with(confirmed("u1", "p1"), [](auto& f) { f.signature = {}; })) ==
        "art13.free-to-share");
  CHECK(drafted.when(confirmed("u2", "p1")) == "session.order");
  drafted.after(left("p1"));
  CHECK(drafted.when(confirmed("u1", "p1")) == "art13.free-to-share");
  drafted.after_all({returned("p1"), confirmed("u1", "p1")});
  CHECK(drafted.when(confirmed("u1", "p1")) == "session.order");
}

TEST_CASE(
    "art13.free-to-share: only the owner takes a statement back, also after leaving and after closing") {
  Table said = two_seated().stated("p1");
  CHECK(said.when(taken_back("u1", "p1")) == "allowed");
  CHECK(said.when(taken_back("u1", "p2")) == "art13.free-to-share");
  CHECK(said.when(with(taken_back("u1", "p1"), [](auto& f) { f.signature = {}; })) == "art13.free-to-share");
  said.after(left("p1"));
  CHECK(said.when(taken_back("u1", "p1")) == "allowed");
  said.after(SessionClosed{});
  CHECK(said.when(taken_back("u1", "p2")) == "art13.free-to-share");
  said.after(taken_back("u1", "p1"));
  CHECK(said.when(taken_back("u1", "p1")) == "session.order");
}

TEST_CASE("art13.free-to-share: what stands unconfirmed does not close; confirmed or thrown away it does") {
  Table drafted = two_seated().after(statement("p1"));
  CHECK(drafted.when(SessionClosed{}) == "art13.free-to-share");
  CHECK(Table(drafted).after(confirmed("u1", "p1")).when(SessionClosed{}) == "allowed");
  CHECK(Table(drafted).after(StatementDropped{{"u1"}}).when(SessionClosed{}) == "allowed");
  CHECK(Table(drafted).after(taken_back("u1", "p1")).when(SessionClosed{}) == "allowed");
}

TEST_CASE("art13.free-to-share: the chair throws away a draft, never what was confirmed") {
  CHECK(two_seated().after(statement("p1")).when(StatementDropped{{"u1"}}) == "allowed");
  CHECK(two_seated().stated("p1").when(StatementDropped{{"u1"}}) == "art13.free-to-share");
  CHECK(two_seated().when(StatementDropped{{"u1"}}) == "session.order");
}

TEST_CASE("art14.2.exactly: a draft that an item draws on is not thrown away beneath it") {
  Table drafted = two_seated().after(statement("p1")).after(put(disclosure("p1", {{"u1"}})));
  CHECK(drafted.when(StatementDropped{{"u1"}}) == "art14.2.exactly");
  CHECK(drafted.after(ItemWithdrawn{{"i1"}}).when(StatementDropped{{"u1"}}) == "allowed");
}

std::size_t words_gone_by(const Table& at, const Fact& fact) {
  return texts_erased_by(at.state(), fact).size();
}

TEST_CASE(
    "art13.free-to-share: taking back or throwing away takes all words of the statement with it, and no "
    "others") {
  Table said = two_seated().after(about_contact(statement("p1"), "oma")).after(statement("p2"));
  CHECK(words_gone_by(said, taken_back("u1", "p1")) == 3);
  CHECK(words_gone_by(said, StatementDropped{{"u2"}}) == 2);
  CHECK(words_gone_by(said, confirmed("u1", "p1")) == 0);
  CHECK(words_gone_by(said, SessionClosed{}) == 0);
  const auto gone = texts_erased_by(said.state(), StatementDropped{{"u2"}});
  CHECK(gone == std::vector<Commitment>{committed("inbreng van p2"), committed("toont het risico")});
}

TEST_CASE("art13.free-to-share: taking back also takes the words of each item version that draws on it") {
  Table drawn = two_seated().after(statement("p1")).after(put(disclosure("p1", {{"u1"}})));
  drawn.after(changed("i1", disclosure("p1", {{"u1"}}))).after(changed("i1", disclosure("p1")));
  CHECK(words_gone_by(drawn, taken_back("u1", "p1")) == 2 + 2 + 2);
  CHECK(words_gone_by(drawn, StatementDropped{{"u1"}}) == 2 + 2 + 2);
  CHECK(words_gone_by(drawn.after(statement("p2")), taken_back("u2", "p2")) == 2);
}

TEST_CASE("art13.free-to-share: withdrawing takes the words of every version of the item with it") {
  Table twice = two_seated().after(put(disclosure())).after(changed("i1", disclosure()));
  CHECK(words_gone_by(twice, ItemWithdrawn{{"i1"}}) == 4);
  CHECK(words_gone_by(twice, changed("i1", disclosure())) == 0);
}

TEST_CASE("art13.free-to-share: the enclosures of a statement and of its confirmation go with its words") {
  const auto under = [](auto fact, const std::string& commitment) {
    return with(std::move(fact), [&](auto& f) { f.enclosed_in = {commitment}; });
  };
  Table said = two_seated().after(under(statement("p1"), "made"));
  CHECK(texts_erased_by(said.state(), StatementDropped{{"u1"}}) ==
        std::vector<Commitment>{{"made"}, committed("inbreng van p1"), committed("toont het risico")});
  said.after(under(confirmed("u1", "p1"), "confirmed"));
  CHECK(texts_erased_by(said.state(), under(taken_back("u1", "p1"), "taken back")) ==
        std::vector<Commitment>{{"made"},
                                committed("inbreng van p1"),
                                committed("toont het risico"),
                                {"confirmed"},
                                {"taken back"}});
}

TEST_CASE("art13.free-to-share: the state of a withdrawn statement names nobody either") {
  Table said = two_seated().stated("p1").after(statement("p2"));
  said.after(taken_back("u1", "p1")).after(StatementDropped{{"u2"}});
  for (const Statement& each : said.state().statements) {
    CHECK(each.made.by.empty());
    CHECK(each.made.about == Subject{});
    CHECK(each.made.category == 0);
  }
}

TEST_CASE(
    "art13.free-to-share: words of the plan that are dropped or replaced are erased, those that stay not") {
  const auto gone_under = [](const std::string& rules, const Fact& fact) {
    Table planned = table().opened_under(rules).seated({"p1", "p2"}).after(goal()).after(action("p1"));
    return words_gone_by(planned, fact);
  };
  const Fact goal_again = with(goal(), [](auto& f) { f.id = {"d1"}; });
  const Fact action_again = with(action("p1"), [](auto& f) { f.id = {"a1"}; });
  for (const Fact& fact :
       {goal_again, action_again, Fact{GoalDropped{{"d1"}}}, Fact{ActionDropped{{"a1"}}}}) {
    CHECK(gone_under("4", fact) == 1);
    CHECK(gone_under("3", fact) == 0);
  }
  CHECK(gone_under("4", goal()) == 0);
  CHECK(gone_under("4", action("p1")) == 0);
}

TEST_CASE("art13.free-to-share: the reason of a strike is kept until the close, and no longer") {
  Table erred = table().opened().seated({"p1", "p2", "p3"});
  CHECK(words_gone_by(erred, SessionClosed{}) == 0);
  erred.after(struck("p3"));
  CHECK(words_gone_by(erred, SessionClosed{}) == 1);
  Table third = table().opened_under("3").seated({"p1", "p3"}).after(struck("p3"));
  CHECK(words_gone_by(third, SessionClosed{}) == 0);
}

TEST_CASE("session.order: a session is opened under rules that this program knows, and under no others") {
  const auto under = [](const std::string& rules) {
    if (rules == "3") return table().when(opened_under_3(as_of_version_3(sample_dossier())));
    return table().when(with(opened(), [&](auto& fact) { fact.rules = rules; }));
  };
  CHECK(under("3") == "allowed");
  CHECK(under("4") == "allowed");
  for (const auto* unknown : {"", "2", "5", "03"}) CHECK(under(unknown) == "session.order");
}

// Two statements under one id would attribute the words of one to the other, and leave a draft that nobody can confirm.
TEST_CASE("session.order: a statement takes the next number, never one that is in use or to come") {
  Table said = two_seated().stated("p1");
  const auto numbered = [](const std::string& id) {
    return with(statement("p2"), [&](auto& f) { f.id = {id}; });
  };
  CHECK(said.when(numbered("u2")) == "allowed");
  CHECK(said.when(numbered("u1")) == "session.order");
  CHECK(said.when(numbered("u3")) == "session.order");
  CHECK(said.after(taken_back("u1", "p1")).when(numbered("u1")) == "session.order");
}

TEST_CASE("session.order: an action has a goal, an owner, and a day to come") {
  Table planned = two_seated().after(goal());
  CHECK(planned.when(action("p1")) == "allowed");
  CHECK(planned.when(action("p1", "d2")) == "session.order");
  CHECK(planned.when(action("p9")) == "session.order");
  CHECK(planned.when(with(action("p1"), [](auto& f) { f.due = {2026, 11, 22}; })) == "session.order");
  CHECK(planned.when(with(action("p1"), [](auto& f) { f.id = {"a2"}; })) == "session.order");
  planned.after(action("p1"));
  CHECK(planned.when(with(action("p2"), [](auto& f) { f.id = {"a1"}; })) == "allowed");
  CHECK(planned.when(ActionDropped{{"a2"}}) == "session.order");
  CHECK(planned.after(ActionDropped{{"a1"}}).when(ActionDropped{{"a1"}}) == "session.order");
}

TEST_CASE("session.order: a goal goes only when nothing hangs on it, and does not come back under its id") {
  Table planned = two_seated().after(goal()).after(action("p1"));
  CHECK(planned.when(GoalDropped{{"d2"}}) == "session.order");
  CHECK(planned.when(GoalDropped{{"d1"}}) == "session.order");
  planned.after(ActionDropped{{"a1"}});
  CHECK(planned.when(GoalDropped{{"d1"}}) == "allowed");
  planned.after(GoalDropped{{"d1"}});
  CHECK(planned.when(GoalSet{{"d1"}, committed("terug")}) == "session.order");
  CHECK(planned.when(GoalSet{{"d2"}, committed("nieuw")}) == "allowed");
}

TEST_CASE("art15.national-number: showing a number is an event of its own, of a member who has one") {
  CHECK(two_seated().when(NumberRevealed{{"m1"}}) == "allowed");
  CHECK(two_seated().when(NumberRevealed{{"m2"}}) == "art15.national-number");
  CHECK(two_seated().when(NumberRevealed{{"m9"}}) == "session.order");
}

TEST_CASE("art12.expert-anonymous: no national number is shown while an expert sits at the table") {
  Table with_expert = two_seated().seated({"e1"});
  CHECK(with_expert.when(NumberRevealed{{"m1"}}) == "art12.expert-anonymous");
  CHECK(with_expert.after(left("e1")).when(NumberRevealed{{"m1"}}) == "allowed");
}

}  // namespace
}  // namespace tafel::testing
