// art. 14 §2: everybody, in person, on exactly these words; and nothing else.
#include "shared/domain/consensus.hpp"
#include "shared/domain/outcomes.hpp"
#include "tests/shared/domain/given.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

Table item_put(const std::vector<std::string>& who) {
  return table().opened().seated(who).after(put(disclosure("p1")));
}

TEST_CASE("art14.2.consensus: all who sat down said akkoord; without one of them there is none") {
  CHECK(item_put({"p1", "p2", "p3"}).agreed({"p1", "p2", "p3"}).outcome() == "consensus");
  CHECK(item_put({"p1", "p2", "p3"}).agreed({"p1", "p2"}).outcome() == "open");
  CHECK(item_put({"p1", "p2", "p3"}).outcome() == "open");
}

TEST_CASE("art14.2.consensus: one refusal is enough, whatever the others say") {
  CHECK(item_put({"p1", "p2", "p3"}).agreed({"p1", "p2"}).after(refusal_by("p3")).outcome() == "refused");
  CHECK(item_put({"p1", "p2", "p3"}).after(refusal_by("p3")).outcome() == "refused");
}

TEST_CASE("art14.2.consensus: nobody agrees alone: consensus is between at least two") {
  Table alone = item_put({"p1"}).agreed({"p1"});
  CHECK(alone.outcome() == "open");
  CHECK(Table(alone).after(left("p1")).outcome() == "open");
  CHECK_FALSE(Table(alone).after(closed_as_not_held()).state().closed->outcomes.front().shared);
  CHECK(Table(alone).seated({"p2"}).outcome() == "open");
  CHECK(Table(alone).seated({"p2"}).agreed({"p2"}).outcome() == "consensus");
}

TEST_CASE("art2.multilateral: one organisation alone agrees on nothing, and not on longer retention either") {
  Table colleagues = table().opened().after(added("Collega", "o1")).seated({"p1", "x6"});
  colleagues.after(put(disclosure("p1"))).agreed({"p1", "x6"});
  CHECK(colleagues.outcome() == "open");
  CHECK(Table(colleagues).seated({"p2"}).agreed({"p2"}).outcome() == "consensus");
  Table third = table().opened_under("3").after(added("Collega", "o1")).seated({"p1", "x6"});
  CHECK(third.after(put(disclosure("p1"))).agreed({"p1", "x6"}).outcome() == "consensus");
  Table to_keep = table().opened(sample_dossier(SessionKind::closing)).after(added("Collega", "o1"));
  to_keep.seated({"p1", "x6"}).after(put(extension(30))).agreed({"p1", "x6"});
  CHECK(Table(to_keep).after(closed_as_not_held()).state().closed->retention_years == 0);
  CHECK(Table(to_keep).seated({"p2"}).agreed({"p2"}).after(SessionClosed{}).state().closed->retention_years ==
        30);
}

TEST_CASE("art14.2.consensus: who left before voting still counts, and may vote after returning") {
  Table one_gone = item_put({"p1", "p2"}).after(left("p2")).agreed({"p1"});
  CHECK(one_gone.outcome() == "open");
  CHECK(one_gone.when(ballot("p2")) == "art14.2.consensus");
  CHECK(one_gone.after(returned("p2")).agreed({"p2"}).outcome() == "consensus");
}

TEST_CASE("art14.2.consensus: who voted and then left has voted") {
  CHECK(item_put({"p1", "p2"}).agreed({"p2"}).after(left("p2")).agreed({"p1"}).outcome() == "consensus");
}

TEST_CASE(
    "art14.2.consensus: nobody votes unseen: not invited guests, not strangers, not without signature") {
  Table open = item_put({"p1", "p2"});
  CHECK(open.when(ballot("p2")) == "allowed");
  CHECK(open.when(ballot("p3")) == "art14.2.consensus");
  CHECK(open.when(ballot("c1")) == "art14.2.consensus");
  CHECK(open.when(with(ballot("p2"), [](auto& f) { f.signature = {}; })) == "art14.2.consensus");
  CHECK(open.when(ballot("p2", "i2")) == "session.order");
}

bool is_covered(const Table& at) {
  return choices_are_covered(at.state(), at.state().items.at(0));
}

