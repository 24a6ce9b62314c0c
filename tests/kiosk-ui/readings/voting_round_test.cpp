#include "kiosk-ui/readings/voting_round.hpp"

#include <doctest/doctest.h>

namespace tafel::kiosk::test {
namespace {

// Three at the table, of whom the first two must vote on one open item; Fien left.
view::SessionView round() {
  view::SessionView session;
  for (const char* name : {"An", "Bo", "Cas"}) {
    view::PersonView person;
    person.name = name;
    person.presence = "at-table";
    session.people.push_back(person);
  }
  session.people[0].open_ballots = session.people[1].open_ballots = 1;
  view::PersonView left;
  left.name = "Fien";
  left.presence = "left";
  left.open_ballots = 1;
  session.people.push_back(left);
  view::ItemView item;
  item.state = "open";
  item.ballots = {{"p1", "An", "nog-niet"}, {"p2", "Bo", "nog-niet"}, {"p3", "Cas", "akkoord"}};
  session.items.push_back(item);
  return session;
}

}  // namespace

TEST_CASE("round status: who at the table must vote, by name as far as there is room") {
  auto session = round();
  const VotingRound two = voting_round(session);
  CHECK(in_words(two, 2) == "Nog 2 van 3 moeten stemmen: An, Bo");
  CHECK(in_words(two, 1) == "Nog 2 van 3 moeten stemmen: An en nog 1");
  CHECK(in_words(two, 0) == "Nog 2 van 3 moeten stemmen");
  session.people[0].open_ballots = 0;
  CHECK(in_words(voting_round(session), 1) == "Nog 1 van 3 moet stemmen: Bo");
}

TEST_CASE("round status: it is done when nobody is left to vote, and names who left what is open undecided") {
  auto session = round();
  for (auto& person : session.people) person.open_ballots = 0;
  session.items[0].state = "consensus";
  CHECK(voting_round(session).done);
  CHECK(in_words(voting_round(session), 0) == "Iedereen aan tafel heeft over alles gestemd.");

  session.items[0].state = "open";
  session.items[0].ballots.push_back({"p4", "Fien", "vertrokken"});
  session.items.push_back(session.items[0]);
  CHECK(in_words(voting_round(session), 1) ==
        "Iedereen aan tafel heeft gestemd. Vertrokken zonder te stemmen: Fien");

  CHECK_FALSE(voting_round(session).done);

  for (auto& item : session.items) item.state = "geen-consensus";
  CHECK(voting_round(session).names.empty());
  CHECK(voting_round(session).done);
}

TEST_CASE("round status: what no ballot can decide is not called voted on") {
  auto session = round();
  for (auto& person : session.people) person.open_ballots = 0;
  session.items[0].sources_stand = false;
  CHECK(in_words(voting_round(session), 0) == "Een punt moet eerst gewijzigd of ingetrokken worden.");
  CHECK_FALSE(voting_round(session).done);

  session.items[0].sources_stand = true;  // one alone agreed
  CHECK(in_words(voting_round(session), 0) == "Consensus vraagt minstens twee deelnemers.");
  CHECK_FALSE(voting_round(session).done);
}

}  // namespace tafel::kiosk::test
