// Which passages of a text one member may read, and who is one person over several records.
#include "provisioning/subject/passages.hpp"

#include "tests/shared/record/sample_table.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

using nlohmann::json;
using provisioning::OpenedRecord;
using provisioning::subject::Passages;

OpenedRecord record_of(const json& dossier) {
  SampleTable table;
  table.open(dossier);
  OpenedRecord record;
  record.house = "Veilig Huis Proef";
  record.state = table.state;
  record.texts = table.texts;
  return record;
}

json family() {
  json dossier = sample_dossier();
  dossier["contacts"] = json::array({{{"name", "Daan Wuyts"}, {"relation", "neef"}, {"born", "2012-01-02"}}});
  return dossier;
}

struct Reader {
  explicit Reader(const std::string& member, const json& dossier = family()) : line{record_of(dossier)} {
    passages.emplace(line, *find_person(provisioning::subject::people_of(line), member));
  }
  [[nodiscard]] std::string reads(const std::string& text) const { return passages->of_member(text).words; }
  [[nodiscard]] std::string reads_of_family(const std::string& text) const {
    return passages->of_family(text).words;
  }
  std::vector<OpenedRecord> line;
  std::optional<Passages> passages;
};

// Members of two records, as one member each.
std::size_t people_in(const json& one, const json& other) {
  json first = sample_dossier();
  json second = sample_dossier();
  first["members"] = json::array({first["members"][0]});
  second["members"] = json::array({second["members"][0]});
  first["members"][0].update(one);
  second["members"][0].update(other);
  const std::vector<OpenedRecord> line{record_of(first), record_of(second)};
  return provisioning::subject::people_of(line).size();
}

}  // namespace

TEST_CASE("passages: what names another member or a contact, by name or by role, is left out whole") {
  const Reader sara("m1");
  CHECK(sara.reads("Zij zoekt een woning. Kurt dreigde. Zij wacht.") ==
        "Zij zoekt een woning. […] Zij wacht.");
  for (const char* other : {"Kurt Aerts dreigde.", "KURT dreigde.", "Meneer Aerts dreigde.", "Noors boek.",
                            "De vader dreigde.", "Vader dreigde.", "De dochters huilden.", "Daan zag het.",
                            "De neef zag het.", "Sara zegt dat Kurt dreigde."}) {
    CAPTURE(other);
    CHECK(sara.reads(other) == "[…]");
    CHECK(sara.passages->of_member(other).left_out == std::vector<std::string>{other});
  }
  // A description is not found: the sheet says so.
  CHECK(sara.reads("Haar man dreigde.") == "Haar man dreigde.");
}

TEST_CASE("passages: the same passages are another's to read, and a shared family name is one's own") {
  const Reader kurt("m2");
  CHECK(kurt.reads("Kurt dreigde.") == "Kurt Aerts dreigde.");
  CHECK(kurt.reads("De vader dreigde.") == "De vader dreigde.");
  CHECK(kurt.reads("Meneer Aerts dreigde.") == "Meneer Kurt Aerts dreigde.");
  CHECK(kurt.reads("Sara zoekt een woning.") == "[…]");
  CHECK(kurt.reads("Noor Aerts huilde.") == "[…]");
  CHECK(kurt.reads("Noor Vermeulen huilde.") == "[…]");  // perhaps a stranger, perhaps not
}

TEST_CASE("passages: of a text about the family only what names the member alone is given") {
  const Reader sara("m1");
  CHECK(sara.reads_of_family("De bel ging. Sara schrok. Kurt vluchtte.") == "[…] Sara Goossens schrok. […]");
  CHECK(sara.reads_of_family("De moeder schrok.") == "De moeder schrok.");
  CHECK(sara.passages->of_family("De bel ging.").is_empty());
}