TEST_CASE("art14.2.consensus: a choice is covered until every participant has voted") {
  Table voting = item_put({"p1", "p2", "p3"});
  CHECK_FALSE(is_covered(voting));  // there is none
  voting.after(refusal_by("p1"));
  CHECK(is_covered(voting));
  CHECK(is_covered(Table(voting).agreed({"p2"})));
  CHECK_FALSE(is_covered(Table(voting).agreed({"p2", "p3"})));
  CHECK(is_covered(Table(voting).agreed({"p2"}).after(left("p3"))));  // leaving opens nothing
  CHECK_FALSE(is_covered(Table(voting).agreed({"p2", "p3"}).after(left("p3"))));
  CHECK_FALSE(is_covered(Table(voting).after(changed("i1", disclosure()))));
  CHECK(is_covered(Table(voting).after(ItemWithdrawn{{"i1"}})));
  Table before = table().opened_under("3");
  before.seated({"p1", "p2"}).after(put(disclosure("p1"))).agreed({"p1"});
  CHECK_FALSE(is_covered(before));
  CHECK(before.when(round_ended()) == "session.order");
}

TEST_CASE("art14.2.consensus: the chair ends a round that runs, and no other") {
  Table voting = item_put({"p1", "p2", "p3"});
  CHECK(voting.when(round_ended()) == "session.order");
  voting.after(refusal_by("p1"));
  CHECK(voting.when(round_ended()) == "allowed");
  CHECK(Table(voting).agreed({"p2"}).after(left("p3")).when(round_ended()) == "allowed");
  CHECK(Table(voting).agreed({"p2", "p3"}).when(round_ended()) == "session.order");
  CHECK(Table(voting).after(ItemWithdrawn{{"i1"}}).when(round_ended()) == "session.order");
  const Table ended = Table(voting).after(round_ended());
  CHECK_FALSE(is_covered(ended));
  CHECK(ended.outcome() == voting.outcome());
  CHECK(Table(ended).when(round_ended()) == "session.order");
  CHECK(Table(ended).when(ballot("p2")) == "allowed");
  CHECK_FALSE(is_covered(Table(ended).seated({"e1"})));
  CHECK(is_covered(Table(ended).agreed({"p2"})));  // p3 has yet to vote
  CHECK(Table(ended).agreed({"p2"}).when(round_ended()) == "allowed");
  CHECK_FALSE(is_covered(Table(ended).agreed({"p2", "p3"})));
  Table changed_since = Table(ended).after(changed("i1", disclosure()));
  CHECK(is_covered(changed_since.after(ballot("p1", "i1", Choice::akkoord, 2))));
}

TEST_CASE("art14.2.consensus: a struck check-in counts for nothing") {
  Table waiting = item_put({"p1", "p2", "p3"}).agreed({"p1"}).after(round_ended()).after(struck("p3"));
  CHECK(waiting.outcome() == "open");
  CHECK(waiting.when(ballot("p3")) == "art14.2.consensus");
  CHECK(waiting.agreed({"p2"}).outcome() == "consensus");
  CHECK(waiting.seated({"p3"}).outcome() == "open");
}

TEST_CASE("art14.2.consensus: nobody is struck where that silence is all that an item still waits for") {
  Table waiting = item_put({"p1", "p2", "p3"}).agreed({"p1"}).after(round_ended());
  CHECK(waiting.when(struck("p3")) == "allowed");
  waiting.agreed({"p2"}).after(round_ended());
  CHECK(waiting.when(struck("p3")) == "art14.2.consensus");
  CHECK(Table(waiting).after(changed("i1", disclosure())).when(struck("p3")) == "allowed");
  CHECK(Table(waiting).after(refusal_by("p2")).after(round_ended()).when(struck("p3")) == "allowed");
}

TEST_CASE("art14.2.consensus: nobody is struck while a round runs: that would open it without a reason") {
  Table voting = item_put({"p1", "p2", "p3"}).agreed({"p1"});
  CHECK(voting.when(struck("p3")) == "art14.2.consensus");
  CHECK(Table(voting).after(round_ended()).when(struck("p3")) == "allowed");
  Table withdrawn = Table(voting).after(ItemWithdrawn{{"i1"}});
  CHECK(withdrawn.when(struck("p3")) == "allowed");
  CHECK(is_covered(withdrawn.after(struck("p3"))));
}

