// At the table: who may sit down, bound by what, and who may be struck (art. 2, 10, 12, 14).
#include "shared/domain/naming.hpp"
#include "shared/text/notices.hpp"
#include "tests/shared/domain/given.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

TEST_CASE("art2.one-case: who is not invited to this session cannot sit down at it") {
  CHECK(table().opened().when(checked_in("p1")) == "allowed");
  CHECK(table().opened().when(checked_in("p9")) == "art2.one-case");
}

TEST_CASE("art14.1.secrecy: who sits down signs which notice was read") {
  const auto naming = [](const std::string& who, std::string_view notice) {
    return table().opened().when(with(checked_in(who), [&](auto& f) { f.notice = notice; }));
  };
  for (const text::Notice& notice : text::notices) {
    CHECK(naming("p1", notice.sha256) == "allowed");
    CHECK(naming("d1", notice.sha256) == (notice.tells_delegate ? "allowed" : "art14.1.secrecy"));
  }
  CHECK(naming("p1", "") == "art14.1.secrecy");
  CHECK(naming("p1", std::string(64, 'f')) == "art14.1.secrecy");  // of no notice that there was
  CHECK(naming("p1", text::notices[0].sha256.substr(1)) == "art14.1.secrecy");
}

TEST_CASE("art14.1.secrecy: nobody sits down without the duty of secrecy acknowledged in person") {
  CHECK(table().opened().when(with(checked_in("p1"), [](auto& f) { f.secrecy_acknowledged = false; })) ==
        "art14.1.secrecy");
  CHECK(table().opened().when(with(checked_in("p1"), [](auto& f) { f.signature = {}; })) ==
        "art14.1.secrecy");
}

TEST_CASE("art14.1.secrecy: everybody signs with a key of their own") {
  const auto own_key = [](const std::string& key) {
    return with(checked_in("p2"), [&](auto& f) { f.public_key = key; });
  };
  Table one = table().opened().seated({"p1"});
  CHECK(one.when(own_key("key-of-p2")) == "allowed");
  CHECK(one.when(own_key("key-of-p1")) == "art14.1.secrecy");
  CHECK(one.when(own_key("")) == "art14.1.secrecy");
}

TEST_CASE("art12.delegate: a delegate sits down only by taking over the represented person's duties") {
  const auto without = [](auto& f) { f.delegate_duty_acknowledged = false; };
  CHECK(table().opened().when(checked_in("d1")) == "allowed");
  CHECK(table().opened().when(with(checked_in("d1"), without)) == "art12.delegate");
  CHECK(table().opened().when(with(checked_in("p1"), without)) == "allowed");
}

TEST_CASE("art14.1.secrecy: whoever chairs is at the table, or no session is opened") {
  CHECK(table().when(opened()) == "allowed");
  CHECK(table().when(with(opened(), [](auto& f) { f.seat.reset(); })) == "art14.1.secrecy");
  CHECK(table().when(with(opened(), [](auto& f) { f.seat->person = {"p9"}; })) == "art14.1.secrecy");
}

TEST_CASE("art14.1.secrecy: people sit down before the chair signed, and nothing is said or decided") {
  Table waits = table().opened().seated({"p2", "p3"});
  CHECK(waits.when(closed_as_not_held()) == "art2.multilateral");
  for (const Fact& fact :
       {Fact{checked_in("d1")}, Fact{left("p2")}, Fact{struck("p2")}, Fact{added("Nog iemand")}})
    CHECK(waits.when(fact) == "allowed");
  for (const Fact& fact : {Fact{statement("p2")}, Fact{goal()}, Fact{put(disclosure("p2"))},
                           Fact{VerslagDrawnUp{}}, Fact{NumberRevealed{{"m1"}}}, Fact{SessionClosed{}}})
    CHECK(waits.when(fact) == "art14.1.secrecy");
  CHECK(waits.refusal(goal()).sentence.find("Voorzitter") != std::string::npos);
  CHECK(table().opened().when(closed_as_not_held()) == "allowed");
  waits.seated({"p1"});
  CHECK(waits.when(statement("p2")) == "allowed");
  CHECK(waits.after(left("p1")).when(statement("p2")) == "allowed");  // signed, and called away
}

