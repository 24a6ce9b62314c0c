// The form of a statement.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE("statement: who comes back to a question goes on without answering it again") {
  Table table(session_view(), Place::discussion);
  table.tap("main");
  REQUIRE(table.log.step == "by");
  CHECK(find(table.log, "main") == nullptr);
  table.tap("by:p1");
  REQUIRE(table.log.step == "about");
  table.tap("back");
  REQUIRE(table.log.step == "by");
  table.tap("main");
  CHECK(table.log.step == "about");
  CHECK(table.shell.state().discussion.by == "p1");
}

TEST_CASE("statement: five questions, typed on glass, become one fact") {
  Table table(session_view(), Place::discussion);
  table.tap("main");
  table.tap("by:p1");
  table.tap("member:m3");
  table.tap("category:11");
  table.type("ze belde");
  table.tap("main");
  table.type("veilig");
  table.tap("main");
  const auto fact = table.last()["fact"];
  CHECK(fact["by"] == "p1");
  CHECK(fact["about"]["member"][0] == "m3");
  CHECK(fact["category"] == 11);
  CHECK(fact["text"]["words"] == "ze belde");
  CHECK(fact["relevance"]["words"] == "veilig");
  table.answer_ok();
  CHECK(table.log.step == "cards");
}

TEST_CASE("statement: a contact that was typed waits while a member is chosen, and is not sent with it") {
  Table table(session_view(), Place::discussion);
  auto& form = table.shell.state().discussion;
  form = {.step = DiscussionStep::about, .by = "p1", .category = 11};
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
    table.shell.take(ipc::Answer{table.last()["id"], ipc::Refused{"art8.1", "art. 8", "Neen.", ""}},
                     table.now);
    table.idle();
    return sent;
  };
  CHECK(about() == nlohmann::json::parse(R"({"member":["m3"]})"));
  form.member.clear();
  CHECK(about()["contact"] == "de buurvrouw");
}
