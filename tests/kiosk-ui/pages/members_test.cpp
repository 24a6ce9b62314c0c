// A national register number is shown for ten seconds.
#include "kiosk-ui/state/after_answer.hpp"
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE("number: asked once, shown for ten seconds out of the answer, then gone") {
  Table table(session_view(), Place::discussion);
  table.tap("members");
  CHECK(table.log.screen == "members");
  table.tap("member:m1:number");
  CHECK(table.out.lines.empty());
  table.tap("dialog:yes");
  CHECK(table.last()["what"] == "number-revealed");
  CHECK(table.last()["fact"] == nlohmann::json{{"member", "m1"}});
  const nlohmann::json given{{"national_number", "84021100107"}};
  table.shell.take(ipc::Answer{table.last()["id"], ipc::Accepted{given}}, table.now);
  table.idle();
  CHECK(table.shell.state().members.number == "84021100107");
  CHECK(find(table.log, "member:m1:number") == nullptr);
  const double almost = table.shell.state().members.until_s - 0.25;
  CHECK(table.screen.frame(table.shell, {}, almost).again_in_s.value_or(9) <= 0.25);
  table.now += 10;
  table.idle();
  CHECK(table.shell.state().members.number.empty());
  CHECK(find(table.log, "member:m1:number") != nullptr);
  table.tap("back");
  CHECK(table.log.screen == "discussion");
}

TEST_CASE("number: gone at once when an expert comes to the table, and with its page") {
  auto view = session_view();
  Table table(view, Place::members);
  show_number(table.shell.state().members, "m1", "84021100107", table.now);
  table.idle();
  REQUIRE(table.shell.state().members.number == "84021100107");
  view.session->names_hidden = true;
  table.shell.take(view, table.now);
  table.idle();
  CHECK(table.shell.state().members.number.empty());
  CHECK(find(table.log, "names-hidden") != nullptr);
  CHECK(find(table.log, "member:m1:number") == nullptr);
  Table other(session_view(), Place::members);
  show_number(other.shell.state().members, "m1", "84021100107", other.now);
  other.tap("rail:plan");
  CHECK(other.shell.state().members.number.empty());
}

TEST_CASE("members: the chair lets an expert read the names, with a reason") {
  auto view = session_view();
  view.session->names_hidden = view.session->anonymity_can_be_lifted = true;
  Table table(view, Place::members);
  table.tap("members:lift");
  CHECK_FALSE(find(table.log, "main")->enabled);
  table.shell.state().members.reason = TextEdit("Hij behandelt het gezin.");
  table.idle();
  table.tap("main");
  CHECK(table.last()["what"] == "anonymity-lifted");
  CHECK(table.last()["fact"]["reason"]["words"] == "Hij behandelt het gezin.");
  table.answer_ok();
  table.idle();
  CHECK(table.log.step == "list");
  view.session->anonymity_can_be_lifted = false;
  CHECK(find(Table(view, Place::members).log, "members:lift") == nullptr);
}
