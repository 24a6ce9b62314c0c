#include "kiosk-ui/screens/round_status.hpp"

#include <doctest/doctest.h>

namespace tafel::kiosk::test {
namespace {

// Three at the table, of whom the first two must vote on one open item; Fien left.
domain::SessionView round() {
  domain::SessionView session;
  for (const char* name : {"An", "Bo", "Cas"}) {
    domain::PersonView person;
    person.name = name;
    person.presence = "at-table";
    session.people.push_back(person);
  }
  session.people[0].open_ballots = session.people[1].open_ballots = 1;
  domain::PersonView left;
  left.name = "Fien";
  left.presence = "left";
  left.open_ballots = 1;
  session.people.push_back(left);
  domain::ItemView item;
  item.state = "open";
  item.ballots = {{"p1", "An", "nog-niet"}, {"p2", "Bo", "nog-niet"}, {"p3", "Cas", "akkoord"}};
  session.items.push_back(item);
  return session;
}

}  // namespace

TEST_CASE("round status: who at the table must vote, by name as far as there is room") {
  auto session = round();
  const RoundStatus two = round_status(session);
  CHECK(in_words(two, 2) == "Nog 2 van 3 moeten stemmen: An, Bo");
  CHECK(in_words(two, 1) == "Nog 2 van 3 moeten stemmen: An en nog 1");
  CHECK(in_words(two, 0) == "Nog 2 van 3 moeten stemmen");
  session.people[0].open_ballots = 0;
  CHECK(in_words(round_status(session), 1) == "Nog 1 van 3 moet stemmen: Bo");
}

TEST_CASE("round status: it is done when nobody is left to vote, and names who left what is open undecided") {
  auto session = round();
  for (auto& person : session.people) person.open_ballots = 0;
  CHECK(round_status(session).names.empty());
  CHECK(in_words(round_status(session), 0) == "Iedereen aan tafel heeft over alles gestemd.");

  session.items[0].ballots.push_back({"p4", "Fien", "vertrokken"});
  session.items.push_back(session.items[0]);
  CHECK(in_words(round_status(session), 1) ==
        "Iedereen aan tafel heeft gestemd. Vertrokken zonder te stemmen: Fien");

  for (auto& item : session.items) item.sources_stand = false;  // no ballot would decide these
  CHECK(round_status(session).names.empty());

  for (auto& item : session.items) item.sources_stand = true, item.state = "geen-consensus";
  CHECK(round_status(session).names.empty());
}

}  // namespace tafel::kiosk::test
