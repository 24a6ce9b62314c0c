// What an expert at the table does not see: who the members are.
#include "tests/shared/view/shown.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

using namespace tafel::view;

TEST_CASE("art12.expert-anonymous: while an expert sits here members are shown by role, and by name after") {
  Table meeting = table().opened().seated({"p1", "e1"}).stated("p1", "m1").after(put(disclosure("p1")));
  const SessionView hidden = shown(meeting);
  CHECK(hidden.names_hidden);
  CHECK(hidden.minors_involved);
  for (const MemberView& member : hidden.members) {
    CHECK(member.name == member.relation);
    CHECK(member.born.empty());
    CHECK(member.national_number.empty());
  }
  CHECK(hidden.statements[0].about == "moeder");
  CHECK(hidden.items[0].sentence.find("moeder") != std::string::npos);
  CHECK(hidden.items[0].sentence.find("Peeters") == std::string::npos);
  meeting.after(left("e1"));
  const SessionView open = shown(meeting);
  CHECK_FALSE(open.names_hidden);
  CHECK(open.members[0].name == "Ans Peeters");
  CHECK(open.statements[0].about == "Ans Peeters");
  CHECK(open.items[0].sentence.find("Ans Peeters") != std::string::npos);
}

TEST_CASE("art12.expert-anonymous: free text, contacts and the title name no member before an expert") {
  Dossier dossier = sample_dossier();
  dossier.title = "Gezin van Ans";
  Table meeting = table().opened(dossier).seated({"p1", "e1"});
  meeting.after(about_contact(statement("p1"), "zus van Ans Peeters"));
  const auto words = [](const Commitment&) { return std::optional<std::string>("Ans belde."); };
  const SessionView hidden = view_of(meeting.state(), words);
  CHECK(hidden.title == "Gezin van [moeder]");
  CHECK(hidden.statements[0].about == "zus van [moeder]");
  CHECK(hidden.statements[0].text == "[moeder] belde.");
  CHECK(hidden.purpose == "[moeder] belde.");
  meeting.after(goal()).after(action("p1")).after(put(disclosure("p1")));
  const auto all_can_be_changed = [](const SessionView& view, bool can) {
    CHECK(view.statements[0].can_be_changed == can);
    CHECK(view.goals[0].can_be_changed == can);
    CHECK(view.actions[0].can_be_changed == can);
    CHECK(view.items[0].can_be_changed == can);
  };
  all_can_be_changed(view_of(meeting.state(), words), false);  // a form would save "[moeder] belde."
  const auto plain = [](const Commitment&) { return std::optional<std::string>("Er werd gebeld."); };
  CHECK(view_of(meeting.state(), plain).goals[0].can_be_changed);
  CHECK(view_of(meeting.state(), plain).items[0].can_be_changed);
  const SessionView open = view_of(meeting.after(anonymity_lifted()).state(), words);
  all_can_be_changed(open, true);
  CHECK(open.title == dossier.title);
  CHECK(open.statements[0].about == "zus van Ans Peeters");
  CHECK(open.statements[0].text == "Ans belde.");
}

TEST_CASE(
    "art12.expert-anonymous: what was said of an action is not changed while it shows a role for a name") {
  Table meeting = table().opened(following_dossier()).seated({"p1", "e1"}).after(reviewed("a1"));
  const auto can_be_reviewed = [&](const char* written) {
    const auto words = [=](const Commitment&) { return std::optional<std::string>(written); };
    return view_of(meeting.state(), words).followed_actions[0].can_be_reviewed;
  };
  CHECK_FALSE(can_be_reviewed("Ans belde."));
  CHECK(can_be_reviewed("Er werd gebeld."));
  meeting.after(left("e1"));
  CHECK(can_be_reviewed("Ans belde."));
}

ItemContent told_to(const std::string& member) {
  ItemContent content = disclosure("p1");
  content.recipient = {{member}};
  content.necessity->safety_of = {{member}};
  return content;
}

// A table with an expert, a statement and an item about each of two daughters.
SessionView about_two_daughters(const std::string& second_relation) {
  Dossier dossier = sample_dossier();
  dossier.members.push_back({.id = {"d1"},
                             .name = "Lina Peeters",
                             .relation = "dochter",
                             .born = Date{2010, 5, 3},
                             .informed = Informed{.told = true}});
  dossier.members.push_back({.id = {"d2"},
                             .name = "Noor Peeters",
                             .relation = second_relation,
                             .born = Date{2014, 8, 30},
                             .informed = Informed{.told = true}});
  return shown(table()
                   .opened(dossier)
                   .seated({"p1", "e1"})
                   .stated("p1", "d1")
                   .stated("p1", "d2")
                   .after(put(told_to("d1")))
                   .after(put(told_to("d2"))));
}

TEST_CASE("art12.expert-anonymous: two daughters are told apart wherever they are named") {
  const SessionView view = about_two_daughters("dochter");
  CHECK(view.items[0].sentence.find("oudste dochter") != std::string::npos);
  CHECK(view.items[1].sentence.find("jongste dochter") != std::string::npos);
  CHECK(view.items[0].sentence != view.items[1].sentence);
  CHECK(view.statements[0].about == "oudste dochter");
  CHECK(view.statements[1].about == "jongste dochter");
  CHECK(std::ranges::count(view.members, "jongste dochter", &MemberView::name) == 1);
  const SessionView alone = about_two_daughters("nicht");
  CHECK(alone.statements[0].about == "dochter");
  CHECK(alone.statements[1].about == "nicht");
}

TEST_CASE("naming: two participants of one name are told apart as voter, as sharer and as reader") {
  Dossier dossier = sample_dossier();
  dossier.invited[1].name = dossier.invited[0].name;
  const SessionView view =
      shown(table().opened(dossier).seated({"p1", "p2"}).stated("p1").after(put(disclosure("p1"))));
  CHECK(view.people[0].name != view.people[1].name);
  CHECK(view.items[0].ballots[0].name != view.items[0].ballots[1].name);
  CHECK(view.items[0].sentence.starts_with(view.people[0].name));
  CHECK(view.statements[0].by_name == view.people[0].name);
  CHECK(view.people[0].name.starts_with(dossier.invited[0].name + " ("));
}

TEST_CASE("art12.expert-anonymous: an expert who left reads no names in a turn of his own, and others do") {
  Table meeting = table().opened().seated({"p1", "e1"}).after(put(disclosure("p1"))).after(left("e1"));
  const SessionView own = shown(meeting, ParticipantId{"e1"});
  CHECK(own.names_hidden);
  CHECK(own.members[0].name == own.members[0].relation);
  CHECK(own.items[0].sentence.find("Peeters") == std::string::npos);
  CHECK_FALSE(shown(meeting, ParticipantId{"p1"}).names_hidden);
  CHECK_FALSE(shown(meeting).names_hidden);
}

TEST_CASE("art12.expert-anonymous: an expert who is only invited, or was struck, hides nothing") {
  CHECK_FALSE(shown(table().opened().seated({"p1"})).names_hidden);
  CHECK(shown(table().opened().seated({"e1"})).names_hidden);
  CHECK_FALSE(shown(table().opened().seated({"e1"}).after(struck("e1"))).names_hidden);
  CHECK(shown(table().opened().seated({"e1"}).after(left("e1")).after(returned("e1"))).names_hidden);
}

}  // namespace
}  // namespace tafel::testing
