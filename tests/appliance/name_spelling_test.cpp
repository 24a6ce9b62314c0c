// Whoever is added at the table gets the one spelling that the names of an agenda have.
#include "appliance/requests/name_spelling.hpp"

#include "tests/appliance/engine_table.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::test;
using nlohmann::json;

namespace {

constexpr const char* composed = "Zo\u00EB D\u00E9sir\u00E9";
constexpr const char* otherwise = " Zoe\u0308\u00A0 De\u0301sire\u0301 ";

json person(const std::string& name, const std::string& organisation) {
  return {{"name", name}, {"function", name}, {"organisation", organisation}, {"ground", "involvement"}};
}

json added(const std::string& name) {
  return {{"person", person(name, "o9")},
          {"organisation", json::array({{{"id", "o9"}, {"name", name}, {"category", 3}}})}};
}

}  // namespace

TEST_CASE(
    "name spelling: person, represented, organisation and contact are spelled once; texts keep their "
    "spaces") {
  json fact = added(otherwise);
  fact["person"]["represents"] = {{"name", otherwise}, {"function", otherwise}};
  fact["about"] = {{"contact", otherwise}, {"necessity", {{"words", otherwise}}}};
  appliance::spell_names(fact);
  json expected = added(composed);
  expected["person"]["represents"] = {{"name", composed}, {"function", composed}};
  expected["about"] = {{"contact", composed},
                       {"necessity", {{"words", " Zo\u00EB\u00A0 D\u00E9sir\u00E9 "}}}};
  CHECK(fact == expected);
}

TEST_CASE("name spelling: what is of no form, empty or not UTF-8 stays, to be refused with its place") {
  for (json fact : {json("text"), json::array({1}), json{{"person", 3}}, json{{"person", {{"name", "   "}}}},
                    json{{"about", "m1"}}, json{{"person", {{"name", "\xff"}}}}}) {
    const json before = fact;
    appliance::spell_names(fact);
    CHECK(fact == before);
  }
}

TEST_CASE(
    "name spelling: two spellings at the table are one name on the screen, and another letter is another") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  const auto name_after = [&](const std::string& typed) {
    table.propose("person-added", {{"person", person(typed, "o1")}});
    return table.view().session->people.back();
  };
  CHECK(name_after(otherwise).function == composed);
  CHECK(name_after("Zoe De\u0301sire\u0301").function == "Zoe D\u00E9sir\u00E9");
}