TEST_CASE("passages: people of organisations are named by their organisation, in whole or in part") {
  const Reader sara("m1");
  CHECK(sara.reads("Tom De Smet belde.") == "[Politiezone Proef] belde.");
  CHECK(sara.reads("Katrien belde met Lotte Wouters.") == "[CAW Proef] belde met [CAW Proef].");
  CHECK(sara.reads("An Peeters belde.") == "[Veilig Huis Proef] belde.");
  CHECK(sara.reads("Nora schatte het in.") == "[een beroepskracht] schatte het in.");
  CHECK(sara.reads("CAW Proef belde.") == "CAW Proef belde.");
}

TEST_CASE("passages: of two roles the longer one is meant, and a role that two have names another") {
  json dossier = family();
  dossier["members"][2]["relation"] = "oudste dochter";
  dossier["members"].push_back(dossier["members"][2]);
  dossier["members"][3].update(
      {{"id", "m4"}, {"name", "Lien Aerts"}, {"relation", "dochter"}, {"born", "2019-01-01"}});
  const Reader noor("m3", dossier);
  CHECK(noor.reads("De oudste dochter huilde.") == "De oudste dochter huilde.");
  CHECK(noor.reads("De dochter huilde.") == "[…]");
  dossier["members"][2]["relation"] = "dochter";
  CHECK(Reader("m3", dossier).reads("De dochter huilde.") == "[…]");
}

TEST_CASE("passages: a sentence ends where it surely ends") {
  using Sentences = std::vector<std::string>;
  CHECK(provisioning::subject::sentences_of("Een. Twee! Drie?\nVier") ==
        Sentences{"Een. ", "Twee! ", "Drie?\n", "Vier"});
  CHECK(provisioning::subject::sentences_of("Zij zag dhr. Aerts om 10.30 uur.").size() == 1);
  CHECK(provisioning::subject::sentences_of("").empty());
  const Reader sara("m1");
  CHECK(sara.reads("Zij zag dhr. Aerts.\nZij liep weg.") == "[…]\nZij liep weg.");
}

TEST_CASE("person: over two records one by number, or by two of id, name and birth; never against a number") {
  const json none = json::object();
  const json other_id{{"id", "m9"}};
  const json other_name{{"name", "Sarah Gosens"}};
  const json other_birth{{"born", "1990-01-01"}};
  const json number{{"national_number", "88040200268"}};
  const json other_number{{"national_number", "88040200466"}};
  const auto both = [](json one, const json& more) {
    one.update(more);
    return one;
  };
  CHECK(people_in(none, none) == 1);
  CHECK(people_in(none, other_id) == 1);
  CHECK(people_in(none, other_name) == 1);
  CHECK(people_in(none, other_birth) == 1);
  CHECK(people_in(none, both(other_id, other_name)) == 2);
  CHECK(people_in(none, both(other_id, other_birth)) == 2);
  CHECK(people_in(none, both(other_name, other_birth)) == 2);  // the id was given to another
  CHECK(people_in(number, other_number) == 2);
  CHECK(people_in(number, both(both(other_id, other_name), number)) == 1);
}

TEST_CASE("person: is found by id or whole name; nobody, and several of one name, are refused") {
  json dossier = family();
  dossier["members"].push_back(dossier["members"][1]);
  dossier["members"][3].update({{"id", "m4"}, {"relation", "grootvader"}, {"born", "1955-01-01"}});
  const std::vector<OpenedRecord> line{record_of(dossier)};
  const auto people = provisioning::subject::people_of(line);
  REQUIRE(people.size() == 4);
  CHECK(find_person(people, "sara  goossens")->last().id.value == "m1");
  CHECK(find_person(people, "m4")->last().relation == "grootvader");
  const auto why = [&](const std::string& typed) { return describe(find_person(people, typed).error()); };
  CHECK(why("Kurt Aerts").find("several members") != std::string::npos);
  for (const char* nobody : {"m9", "Sara", "Goossens", "moeder", "Daan Wuyts"})
    CHECK(why(nobody).find("is no member of this family") != std::string::npos);
  CHECK(of_that_name(people, *find_person(people, "m2")).size() == 1);
  CHECK(of_that_name(people, *find_person(people, "m1")).empty());
}

}  // namespace tafel::testing
