// Names in the scripts of a Flemish city, from the agenda to the terminal, the paper and the extract.
#include "provisioning/agendas/agenda_file.hpp"
#include "shared/base/utf8.hpp"
#include "tests/provisioning/played_house.hpp"
#include "tests/shared/lettering/city_names.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

using nlohmann::json;

// A member of each name beside those of the sample.
json with_names(json dossier) {
  for (const auto& [language, name] : city_names) {
    json member = dossier["members"][1];
    member["id"] = "m" + std::to_string(dossier["members"].size() + 1);
    member["name"] = name;
    member["relation"] = language;
    dossier["members"].push_back(member);
  }
  return dossier;
}

std::string all_names() {
  std::string all;
  for (const auto& [language, name] : city_names) all += std::string(name) + ", ";
  return all;
}

// Letters that `text` lacks; a joiner is drawn by what it does.
std::string missing_in(const std::string& text, std::string_view name) {
  std::string missing;
  while (!name.empty()) {
    const Utf8Letter here = utf8_letter(name);
    const bool joiner = here.letter == 0x200C || here.letter == 0x200D;
    if (!joiner && text.find(name.substr(0, here.size)) == std::string::npos)
      missing += name.substr(0, here.size);
    name.remove_prefix(here.size);
  }
  return missing;
}

std::string squeezed(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

Finished reading(const PlayedHouse& house, const std::string& action, const Words& more) {
  Words command = house.reading(action, "r");
  command.insert(command.end(), {"--reason", "eigen dossier"});
  command.insert(command.end(), more.begin(), more.end());
  return tafel(command);
}

}  // namespace

TEST_CASE(
    "scripts: the agenda takes every name as it is; a letter that no font has is refused at its place") {
  json agenda = sample_agenda();
  agenda["sessions"][0] = with_names(agenda["sessions"][0]);
  const auto checked = provisioning::check_agenda(agenda.dump());
  CHECK_MESSAGE(checked.wrong.empty(), (checked.wrong.empty() ? "" : describe(checked.wrong[0].error)));
  const auto packed = provisioning::prepared_agenda(agenda.dump(), crypto::Secret(32));
  REQUIRE(packed);
  const json members = json::parse(*packed)["sessions"][0]["members"];
  for (std::size_t i = 0; i < city_names.size(); ++i) CHECK(members[i + 3]["name"] == city_names[i].name);

  for (const char* letter : {"\U0001F600", "\u16A0", "\U00012000"}) {
    agenda["sessions"][0]["members"][7]["name"] = std::string("An ") + letter;
    const auto refused = provisioning::check_agenda(agenda.dump(2));
    REQUIRE(refused.wrong.size() == 1);
    CHECK(refused.wrong[0].error.place == "/sessions/0/members/7/name");
    CHECK(refused.wrong[0].error.message.ends_with("which no font here has: write it in Latin letters"));
    CHECK_FALSE(provisioning::prepared_agenda(agenda.dump(), crypto::Secret(32)));
  }
}

TEST_CASE("scripts: every name is in the terminal, on paper and in the extract, and none is a box") {
  SampleTable table;
  table.play_a_meeting(with_names(sample_dossier()), all_names());
  PlayedHouse house;
  house.enrol(table);
  house.seal(table, "r");
  const std::string pdf = house / "r.pdf";
  const std::string own_pdf = house / "own.pdf";
  const Finished opened = reading(house, "open", {});
  const Finished printed = reading(house, "print", {"--out", pdf});
  const Finished extract = reading(house, "extract", {"--participant", "p1"});
  const Finished extract_on_paper = reading(house, "extract", {"--participant", "p1", "--out", own_pdf});
  for (const Finished* each : {&opened, &printed, &extract, &extract_on_paper})
    REQUIRE_MESSAGE(each->status == 0, each->err);
  const std::string paper = run({"pdftotext", pdf, "-"}).out;
  const std::string own_paper = run({"pdftotext", own_pdf, "-"}).out;
  for (const auto& [language, name] : city_names) {
    INFO(language);
    CHECK(squeezed(opened.out).find(squeezed(std::string(name))) != std::string::npos);
    CHECK(squeezed(extract.out).find(squeezed(std::string(name))) != std::string::npos);
    CHECK(missing_in(paper, name).empty());
    CHECK(missing_in(own_paper, name).empty());
  }
}

}  // namespace tafel::testing