TEST_CASE("art14.2.consensus: the chair is one of all who must agree") {
  Table all = table().opened().seated({"p1", "p2", "p3"}).after(put(disclosure("p2")));
  CHECK(all.agreed({"p2", "p3"}).outcome() == "open");
  CHECK(Table(all).after(refusal_by("p1")).outcome() == "refused");
  CHECK(all.agreed({"p1"}).outcome() == "consensus");
}

TEST_CASE(
    "art14.2.consensus: a chair who takes no part said why at the opening, signs, and decides nothing") {
  Table without = table().opened_without_chair().seated({"p2", "p3"}).after(put(disclosure("p2")));
  CHECK(without.state().participants[0].takes_no_part == committed("vervangt een zieke"));
  CHECK(Table(without).agreed({"p2", "p3"}).outcome() == "consensus");
  CHECK(without.when(ballot("p1")) == "art14.2.consensus");
  CHECK(without.when(statement("p1")) == "art13.purpose-bound");
  CHECK(without.when(put(disclosure("p1"))) == "art14.2.sharer");
  CHECK(without.after(VerslagDrawnUp{}).when(approved("p1")) == "art13.verslag");
  CHECK(without.when(checked_in("p1")) == "session.order");
  // One organisation beside the chair is no casusoverleg (art. 2, 4°).
  CHECK(table().opened_without_chair().seated({"p2"}).when(SessionClosed{}) == "art2.multilateral");
}

TEST_CASE("art14.1.secrecy: another chair takes over at the table, and signs first") {
  Table one = table().opened().seated({"p1", "p2"});
  const Chair other = chair_changed("p3").chair;
  CHECK(one.when(SessionResumed{sample_chair()}) == "allowed");
  CHECK(one.when(SessionResumed{other}) == "art14.1.secrecy");
  CHECK(one.when(with(clock_corrected({ten_o_clock.unix_ms - 1}), [&](auto& f) { f.chair = other; })) ==
        "art14.1.secrecy");
  CHECK(one.when(chair_changed("p9")) == "art14.1.secrecy");
  CHECK(one.when(with(chair_changed("p3"), [](auto& f) { f.chair = sample_chair(); })) == "session.order");
  CHECK(one.when(with(chair_changed("p3"), [](auto& f) { f.chair.name = ""; })) == "session.order");
  CHECK(Table(one).after(chair_changed("p2")).when(goal()) == "allowed");  // who sat there already
  one.after(chair_changed("p3"));
  CHECK(one.when(SessionResumed{other}) == "allowed");
  CHECK(one.when(SessionResumed{sample_chair()}) == "art14.1.secrecy");
  CHECK(one.when(goal()) == "art14.1.secrecy");
  CHECK(one.seated({"p3"}).when(goal()) == "allowed");
  one.after(SessionClosed{});
  CHECK(one.when(SessionResumed{sample_chair()}) == "allowed");
  CHECK(one.when(with(chair_changed("p1"), [](auto& f) { f.chair = sample_chair(); })) == "session.order");
}

TEST_CASE("art14.reopen: another chair who takes over after a vote reopens every item") {
  Table agreed = table().opened().seated({"p1", "p2"}).after(put(disclosure("p1"))).agreed({"p1", "p2"});
  CHECK(agreed.outcome() == "consensus");
  agreed.after(chair_changed("p3")).seated({"p3"});
  CHECK(agreed.outcome() == "open");
  CHECK(agreed.agreed({"p3"}).outcome() == "consensus");
}

TEST_CASE("art14.1.secrecy: under version 3 a chair had no seat") {
  CHECK(table().when(opened_under_3(as_of_version_3(sample_dossier()))) == "allowed");
  CHECK(table().when(with(opened_under_3(as_of_version_3(sample_dossier())),
                          [](auto& f) { f.seat = ChairSeat{{"p1"}}; })) == "session.order");
  Table third = table().opened_under("3");
  CHECK(third.when(goal()) == "allowed");
  CHECK(third.when(chair_changed("p2")) == "session.order");
  CHECK(third.when(SessionResumed{chair_changed("p2").chair}) == "allowed");
}

