// The form of a statement.
#include "tests/kiosk-ui/table.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

// A new statement with its words, at the question of who says them.
struct WithWords : Table {
  WithWords() : Table(session_view(), Place::discussion) {
    tap("main");
    REQUIRE(log.step == "text");
    type("ze belde");
    tap("main");
    REQUIRE(log.step == "people");
  }
};

void refuse_last(Table& table) {
  table.shell.take(ipc::Answer{table.last()["id"], ipc::Refused{"art8.1", "art. 8", "Neen.", ""}}, table.now);
  table.idle();
}

}  // namespace

TEST_CASE("statement: who comes back to a question goes on without answering it again") {
  WithWords table;
  CHECK(find(table.log, "main") == nullptr);
  table.tap("by:p1");
  table.tap("member:m3");
  REQUIRE(table.log.step == "category");
  table.tap("back");
  REQUIRE(table.log.step == "people");
  table.tap("main");
  CHECK(table.log.step == "category");
  CHECK(table.shell.state().discussion.by == "p1");
}

TEST_CASE("statement: the words first, then three questions, become one fact") {
  WithWords table;
  table.tap("by:p1");
  table.tap("member:m3");
  table.tap("category:11");
  table.type("veilig");
  table.tap("main");
  const auto sent = table.last();
  CHECK(sent.contains("replaces") == false);
  const auto fact = sent["fact"];
  CHECK(fact["by"] == "p1");
  CHECK(fact["about"]["member"][0] == "m3");
  CHECK(fact["category"] == 11);
  CHECK(fact["text"]["words"] == "ze belde");
  CHECK(fact["relevance"]["words"] == "veilig");
  table.answer_ok();
  CHECK(table.log.step == "cards");
}

TEST_CASE("statement: who says it and about whom are answered in any order; one alone does not go on") {
  for (const auto& [first, second] : {std::pair("by:p1", "member:m3"), std::pair("member:m3", "by:p1")}) {
    WithWords table;
    table.tap(first);
    CHECK(table.log.step == "people");
    CHECK(find(table.log, "main") == nullptr);
    table.tap(second);
    CHECK(table.log.step == "category");
  }
}

TEST_CASE("statement: whoever spoke last is first, and who left the table is grey") {
  auto view = session_view();
  const auto first_of_all = [&] {
    Table table(view, Place::discussion);
    table.shell.state().discussion.step = DiscussionStep::people;
    table.idle();
    const auto found = std::ranges::find_if(table.log.widgets,
                                            [](const Widget& each) { return each.id.starts_with("by:"); });
    return std::pair(found->id, found->enabled);
  };
  CHECK(first_of_all() == std::pair(std::string("by:p6"), true));  // u4 is the last that stands
  for (auto& person : view.session->people)
    if (person.id == "p6") person.presence = view::Presence::away;
  CHECK(first_of_all() == std::pair(std::string("by:p6"), false));
  view.session->statements.clear();
  CHECK(first_of_all().first == "by:p1");
}

TEST_CASE("statement: a draft is changed with everything filled in, and kept from its first page") {
  Table table(session_view(), Place::discussion);
  const auto draft = session_view().session->statements[1];
  table.tap("statement:" + draft.id + ":change");
  REQUIRE(table.log.step == "text");
  CHECK(find(table.log, "field:text")->value == draft.text);
  CHECK(find(table.log, "main")->label == "Bewaren");
  table.type("x");
  table.tap("main");
  auto sent = table.last();
  CHECK(sent["what"] == "statement-made");
  CHECK(sent["replaces"] == draft.id);
  CHECK(sent["draft"] == "discussion");
  CHECK(sent["fact"]["text"]["words"] == draft.text + "x");
  CHECK(sent["fact"]["by"] == draft.by);
  CHECK(sent["fact"]["relevance"]["words"] == draft.relevance);
  SUBCASE("refused, it stays open with every word") {
    refuse_last(table);
    CHECK(find(table.log, "field:text")->value == draft.text + "x");
  }
  SUBCASE("and its other questions are there too") {
    refuse_last(table);
    table.tap("statement:next");
    table.tap("member:m1");
    table.tap("category:6");
    CHECK(find(table.log, "field:relevance")->value == draft.relevance);
    table.tap("main");
    CHECK(table.last()["fact"]["about"]["member"][0] == "m1");
    CHECK(table.last()["fact"]["category"] == 6);
    table.answer_ok();
    CHECK(table.log.step == "cards");
  }
}

TEST_CASE("statement: a draft that cannot be changed says why, and a confirmed one is offered to nobody") {
  auto view = session_view();
  auto& draft = view.session->statements[1];
  draft.can_be_changed = false;
  const Table away(view, Place::discussion);
  const std::string id = "statement:" + draft.id + ":change";
  REQUIRE(find(away.log, id) != nullptr);
  CHECK_FALSE(find(away.log, id)->enabled);
  draft.status = view::StatementStatus::confirmed;
  const Table confirmed(view, Place::discussion);
  CHECK(find(confirmed.log, id) == nullptr);
}

TEST_CASE("statement: its owner changes it in the own turn, and comes back to the own statements") {
  auto view = session_view();
  const auto draft = view.session->statements[1];
  view.turn = draft.by;
  Table table(view, Place::discussion);
  table.shell.state().turn.tab = TurnState::Tab::statements;
  table.idle();
  table.tap("statement:" + draft.id + ":change");
  REQUIRE(table.log.screen == "turn");
  REQUIRE(table.log.step == "text");
  table.type("x");
  table.tap("statement:next");
  CHECK(find(table.log, "by:p1") == nullptr);  // it is the own statement
  table.tap("main");
  CHECK(table.last()["replaces"] == draft.id);
  CHECK(table.last()["draft"] == "own-statement");
  CHECK(table.last()["fact"]["by"] == draft.by);
  CHECK(table.shell.state().discussion.step == DiscussionStep::cards);
  table.answer_ok();
  CHECK(table.log.step == "statements");
}

TEST_CASE("statement: a contact that was typed waits while a member is chosen, and is not sent with it") {
  Table table(session_view(), Place::discussion);
  auto& form = table.shell.state().discussion;
  form = {.step = DiscussionStep::people, .by = "p1", .category = 11};
  form.contact.insert("de buurvrouw");
  form.necessity.insert("zag het");
  form.text.insert("ze belde");
  form.relevance.insert("veilig");
  table.idle();
  table.tap("member:m3");
  CHECK(form.contact.text() == "de buurvrouw");
  const auto about = [&] {
    form.step = DiscussionStep::relevance;
    table.idle();
    table.tap("main");
    auto sent = table.last()["fact"]["about"];
    refuse_last(table);
    return sent;
  };
  CHECK(about() == nlohmann::json::parse(R"({"member":["m3"]})"));
  form.member.clear();
  CHECK(about()["contact"] == "de buurvrouw");
}
