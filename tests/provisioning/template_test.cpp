#include "provisioning/verslag/template.hpp"

#include "tests/provisioning/paper_tables.hpp"
#include "tests/provisioning/played_house.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

using provisioning::default_template_json;
using provisioning::parse_template;

nlohmann::json default_template() {
  return nlohmann::json::parse(default_template_json());
}

std::string place_of(const nlohmann::json& made_of) {
  const auto parsed = parse_template(made_of.dump());
  return parsed ? "none" : parsed.error().place;
}

}  // namespace

TEST_CASE("template: the one built in is the data file, with every element") {
  const auto parsed = parse_template(default_template_json());
  REQUIRE(parsed);
  CHECK(parsed->version == "verslag-1");
  CHECK(parsed->elements.size() == 12);
  const char* source = std::getenv("TAFEL_SOURCE");
  REQUIRE(source != nullptr);
  CHECK(default_template_json() == read(fs::path(source) / "shared/text/data/verslag-1.json"));
}

TEST_CASE("template: a wrong one is refused with its place") {
  CHECK(place_of(default_template()) == "none");
  const auto wrong = [](const std::string& pointer, const nlohmann::json& value) {
    nlohmann::json made_of = default_template();
    made_of[nlohmann::json::json_pointer(pointer)] = value;
    return place_of(made_of);
  };
  CHECK(wrong("/format", "other") == "/format");
  CHECK(wrong("/elements/3/element", "gossip") == "/elements/3/element");
  CHECK(wrong("/elements/3/element", "plan") == "/elements/6/element");
  CHECK(wrong("/elements/0/element", "basis") == "/elements/0/element");
  CHECK(wrong("/elements/2/heading", " ") == "/elements/2/heading");
  CHECK(wrong("/elements/2/heading", "twee\nregels") == "/elements/2/heading");
  CHECK(wrong("/elements/2/color", "red") == "/elements/2/color");
  nlohmann::json unchecked = default_template();
  unchecked["elements"].erase(11);
  CHECK(place_of(unchecked) == "/elements");
}

TEST_CASE(
    "art13.verslag: a template changes the order, the headings and the elements without changing code") {
  PlayedHouse house;
  const SampleTable table = full_table();
  house.enrol(table);
  house.seal(table, "r");
  nlohmann::json made_of = default_template();
  made_of["version"] = "verslag-2";
  std::swap(made_of["elements"][6], made_of["elements"][7]);  // plan and sharing
  made_of["elements"][7]["heading"] = "Wat wij afspreken";
  made_of["elements"].erase(10);  // particulars
  write(house / "template.json", made_of.dump());
  const auto print = [&](const Words& more) {
    Words command = house.reading("print", "r");
    command.insert(command.end(), {"--reason", "dossier", "--out", house / "v.pdf"});
    command.insert(command.end(), more.begin(), more.end());
    const Finished printed = tafel(command);
    return printed.status == 0 ? run({"pdftotext", house / "v.pdf", "-"}).out : printed.err;
  };
  const std::string usual = print({});
  CHECK(usual.find("Plan van aanpak") < usual.find("Informatiedeling (art. 14"));
  CHECK(usual.find("Bijzonderheden") != std::string::npos);
  const std::string other = print({"--template", house / "template.json"});
  CHECK(other.find("Informatiedeling (art. 14") < other.find("Wat wij afspreken"));
  CHECK(other.find("Wat wij afspreken") != std::string::npos);
  CHECK(other.find("Plan van aanpak") == std::string::npos);
  CHECK(other.find("Bijzonderheden") == std::string::npos);
  CHECK(run({"pdfinfo", house / "v.pdf"}).out.find("verslag-2") != std::string::npos);
  made_of["elements"][1]["element"] = "gossip";
  write(house / "template.json", made_of.dump());
  const std::string refused = print({"--template", house / "template.json"});
  CHECK(refused.find("/elements/1/element: is no element of a verslag") != std::string::npos);
}

}  // namespace tafel::testing
