// art. 12 (memorandum): free text before an expert, with roles in the place of names.
#include "shared/domain/roles_in_text.hpp"

#include "tests/shared/domain/given.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

Member named(const std::string& id, const std::string& name, const std::string& relation) {
  Member member;
  member.id = {id};
  member.name = name;
  member.relation = relation;
  return member;
}

State of(std::vector<Member> members) {
  State state;
  state.dossier.members = std::move(members);
  return state;
}

std::string told(const std::string& text) {
  State state;
  state.dossier.members = {
      named("m1", "Sara Peeters", "dochter"), named("m2", "José De Smet", "vader"),
      named("m3", "Els Peeters", "moeder"),   named("m4", "Anne-Marie Van den Berghe", "grootmoeder"),
      named("m5", "Bo D'Hondt", "zoon"),      named("m6", "Ongeboren kind", "ongeboren kind")};
  state.dossier.members.back().unborn = true;
  return with_roles(state, text);
}

TEST_CASE("art12.expert-anonymous: a name in free text is told as the role") {
  CHECK(told("Sara Peeters vertelde het.") == "[dochter] vertelde het.");
  CHECK(told("Sara zei: \"Niet thuis.\"") == "[dochter] zei: \"Niet thuis.\"");
  CHECK(told("sara's juf en SARA") == "[dochter]'s juf en [dochter]");
  CHECK(told("José De Smet, Jose en meneer de Smet") == "[vader], [vader] en meneer [vader]");
  CHECK(told("Smet") == "[vader]");
  CHECK(told("Anne-Marie Van den Berghe en Anne-Marie") == "[grootmoeder] en [grootmoeder]");
  CHECK(told("mevrouw Van Den Berghe") == "mevrouw [grootmoeder]");
  CHECK(told("Peeters Sara") == "[dochter]");
  CHECK(told("Bo D'Hondt en Hondt") == "[zoon] en [zoon]");
  CHECK(told("Sara en Els") == "[dochter] en [moeder]");
}

TEST_CASE("art12.expert-anonymous: a name of several members names nobody in particular") {
  CHECK(told("de familie Peeters") == "de familie [naam]");
  CHECK(told("Els Peeters") == "[moeder]");
}

TEST_CASE("art12.expert-anonymous: a name is found as people write it") {
  CHECK(told("Elsens? Els' moeder, Saras school") == "Elsens? [moeder]' moeder, [dochter]s school");
  CHECK(told("Vandenberghe, Dhondt en Annemarie") == "[grootmoeder], [zoon] en [grootmoeder]");
  CHECK(told("Jos\u00E9s auto") == "[vader]s auto");
  CHECK(with_roles(of({named("m1", "Ben Y\u0131ld\u0131z", "zoon")}), "Ben sloeg. Ik ben bij Yildiz.") ==
        "[zoon] sloeg. Ik ben bij [zoon].");
  const State meer =
      of({named("m1", "Jan Van der Meer", "vader"), named("m2", "Roos Uit den Bogaard", "moeder")});
  CHECK(with_roles(meer, "Er is niet meer. Meneer Van der Meer ging uit met een roos.") ==
        "Er is niet meer. Meneer [vader] ging uit met een roos.");
  CHECK(with_roles(meer, "Roos kwam.") == "[moeder] kwam.");
}

TEST_CASE("art12.expert-anonymous: whoever is no member is not told as one") {
  State state = of({named("m1", "Jan Claes", "vader")});
  state.participants.push_back({.person = {.name = "Jan Peeters"}});
  CHECK(with_roles(state, "Jan Peeters zag Jan.") == "Jan Peeters zag [vader].");
  CHECK(with_roles(state, "Jan Vermeulen belde.") == "[naam] Vermeulen belde.");
  CHECK(with_roles(state, "Jan Claes belde.") == "[vader] belde.");
}

TEST_CASE("art12.expert-anonymous: what is no name stays as it was written") {
  for (const char* text : {"Het kind is van de school weggelopen.", "Boeken van den notaris", "Sarah",
                           "Elsene", "", "d'een en d'ander", "\xff\xfe", "Ongeboren kind"})
    CHECK(told(text) == text);
  CHECK(told("Sara van de buren") == "[dochter] van de buren");
}

}  // namespace
}  // namespace tafel::testing