TEST_CASE("session.order: one sits down once, leaves only from the table and returns only from outside") {
  Table one = table().opened().seated({"p1"});
  CHECK(one.when(checked_in("p1")) == "session.order");
  CHECK(one.when(left("p1")) == "allowed");
  CHECK(one.when(left("p2")) == "session.order");
  CHECK(one.when(returned("p1")) == "session.order");
  one.after(left("p1"));
  CHECK(one.when(left("p1")) == "session.order");
  CHECK(one.when(returned("p1")) == "allowed");
  CHECK(one.when(checked_in("p1")) == "session.order");
}

TEST_CASE(
    "art12.ground: who is added at the table comes from an organisation of this session, or one added with "
    "them") {
  Table open = table().opened();
  CHECK(open.when(added("Els Maes")) == "allowed");
  CHECK(open.when(added("Els Maes", "o9")) == "art12.ground");
  PersonAdded with_organisation = added("Els Maes", "o9");
  with_organisation.organisation = {{.id = {"o9"}, .name = "Huisartsenpraktijk", .category = 21}};
  CHECK(open.when(with_organisation) == "allowed");
  with_organisation.person.organisation = {"o1"};  // an organisation nobody comes from has no ground
  CHECK(open.when(with_organisation) == "art12.ground");
}

TEST_CASE("art10.category: an organisation added at the table falls under a category too") {
  PersonAdded person = added("Els Maes", "o9");
  person.organisation = {
      {.id = {"o9"}, .name = "Sportclub", .category = 23, .necessity = committed("traint hem")}};
  CHECK(table().opened().when(person) == "allowed");
  person.organisation[0].necessity.reset();
  CHECK(table().opened().when(person) == "art10.category");
  person.organisation[0].category = 24;
  CHECK(table().opened().when(person) == "art10.category");
}

TEST_CASE("art12.delegate: a delegate added at the table names the person represented") {
  PersonAdded person = added("Els Maes");
  person.person.represents = Represented{"Iris Jacobs", "leerkracht"};
  CHECK(table().opened().when(person) == "allowed");
  person.person.represents->name = "";
  CHECK(table().opened().when(person) == "art12.delegate");
}

TEST_CASE("session.order: an added person or organisation does not take another's id") {
  CHECK(table().opened().when(with(added("Els"), [](auto& f) { f.person.id = {"p1"}; })) == "session.order");
  PersonAdded doubled = added("Els", "o1");
  doubled.organisation = {{.id = {"o1"}, .name = "Andere politie", .category = 6}};
  CHECK(table().opened().when(doubled) == "session.order");
}

TEST_CASE("session.order: an added person gets a free id, also when the agenda already used the next one") {
  Dossier dossier = sample_dossier();
  dossier.invited[4].id = {"x6"};
  Table open = table().opened(dossier);
  open.after(added("Els Maes"));
  CHECK(open.state().participants.back().person.id.value == "x7");
}

TEST_CASE("session.order: a table holds a hundred people and no more") {
  Table full = table().opened();
  while (full.state().participants.size() < 100) full.after(added("Naam"));
  CHECK(full.when(added("Naam")) == "session.order");
}

TEST_CASE("art14.2.consensus: a check-in by mistake can be struck, and who was struck may sit down again") {
  Table one = table().opened().seated({"p1", "p2"});
  CHECK(one.when(struck("p1")) == "allowed");
  CHECK(one.when(struck("p3")) == "session.order");
  one.after(struck("p1"));
  CHECK(one.when(struck("p1")) == "session.order");
  CHECK(one.when(left("p1")) == "session.order");
  CHECK(one.when(checked_in("p1")) == "allowed");
}

TEST_CASE("art14.2.consensus: who left without a word may be struck as well") {
  CHECK(table().opened().seated({"p1"}).after(left("p1")).when(struck("p1")) == "allowed");
}

TEST_CASE("art14.2.consensus: who voted is not struck, also after leaving or on an older version") {
  Table voted = table().opened().seated({"p1", "p2"}).after(put(disclosure("p1"))).after(refusal_by("p2"));
  CHECK(voted.when(struck("p2")) == "art14.2.consensus");
  voted.after(changed("i1", disclosure("p1")));
  CHECK(voted.when(struck("p2")) == "art14.2.consensus");
  voted.after(left("p2"));
  CHECK(voted.when(struck("p2")) == "art14.2.consensus");
}