TEST_CASE("art14.2.consensus: an empty table agrees on nothing") {
  Table emptied = table().opened_without_chair().seated({"p2", "p3"}).after(put(disclosure("p2")));
  emptied.after_all({struck("p3"), ItemWithdrawn{{"i1"}}, struck("p2")});
  CHECK(emptied.outcome() == "open");
  Table extension_only =
      table().opened_without_chair(sample_dossier(SessionKind::closing)).after(put(extension(30)));
  CHECK(extension_only.outcome() == "open");
  CHECK(retention_of(extension_only.state()) == 0);
  CHECK(retention_of(extension_only.seated({"p2", "p3"}).state()) == 15);
}

TEST_CASE("art14.reopen: an arrival after a vote reopens until the newcomer has voted") {
  Table late = item_put({"p1", "p2"}).agreed({"p1", "p2"});
  CHECK(late.outcome() == "consensus");
  late.seated({"p3"});
  CHECK(late.outcome() == "open");
  CHECK(tally(late.state(), late.state().items[0]).reopened);
  CHECK(Table(late).agreed({"p3"}).outcome() == "consensus");
  CHECK(Table(late).after(refusal_by("p3")).outcome() == "refused");
  CHECK(Table(late).after(left("p3")).outcome() == "open");
}

TEST_CASE("art14.reopen: an arrival before the first vote, or one who has voted since, reopens nothing") {
  Table early = item_put({"p1"}).seated({"p2"}).agreed({"p1"});
  CHECK_FALSE(tally(early.state(), early.state().items[0]).reopened);
  CHECK(early.outcome() == "open");
  Table voted_too = item_put({"p1", "p2"}).agreed({"p1"}).seated({"p3"}).agreed({"p3"});
  CHECK_FALSE(tally(voted_too.state(), voted_too.state().items[0]).reopened);
}

TEST_CASE("art14.reopen: a vote may change until the close; the last one counts and all stay recorded") {
  Table changing = item_put({"p1", "p2"}).agreed({"p1"}).after(refusal_by("p2"));
  CHECK(changing.outcome() == "refused");
  CHECK(Table(changing).agreed({"p2"}).outcome() == "consensus");
  changing.agreed({"p2"}).after(refusal_by("p1"));
  CHECK(changing.outcome() == "refused");
  CHECK(changing.state().items[0].ballots.size() == 4);
  CHECK(changing.after(SessionClosed{}).when(ballot("p1")) == "session.order");
}

TEST_CASE("art14.2.exactly: what was agreed on words taken back is agreed no longer, also after closing") {
  Table drawn = table().opened().seated({"p1", "p2"}).stated("p1").after(put(disclosure("p1", {{"u1"}})));
  drawn.agreed({"p1", "p2"});
  CHECK(drawn.outcome() == "consensus");
  CHECK(Table(drawn).after(taken_back("u1", "p1")).outcome() == "open");
  CHECK(Table(drawn).after(taken_back("u1", "p1")).when(ballot("p2")) == "art14.2.exactly");
  drawn.after(SessionClosed{}).after(taken_back("u1", "p1"));
  CHECK_FALSE(outcomes_of(drawn.state())[0].shared);
}

TEST_CASE(
    "art14.closed-by-default: at the close only consensus is shared, everything else is recorded as not") {
  Table three = item_put({"p1", "p2"}).after_all({put(disclosure("p1")), put(disclosure("p1"))});
  three.agreed({"p1", "p2"}, "i1")
      .agreed({"p1"}, "i2")
      .agreed({"p1", "p2"}, "i3")
      .after(ItemWithdrawn{{"i3"}});
  const std::vector<ItemOutcome> expected{{{"i1"}, 1, true}, {{"i2"}, 1, false}, {{"i3"}, 1, false}};
  CHECK(Table(three).after(SessionClosed{}).state().closed->outcomes == expected);
  CHECK(three.when(SessionClosed{expected}) == "allowed");
}

TEST_CASE("art14.closed-by-default: outcomes other than those of the ballots do not close") {
  Table one = item_put({"p1", "p2"}).agreed({"p1"});
  CHECK(one.when(SessionClosed{{{{"i1"}, 1, false}}}) == "allowed");
  CHECK(one.when(SessionClosed{{{{"i1"}, 1, true}}}) == "art14.closed-by-default");
  CHECK(one.when(SessionClosed{{{{"i1"}, 2, false}}}) == "art14.closed-by-default");
  CHECK(one.when(SessionClosed{{{{"i1"}, 1, false}, {{"i2"}, 1, true}}}) == "art14.closed-by-default");
}

}  // namespace
}  // namespace tafel::testing
