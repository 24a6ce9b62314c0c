// Two spellings of one thing are one thing: every identifier and name of an agenda, in every spelling that an office
// program makes of it, is packed in one spelling or refused with its place.
#include "provisioning/agendas/agenda_spelling.hpp"

#include "provisioning/agendas/agenda_file.hpp"
#include "shared/agenda/agenda_texts.hpp"
#include "tests/provisioning/played_house.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

namespace tafel::testing {
namespace {

using nlohmann::json;
using Pointer = json::json_pointer;

const Pointer number_field("/sessions/0/number");
const Pointer national_field("/sessions/0/members/0/national_number");

json agenda_with(const Pointer& field, const json& value) {
  json agenda = sample_agenda();
  agenda[field] = value;
  return agenda;
}

Result<json> packed(const json& agenda) {
  const auto text = provisioning::prepared_agenda(agenda.dump(), crypto::Secret(32));
  if (!text) return pass(text.error());
  return json::parse(*text);
}

json packed_with(const Pointer& field, const json& value) {
  const auto agenda = packed(agenda_with(field, value));
  REQUIRE_MESSAGE(agenda, (agenda ? "" : describe(agenda.error())));
  return *agenda;
}

// What `tafel agenda check` says of that field, or nothing.
std::string told_of(const Pointer& field, const json& value) {
  for (const auto& problem : provisioning::check_agenda(agenda_with(field, value).dump()).wrong)
    if (problem.error.place.starts_with(field.to_string())) return problem.error.message;
  return {};
}

struct Spelled {
  std::string typed;
  std::string stored;
};

// The ways in which keyboards, office programs and scripts write one identifier.
std::vector<std::string> spellings_of(const std::string& identifier) {
  std::vector<std::string> all;
  for (const char* space : {" ", "\u00a0", "\u2003", "\u202f", "\u3000"}) {
    all.push_back(space + identifier);
    all.push_back(identifier + space);
  }
  for (const auto& letter : {std::string("-"), std::string("0"), std::string("1"), std::string("a")}) {
    const std::map<std::string, std::vector<std::string>> others{
        {"-", {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\uff0d", " - "}},
        {"0", {"\u0660", "\uff10"}},
        {"1", {"\u0661", "\uff11"}},
        {"a", {"A", "\u0430", "\uff41", "a\u0301"}}};
    for (const std::string& other : others.at(letter))
      if (const auto at = identifier.find(letter); at != std::string::npos)
        all.push_back(identifier.substr(0, at) + other + identifier.substr(at + 1));
  }
  std::string capitals = identifier;
  std::ranges::transform(capitals, capitals.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  all.push_back(capitals);
  all.push_back(identifier + "\u200b");
  all.push_back(identifier + "\t");
  return all;
}

void gather_strings(const json& value, const Pointer& at, std::vector<Pointer>& all) {
  if (value.is_string()) all.push_back(at);
  if (!value.is_structured()) return;
  for (const auto& [key, inner] : value.items())
    gather_strings(inner, value.is_array() ? at / std::stoul(key) : at / key, all);
}

// Words for people. Every other string of an agenda is an identifier, a day, or one of a list of words.
bool is_for_people(const Pointer& field) {
  static const std::set<std::string> words{
      "name",    "function",  "title",         "relation",  "judged_by", "reports_to",  "purpose",
      "reasons", "reference", "safety_reason", "necessity", "text",      "involvement", "by",
      "why",     "facts",     "instrument",    "version",   "level"};
  return words.contains(field.back());
}

std::vector<Pointer> strings_of(const json& agenda, bool for_people) {
  std::vector<Pointer> all;
  gather_strings(agenda, Pointer(), all);
  std::erase_if(all, [&](const Pointer& field) { return is_for_people(field) != for_people; });
  return all;
}

}  // namespace

TEST_CASE("agenda spelling: a dossier's number has one spelling and one tag") {
  const std::string stored = "VH-2026-0117";
  const json usual = packed_with(number_field, stored);
  const std::vector<std::string> typed{stored,
                                       " VH-2026-0117",
                                       "VH-2026-0117 ",
                                       "\u00a0VH-2026-0117\u2003",
                                       "vh-2026-0117",
                                       "Vh-2026-0117",
                                       "VH\u20112026\u20110117",
                                       "VH\u20132026\u20130117",
                                       "VH\u22122026\u22120117",
                                       "VH-\uff12\uff10\uff12\uff16-0117",
                                       "VH-\u0662\u0660\u0662\u0666-0117"};
  for (const std::string& each : typed) {
    const json agenda = packed_with(number_field, each);
    CHECK_MESSAGE(agenda[number_field] == stored, each);
    CHECK(agenda["sessions"][0]["tag"] == usual["sessions"][0]["tag"]);
  }
  const json other = packed_with(number_field, "VH-2026-0118");
  CHECK(other["sessions"][0]["tag"] != usual["sessions"][0]["tag"]);
}

TEST_CASE("agenda spelling: a dossier's number of another form is refused, with the letter that is wrong") {
  const std::string form = ": a dossier number is 1 to 40 of A-Z, 0-9 and -, each - between two others";
  const std::vector<Spelled> refused{{"VH 2026 0117", "holds a space" + form},
                                     {"VH\u00a02026", "holds a space" + form},
                                     {"VH - 2026", "holds a space" + form},
                                     {"VH/2026/0117", "holds \"/\" (U+002F)" + form},
                                     {"VH.2026", "holds \".\" (U+002E)" + form},
                                     {"VH_2026", "holds \"_\" (U+005F)" + form},
                                     {"\u0412\u041d-2026", "holds \"\u0412\" (U+0412)" + form},
                                     {"V\u0397-2026", "holds \"\u0397\" (U+0397)" + form},
                                     {"\uff36H-2026", "holds \"\uff36\" (U+FF36)" + form},
                                     {"e\u0301-2026", "holds \"\u00e9\" (U+00E9)" + form},
                                     {std::string(41, '7'), "is too long" + form},
                                     {"-", "has a hyphen at its edge, take it out" + form},
                                     {"-VHD-2026-0417", "has a hyphen at its edge, take it out" + form},
                                     {"VHD-2026-0417-", "has a hyphen at its edge, take it out" + form},
                                     {"VHD\u2014\u20142026", "has two hyphens in a row, write one" + form},
                                     {"VHD--2026-0417", "has two hyphens in a row, write one" + form}};
  for (const Spelled& each : refused) CHECK(told_of(number_field, each.typed) == each.stored);
  for (const auto& right : {std::string(40, '7'), std::string("A-1-B"), std::string("7")})
    CHECK(told_of(number_field, right).empty());
  for (const char* unfit : {"VH\u200b-2026", "VH\n-2026", "VH-2026\t", " ", ""})
    CHECK_MESSAGE(!told_of(number_field, unfit).empty(), unfit);
}

TEST_CASE("agenda spelling: a national number in its usual ways is eleven digits") {
  for (const char* typed :
       {"85073003328", "85.07.30-033.28", "85.07.30-033-28", "850730-033.28", "850730-033-28",
        "850730 033 28", "85 07 30 033 28", "85/07/30-033/28", "85.07.30\u2013033.28", " 85073003328 ",
        "85.07.30\u00a0-\u00a0033.28", "\uff18\uff15\uff10\uff17\uff13\uff10\uff10\uff13\uff13\uff12\uff18"})
    CHECK_MESSAGE(packed_with(national_field, typed)[national_field] == "85073003328", typed);
  CHECK(packed_with(national_field, "")[national_field] == "");
  for (const char* wrong : {"85.07.30-033.29", "85.07.30-033.2", "85.07.30-033.280", "85,07,30-033,28",
                            "85.07.3o-033.28", "BE85073003328", "85\n07\n30\n033\n28", "-", "..."})
    CHECK_MESSAGE(!told_of(national_field, wrong).empty(), wrong);
  for (const char* not_eleven : {"85.07.30-033.2", "85.07.30-033.280", "85.07.3o-033.28", "-", "8"})
    CHECK_MESSAGE(told_of(national_field, not_eleven).find("elf cijfers") != std::string::npos, not_eleven);
  CHECK(told_of(national_field, "85.07.30-033.29").find("controlegetal") != std::string::npos);
}

TEST_CASE("agenda spelling: a national number beside another day of birth is doubted, and packed") {
  const auto doubts_of = [](const char* number, const json& born) {
    json agenda = agenda_with(national_field, number);
    json& member = agenda["sessions"][0]["members"][0];
    member.erase("born");
    if (!born.is_null()) member["born"] = born;
    const auto check = provisioning::check_agenda(agenda.dump());
    CHECK(check.wrong.empty());
    CHECK(packed(agenda));
    std::string places;
    for (const auto& doubt : check.doubtful) places += doubt.error.place;
    return places;
  };
  CHECK(doubts_of("85.07.30-033.28", "1985-07-30").empty());
  CHECK(doubts_of("85.07.30-033.28", "1961-07-30") == national_field.to_string());
  CHECK(doubts_of("85.07.30-033.28", nullptr).empty());
  CHECK(doubts_of("", "1961-07-30").empty());
}

TEST_CASE("agenda spelling: every identifier in every spelling is stored in one, or refused with its place") {
  json agenda = sample_agenda();
  agenda[national_field] = "88020300224";
  int stored_once = 0;
  for (const Pointer& field : strings_of(agenda, false)) {
    for (const std::string& spelling : spellings_of(agenda[field])) {
      json spelled = agenda;
      spelled[field] = spelling;
      const auto read = packed(spelled);
      if (!read) continue;  // refused: with its place, below
      CHECK_MESSAGE((*read)[field] == agenda[field], field.to_string(), " = ", spelling);
      ++stored_once;
    }
    json refused = agenda;
    refused[field] = "\u0430";
    const auto problems = provisioning::check_agenda(refused.dump()).wrong;
    CHECK_MESSAGE(
        std::ranges::any_of(
            problems, [&](const auto& each) { return each.error.place.starts_with(field.to_string()); }),
        field.to_string());
  }
  CHECK(stored_once > 30);
}

TEST_CASE("agenda spelling: a name has single spaces, and a free text keeps its own") {
  const json agenda = sample_agenda();
  for (const Pointer& field : strings_of(agenda, true)) {
    json spaced = agenda;
    spaced[field] = "\u00a0Jan  de\u2003Smet ";
    const auto read = packed(spaced);
    REQUIRE_MESSAGE(read, field.to_string());
    const bool is_text = field.back() == "purpose" || field.back() == "reasons" ||
                         field.back() == "safety_reason" || field.back() == "involvement" ||
                         field.back() == "necessity" || field.back() == "text" || field.back() == "why" ||
                         field.back() == "facts";
    CHECK_MESSAGE((*read)[field] == (is_text ? spaced[field] : json("Jan de Smet")), field.to_string());
    spaced[field] = " \u00a0";
    CHECK_FALSE(packed(spaced));
  }
}

}  // namespace tafel::testing
