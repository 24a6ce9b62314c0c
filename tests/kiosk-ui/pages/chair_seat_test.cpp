// Whoever chairs: the seat at the table, and the reason of one who takes no part.
#include "kiosk-ui/readings/why_not_now.hpp"
#include "kiosk-ui/words.hpp"
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

view::DeviceView before_the_chair_signs() {
  auto view = session_view();
  view.session->people[0].is_chair = true;
  view.session->people[0].presence = view::Presence::invited;
  view.session->people[0].stays.clear();
  view.session->chair_must_sign = true;
  return view;
}

const Widget& widget(const Table& table, const std::string& id) {
  const Widget* found = find(table.log, id);
  REQUIRE(found != nullptr);
  return *found;
}

}  // namespace

TEST_CASE("chair seat: until the chair signed the page says who, and no way leads to the discussion") {
  Table table(before_the_chair_signs());
  CHECK(draws(table, "Eerst meldt de voorzitter zich aan: An Peeters tikt op de eigen naam."));
  CHECK(draws(table, "hoofdinspecteur, voorzitter"));
  CHECK_FALSE(widget(table, "main").enabled);
  CHECK(widget(table, "attendance:add").enabled);
  table.tap("person:p1");
  CHECK(table.log.step == "secrecy");

  auto signed_in = before_the_chair_signs();
  signed_in.session->chair_must_sign = false;
  Table after(signed_in);
  CHECK_FALSE(draws(after, "Eerst meldt de voorzitter zich aan: An Peeters tikt op de eigen naam."));
  CHECK(widget(after, "main").enabled);
}

TEST_CASE("chair seat: what waits for the chair says so, and not that the table is full") {
  auto view = before_the_chair_signs();
  view.session->takes_more = {
      .people = true, .statements = false, .goals = false, .actions = false, .items = false};
  for (const auto why : {why_no_more_statements(*view.session), why_no_more_goals(*view.session),
                         why_no_more_actions(*view.session), why_no_more_items(*view.session)})
    CHECK(why == words::attendance::chair_signs_first);
  CHECK(why_no_more_people(*view.session).empty());
  view.session->chair_must_sign = false;
  CHECK(why_no_more_goals(*view.session) == words::full::goals);
}

TEST_CASE("chair seat: a chair who takes no part is offered nowhere as a participant") {
  auto view = session_view();
  view.session->people[0].is_chair = true;
  view.session->people[0].takes_part = false;
  Table table(view);
  CHECK(draws(table, "hoofdinspecteur, zit voor en neemt niet deel"));
  Table passing(view, Place::sharing);
  passing.tap("hand-over");
  if (passing.log.step == "pin") passing.tap("somebody-else");
  CHECK(find(passing.log, "participant:p1") == nullptr);
  CHECK(find(passing.log, "participant:p2") != nullptr);
}

TEST_CASE("chair seat: why a chair takes no part goes with the opening, and may be taken back before") {
  const auto opening = [] {
    Table table(day_view(), Place::day);
    table.tap("session:s2");
    table.tap("takes-no-part");
    CHECK(table.log.step == "takes-no-part");
    CHECK_FALSE(widget(table, "main").enabled);
    table.type("vervangt");
    table.tap("main");
    CHECK(table.log.step == "open");
    CHECK(draws(table, std::string(words::day::takes_no_part_said)));
    return table.log.step == "open";
  };
  CHECK(opening());
  Table table(day_view(), Place::day);
  table.tap("session:s2");
  table.tap("takes-no-part");
  table.type("ziek");
  table.tap("main");
  if (find(table.log, "chair:c1") != nullptr) table.tap("chair:c1");
  table.pin("271828");
  REQUIRE(!table.out.lines.empty());
  CHECK(table.last()["do"] == "open");
  CHECK(table.last()["takes_no_part"] == "ziek");

  Table again(day_view(), Place::day);
  again.tap("session:s2");
  again.tap("takes-no-part");
  again.type("ziek");
  again.tap("back");  // takes part after all
  if (find(again.log, "chair:c1") != nullptr) again.tap("chair:c1");
  again.pin("271828");
  REQUIRE(!again.out.lines.empty());
  CHECK_FALSE(again.last().contains("takes_no_part"));
}

TEST_CASE("verslag: a remark on an earlier edition leaves it to be read anew") {
  auto view = session_view();
  auto& reading = view.session->verslag.readings.front();
  view.session->verslag.edition = 2;
  view.session->verslag.outdated = false;
  reading.mark = view::ReadingMark::remarked;
  const auto* person = &view.session->people.front();
  REQUIRE(person->id == reading.participant);
  CHECK_FALSE(left_to_do(*view.session, *person).verslag);
  reading.is_of_this_edition = false;
  CHECK(left_to_do(*view.session, *person).verslag);
}
