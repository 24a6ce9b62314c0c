// Nobody is named so that somebody else could be meant.
#include "shared/domain/naming.hpp"

#include "shared/domain/told_apart.hpp"
#include "shared/spelling/look_alike.hpp"
#include "tests/shared/domain/given.hpp"

#include <doctest/doctest.h>
#include <random>
#include <set>

namespace tafel::testing {
namespace {

using Names = std::vector<std::string>;

Member member(const std::string& id, const std::string& name, const std::string& relation,
              const std::optional<Date>& born = {}) {
  return {.id = {id}, .name = name, .relation = relation, .born = born};
}

State family(std::vector<Member> members) {
  State state;
  state.dossier.members = std::move(members);
  return state;
}

Names called(const State& state, Naming naming) {
  Names names;
  for (const Member& each : state.dossier.members) names.push_back(call_member(state, each.id, naming));
  return names;
}

Names called_in_full(const State& state) {
  Names names;
  for (const Member& each : state.dossier.members)
    names.push_back(call_member_in_full(state, each.id, Naming::by_name));
  return names;
}

Participant participant(const std::string& id, const std::string& name, const std::string& organisation,
                        const std::string& function) {
  Participant all;
  all.person = {.id = {id}, .name = name, .function = function, .organisation = {organisation}};
  return all;
}

State table_of(std::vector<Participant> participants) {
  State state;
  state.dossier.organisations = {{.id = {"o1"}, .name = "Politie"}, {.id = {"o2"}, .name = "OCMW"}};
  state.participants = std::move(participants);
  return state;
}

Names called(const State& state) {
  Names names;
  for (const Participant& each : state.participants) names.push_back(call_participant(state, each.person.id));
  return names;
}

constexpr Date in_2010{2010, 5, 3};
constexpr Date in_2014{2014, 8, 30};
constexpr Date in_2016{2016, 1, 2};

TEST_CASE("naming: whoever has a name alone keeps it as it is") {
  CHECK(told_apart({{"An"}, {"Bo"}}) == Names{"An", "Bo"});
  const State two = family({member("m1", "An Aerts", "moeder"), member("m2", "Bo Aerts", "zoon")});
  CHECK(called(two, Naming::by_name) == Names{"An Aerts", "Bo Aerts"});
  CHECK(called(two, Naming::by_role) == Names{"moeder", "zoon"});
  CHECK(call_member(two, {"m9"}, Naming::by_name).empty());
  CHECK(call_participant(two, {"p9"}).empty());
}

TEST_CASE(
    "naming: two daughters before an expert are the oldest and the youngest, without their days of birth") {
  const State state = family({member("m1", "Noor", "dochter", in_2014),
                              member("m2", "Lina", "dochter", in_2010), member("m3", "Sara", "moeder")});
  CHECK(called(state, Naming::by_role) == Names{"jongste dochter", "oudste dochter", "moeder"});
}

TEST_CASE("naming: three daughters, twins, or daughters of an unknown age are numbered") {
  CHECK(called(family({member("m1", "A", "dochter", in_2014), member("m2", "B", "dochter", in_2010),
                       member("m3", "C", "dochter", in_2016)}),
               Naming::by_role) == Names{"dochter 1", "dochter 2", "dochter 3"});
  CHECK(called(family({member("m1", "A", "dochter", in_2014), member("m2", "B", "dochter", in_2014)}),
               Naming::by_role) == Names{"dochter 1", "dochter 2"});
  CHECK(called(family({member("m1", "A", "dochter"), member("m2", "B", "dochter", in_2014)}),
               Naming::by_role) == Names{"dochter 1", "dochter 2"});
}

TEST_CASE("naming: a number or a rank that somebody already has for a name is not used") {
  CHECK(called(family({member("m1", "A", "dochter"), member("m2", "B", "dochter"),
                       member("m3", "C", "dochter 1")}),
               Naming::by_role) == Names{"dochter 2", "dochter 3", "dochter 1"});
  CHECK(called(family({member("m1", "A", "dochter", in_2014), member("m2", "B", "dochter", in_2010),
                       member("m3", "C", "oudste dochter")}),
               Naming::by_role) == Names{"dochter 1", "dochter 2", "oudste dochter"});
}

TEST_CASE("naming: two members of one name get their relation, or their birth, or both, or a number") {
  CHECK(called(family({member("m1", "Jan Maes", "vader"), member("m2", "Jan Maes", "zoon")}),
               Naming::by_name) == Names{"Jan Maes (vader)", "Jan Maes (zoon)"});
  CHECK(
      called(family({member("m1", "Jan Maes", "zoon", in_2010), member("m2", "JAN  MAES", "zoon", in_2014)}),
             Naming::by_name) ==
      Names{"Jan Maes (geboren op 3 mei 2010)", "JAN  MAES (geboren op 30 augustus 2014)"});
  CHECK(called(family({member("m1", "Jan Maes", "zoon"), member("m2", "Jan Maes", "zoon")}),
               Naming::by_name) == Names{"Jan Maes 1", "Jan Maes 2"});
  const State twins =
      family({member("m1", "Jan Maes", "zoon", in_2010), member("m2", "Jan Maes", "zoon", in_2010)});
  CHECK(call_member_in_full(twins, {"m1"}, Naming::by_name) == "Jan Maes 1 (zoon)");
  CHECK(call_member_in_full(twins, {"m2"}, Naming::by_name) == "Jan Maes 2 (zoon)");
  CHECK(call_member_in_full(twins, {"m2"}, Naming::by_role) == "zoon 2");
}

TEST_CASE(
    "naming: two participants of one name get their organisation, or their function, or both, or a number") {
  CHECK(called(table_of({participant("p1", "An Claes", "o1", "inspecteur"),
                         participant("p2", "An Claes", "o2", "inspecteur")})) ==
        Names{"An Claes (Politie)", "An Claes (OCMW)"});
  CHECK(called(table_of({participant("p1", "An Claes", "o1", "inspecteur"),
                         participant("p2", "An Claes", "o1", "commissaris")})) ==
        Names{"An Claes (inspecteur)", "An Claes (commissaris)"});
  CHECK(called(table_of({participant("p1", "An Claes", "o1", "jurist"),
                         participant("p2", "An Claes", "o1", "arts"),
                         participant("p3", "An Claes", "o2", "jurist")})) ==
        Names{"An Claes (Politie, jurist)", "An Claes (Politie, arts)", "An Claes (OCMW, jurist)"});
  CHECK(called(table_of({participant("p1", "An Claes", "o1", "jurist"),
                         participant("p2", "An Claes", "o1", "jurist"),
                         participant("p3", "Bo Claes", "o1", "jurist")})) ==
        Names{"An Claes 1", "An Claes 2", "Bo Claes"});
}

// Names from few words, so that they often meet, and look like what the naming itself writes.
std::string any_of(std::mt19937& random, const Names& words) {
  return words[random() % words.size()];
}

TEST_CASE("naming: in no family and at no table do two names look alike") {
  std::mt19937 random(20261128);
  const Names names{"Jan",        "jan",          "JAN ",          "Jan 1", "Jan 2",
                    "Jan (zoon)", "Jan (zoon) 1", "Jan (Politie)", "Bo"};
  const Names relations{"zoon", "Zoon", "zoon 1", "oudste zoon", "jongste zoon", "dochter"};
  for (int round = 0; round < 2000; ++round) {
    State state = table_of({});
    for (unsigned n = 0; n < 2 + random() % 7; ++n) {
      const std::string id = std::to_string(n);
      const std::optional<Date> born =
          random() % 3 == 0 ? std::nullopt : std::optional<Date>(random() % 2 == 0 ? in_2010 : in_2014);
      state.dossier.members.push_back(
          member("m" + id, any_of(random, names), any_of(random, relations), born));
      state.participants.push_back(participant("p" + id, any_of(random, names), any_of(random, {"o1", "o2"}),
                                               any_of(random, {"arts", "jurist"})));
    }
    const auto alike = [](const Names& all) {
      for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
          if (look_alike(all[i], all[j])) return all[i];
      return std::string();
    };
    CAPTURE(round);
    CHECK(alike(called(state, Naming::by_name)).empty());
    CHECK(alike(called(state, Naming::by_role)).empty());
    CHECK(alike(called(state)).empty());
    CHECK(alike(called_in_full(state)).empty());
  }
}

TEST_CASE("naming: a ballot and the paper call a member by one name, number included") {
  const State unknown = family({member("m1", "NN", "zoon"), member("m2", "NN", "zoon"),
                                member("m3", "NN", "dochter"), member("m4", "An", "moeder")});
  CHECK(called(unknown, Naming::by_name) == Names{"NN 1", "NN 2", "NN 3", "An"});
  CHECK(called_in_full(unknown) == Names{"NN 1 (zoon)", "NN 2 (zoon)", "NN 3 (dochter)", "An (moeder)"});
  const State born = family({member("m1", "NN", "zoon", in_2010), member("m2", "NN", "zoon", in_2014)});
  CHECK(called_in_full(born) ==
        Names{"NN (zoon, geboren op 3 mei 2010)", "NN (zoon, geboren op 30 augustus 2014)"});
  const State related = family({member("m1", "NN", "zoon"), member("m2", "NN", "dochter")});
  CHECK(called_in_full(related) == called(related, Naming::by_name));
}

TEST_CASE("naming: two members whose names look alike are told apart") {
  const Names pairs[] = {{"Zoë Maes", "Zoe\u0308 Maes"}, {"ÉLISE", "élise"},
                         {"نیم\u200cفاصله", "نیمفاصله"}, {"Jan\u00a0Maes", "Jan Maes"},
                         {"Anne‐Marie", "Anne-Marie"},   {"O’Neill", "O'Neill"}};
  for (const Names& pair : pairs) {
    CAPTURE(pair[0]);
    CHECK(look_alike(pair[0], pair[1]));
    const State two = family({member("m1", pair[0], "zoon"), member("m2", pair[1], "zoon")});
    CHECK(called(two, Naming::by_name) == Names{pair[0] + " 1", pair[1] + " 2"});
  }
  CHECK_FALSE(look_alike("Zoë Maes", "Zoe Maes"));
  CHECK_FALSE(look_alike("Anne-Marie", "Annemarie"));
  CHECK_FALSE(look_alike("Jan", "\xff"));
}

TEST_CASE("naming: the same to the eye are names that differ in letter case and spaces alone") {
  CHECK(look_alike("Jan Maes", " jan  MAES "));
  CHECK(look_alike("", "  "));
  CHECK_FALSE(look_alike("Jan Maes", "Jan Maas"));
  CHECK_FALSE(look_alike("Jan", "Jan Maes"));
}

}  // namespace
}  // namespace tafel::testing
