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
    person.presence = view::Presence::at_table;
    session.people.push_back(person);
  }
  session.people[0].open_ballots = session.people[1].open_ballots = 1;
  view::PersonView left;
  left.name = "Fien";
  left.presence = view::Presence::away;
  left.open_ballots = 1;
  session.people.push_back(left);
  view::ItemView item;
  item.state = view::ItemState::open;
  item.ballots = {{"p1", "An", view::VoteMark::not_yet},
                  {"p2", "Bo", view::VoteMark::not_yet},
                  {"p3", "Cas", view::VoteMark::akkoord}};
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
  session.items[0].state = view::ItemState::consensus;
  CHECK(voting_round(session).done);
  CHECK(in_words(voting_round(session), 0) == "Iedereen aan tafel heeft over alles gestemd.");

  session.items[0].state = view::ItemState::open;
  session.items[0].ballots.push_back({"p4", "Fien", view::VoteMark::left});
  session.items.push_back(session.items[0]);
  CHECK(in_words(voting_round(session), 1) ==
        "Iedereen aan tafel heeft gestemd. Vertrokken zonder te stemmen: Fien");

  CHECK_FALSE(voting_round(session).done);

  for (auto& item : session.items) item.state = view::ItemState::no_consensus;
  CHECK(voting_round(session).names.empty());
  CHECK(voting_round(session).done);
}

TEST_CASE("round status: what no ballot can decide is not called voted on") {
  auto session = round();
  for (auto& person : session.people) person.open_ballots = 0;
  session.items[0].takes_ballots = false;
  CHECK(in_words(voting_round(session), 0) == "Een punt moet eerst gewijzigd of ingetrokken worden.");
  CHECK_FALSE(voting_round(session).done);

  session.items[0].waits_for_trajectory = true;
  CHECK(in_words(voting_round(session), 0) ==
        "Over een punt dat op een doel steunt, wordt pas gestemd als er een traject start: beslis dat bij "
        "Afronding, Vervolg.");
  CHECK_FALSE(voting_round(session).done);
  session.items[0].waits_for_trajectory = false;

  session.items[0].takes_ballots = true;  // one alone agreed
  CHECK(in_words(voting_round(session), 0) == "Consensus vraagt minstens twee deelnemers.");
  CHECK_FALSE(voting_round(session).done);
}

}  // namespace tafel::kiosk::test