TEST_CASE(
    "art14.2.consensus: who contributed is not struck: a statement, an action, an item to tell, a reading") {
  const auto striking_after = [](const std::vector<Fact>& events) {
    return table().opened().seated({"p1", "d1"}).after_all(events).when(struck("d1"));
  };
  CHECK(striking_after({}) == "allowed");
  CHECK(striking_after({statement("d1")}) == "art14.2.consensus");
  CHECK(striking_after({statement("d1"), StatementDropped{{"u1"}}}) == "allowed");
  CHECK(striking_after({statement("d1"), taken_back("u1", "d1")}) == "allowed");
  CHECK(striking_after({statement("d1"), confirmed("u1", "d1")}) == "art14.2.consensus");
  CHECK(striking_after({goal(), action("d1")}) == "art14.2.consensus");
  CHECK(striking_after({goal(), action("d1"), ActionDropped{{"a1"}}}) == "allowed");
  CHECK(striking_after({put(disclosure("d1"))}) == "art14.2.consensus");
  CHECK(striking_after({put(disclosure("d1")), ItemWithdrawn{{"i1"}}}) == "allowed");
  CHECK(striking_after({VerslagDrawnUp{}, approved("d1")}) == "art14.2.consensus");
  CHECK(striking_after({feedback("d1")}) == "art14.2.consensus");
}

// Nothing in a chain of version 4 tells who took something back; in one of version 3 the signature does.
TEST_CASE("art14.2.consensus: under version 3 whoever took back had acted, and is not struck") {
  Table third = table().opened_under("3").seated({"p1", "d1"}).after(statement("d1"));
  CHECK(third.after(taken_back("u1", "d1")).when(struck("d1")) == "art14.2.consensus");
}

TEST_CASE(
    "session.order: nothing happens before opening, nothing but taking back after closing, and time runs "
    "on") {
  CHECK(table().when(checked_in("p1")) == "session.order");
  Table closed = table().opened().seated({"p1", "p3"}).stated("p1").after(SessionClosed{});
  CHECK(closed.when(checked_in("p2")) == "session.order");
  CHECK(closed.when(SessionClosed{}) == "session.order");
  CHECK(closed.when(put(disclosure("p1"))) == "session.order");
  CHECK(closed.when(SessionResumed{sample_chair()}) == "allowed");
  CHECK(closed.when(taken_back("u1", "p1")) == "allowed");
  Table open = table().opened();
  CHECK(open.later(0).when(checked_in("p1")) == "allowed");
  CHECK(open.later(-1).when(checked_in("p1")) == "session.order");
}

TEST_CASE(
    "art12.expert-anonymous: the chair lifts it before the experts who are here now, and before no other") {
  Table meeting = table().opened().seated({"p1"});
  CHECK(meeting.when(anonymity_lifted()) == "art12.expert-anonymous");
  meeting.seated({"e1"});
  CHECK(naming_for(meeting.state()) == Naming::by_role);
  CHECK(meeting.when(anonymity_lifted()) == "allowed");
  Table lifted = Table(meeting).after(anonymity_lifted());
  CHECK(naming_for(lifted.state()) == Naming::by_name);
  CHECK(naming_for(lifted.state(), ParticipantId{"e1"}) == Naming::by_name);
  CHECK(lifted.when(anonymity_lifted()) == "art12.expert-anonymous");
  CHECK(naming_for(Table(lifted).seated({"p2"}).state()) == Naming::by_name);
  CHECK(naming_for(Table(lifted).after(left("e1")).after(returned("e1")).state()) == Naming::by_name);
  Dossier two_experts = sample_dossier();
  two_experts.invited.push_back(with(two_experts.invited.back(), [](Person& p) { p.id = {"e2"}; }));
  Table second = table().opened(two_experts).seated({"p1", "e1"}).after(left("e1")).seated({"e2"});
  second.after(anonymity_lifted());
  CHECK(naming_for(second.state()) == Naming::by_name);
  CHECK(naming_for(second.state(), ParticipantId{"e2"}) == Naming::by_name);
  CHECK(naming_for(second.state(), ParticipantId{"e1"}) == Naming::by_role);  // who was not there then
  second.after(returned("e1"));
  CHECK(naming_for(second.state()) == Naming::by_role);
  CHECK(second.when(anonymity_lifted()) == "allowed");
  CHECK(table().opened_under("3").seated({"p1", "e1"}).when(anonymity_lifted()) == "art12.expert-anonymous");
}

}  // namespace
}  // namespace tafel::testing
