// Every field of an agenda, broken in every way: walked over the demonstration's agenda, so that no field is forgotten.
#include "shared/agenda/agenda.hpp"
#include "shared/domain/limits.hpp"
#include "shared/json/strict_json.hpp"
#include "tests/shared/agenda/demo_agenda.hpp"
#include "tests/shared/base/unfit_words.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <string>
#include <vector>

namespace tafel::testing {
namespace {

using nlohmann::json;
using Pointer = json::json_pointer;

// What was taken over from the session before, in full.
json follows_in_full() {
  const json owner = {{"name", "Dirk Vandamme"},
                      {"function", "hoofdinspecteur"},
                      {"organisation", "Politie"},
                      {"seat", "p4"}};
  const json item = {{"id", "i2"},
                     {"version", 1},
                     {"kind", "disclosure"},
                     {"information", "Dat hij vrijkomt."},
                     {"recipient", {"m1"}},
                     {"sharer", owner},
                     {"safety_of", {"m1"}},
                     {"goal", {"d1"}},
                     {"why", "Ze kan zich voorbereiden."},
                     {"agreed_on", "2026-10-05"}};
  const json action = {
      {"id", "a1"}, {"goal", "d1"}, {"text", "Sloten vervangen."}, {"owner", owner}, {"due", "2026-12-01"}};
  return {{"session", "99999999-1111-4111-8111-111111111111"},
          {"record", std::string(64, 'b')},
          {"head", std::string(64, 'c')},
          {"given_out", {{"goals", 1}, {"actions", 1}, {"items", 2}}},
          {"goals", json::array({{{"id", "d1"}, {"text", "Veiligheid thuis."}}})},
          {"actions", json::array({action})},
          {"items", json::array({item})},
          {"route", {{"route", "start-trajectory"}, {"decided_on", "2026-10-05"}}}};
}

// One session with every field that an agenda may have.
json full_agenda() {
  json agenda = demo_agenda();
  agenda["sessions"].erase(1);
  json& session = agenda["sessions"][0];
  json named = json::array();
  for (const json& each : session["organisations"]) named.push_back(each["id"]);
  session["legal_basis"] = {{"kind", "prosecutor"},
                            {"reference", "2026/17"},
                            {"reasons", "Gemotiveerd."},
                            {"terms",
                             {{"takes_part", named},
                              {"finality", "De kinderen beschermen."},
                              {"modalities", "Eén overleg, binnen de maand."},
                              {"disclosure", true},
                              {"reporting", false}}}};
  session["members"][0]["informed"] = {{"told", false}, {"safety_reason", "Gevaar voor de moeder."}};
  session["members"][0]["national_number"] = "88020300224";
  session["members"][0]["unborn"] = false;
  session["organisations"][0]["category"] = 23;
  session["contacts"] =
      json::array({{{"name", "Daan"}, {"relation", "neef"}, {"born", "2012-01-02"}, {"unborn", false}}});
  session["organisations"][0]["accepts_modalities"] = true;
  session["organisations"][0]["necessity"] = "Kent het gezin.";
  session["kind"] = "follow-up";
  session.erase("supplements");
  session["follows"] = follows_in_full();
  return agenda;
}

void gather(const json& value, const Pointer& at, std::vector<Pointer>& all) {
  if (!at.empty()) all.push_back(at);
  if (!value.is_structured()) return;
  for (const auto& [key, inner] : value.items())
    gather(inner, value.is_array() ? at / std::stoul(key) : at / key, all);
}

std::vector<Pointer> every_field() {
  std::vector<Pointer> all;
  gather(full_agenda(), Pointer(), all);
  return all;
}

bool is_entry(const Pointer& pointer) {
  return std::ranges::all_of(pointer.back(), [](char c) { return c >= '0' && c <= '9'; });
}

const std::set<std::string> optional_fields{"supplements",
                                            "referral",
                                            "risk",
                                            "facts",
                                            "minors",
                                            "reasons",
                                            "reference",
                                            "born",
                                            "unborn",
                                            "represents",
                                            "reports_to",
                                            "necessity",
                                            "national_number",
                                            "accepts_modalities",
                                            "core_partner",
                                            "contacts",
                                            "terms",
                                            "follows",
                                            "route",
                                            "seat",
                                            "recipient",
                                            "safety_of",
                                            "goal"};
const std::set<std::string> texts{"involvement", "finality",      "modalities", "purpose",
                                  "reasons",     "safety_reason", "necessity",  "text",
                                  "information", "why",           "facts"};

// The places of all errors in `text`, an error of the text itself as "".
std::vector<std::string> places_in(const std::string& text) {
  std::vector<Error> errors;
  const auto document =
      parse_noting_doubles(text, agenda::agenda_limit_bytes, agenda::agenda_depth_limit, errors);
  if (!document) return {""};
  if (errors.empty()) errors = agenda::agenda_errors(*document);
  std::vector<std::string> places;
  for (const Error& error : errors) {
    CHECK_FALSE(error.message.empty());
    places.push_back(error.place);
  }
  return places;
}

bool told_at(const std::vector<std::string>& places, const std::string& place) {
  return std::ranges::any_of(places, [&](const std::string& each) { return each.starts_with(place); });
}

json with(const Pointer& field, const json& value) {
  json agenda = full_agenda();
  agenda[field] = value;
  return agenda;
}

std::vector<Pointer> fields_holding(bool (*holds)(const json&)) {
  std::vector<Pointer> found;
  const json agenda = full_agenda();
  for (const Pointer& field : every_field())
    if (holds(agenda[field])) found.push_back(field);
  return found;
}

bool is_string(const json& value) {
  return value.is_string();
}

}  // namespace

TEST_CASE("bad agendas: the agenda with every field is sound, and has them all") {
  CHECK(agenda::agenda_errors(full_agenda()).empty());
  CHECK(agenda::parse_agenda(full_agenda().dump()));
  CHECK(every_field().size() > 150);
}

TEST_CASE("bad agendas: a field that is missing is told at its place") {
  int tried = 0;
  for (const Pointer& field : every_field()) {
    if (is_entry(field) || optional_fields.contains(field.back())) continue;
    json agenda = full_agenda();
    agenda[field.parent_pointer()].erase(field.back());
    // The rules miss what the form lets be: of a reason that is not given, they name the whole.
    const std::string place =
        field.back() == "safety_reason" || (field.back() == "id" && field.to_string().find("invited"))
            ? field.parent_pointer().to_string()
            : field.to_string();
    const auto places = places_in(agenda.dump());
    CHECK_MESSAGE(told_at(places, place), field.to_string());
    ++tried;
  }
  CHECK(tried > 100);
}

TEST_CASE("bad agendas: a field of another type is told at its place") {
  const std::vector<json> others{nullptr, true, 7, -1, 1e300, "tekst", json::array({1}), {{"x", 1}}};
  for (const Pointer& field : every_field()) {
    const json right = full_agenda()[field];
    for (const json& other : others) {
      const bool same_type = right.type() == other.type() || (right.is_number() && other == 7);
      if (same_type) continue;
      const auto places = places_in(with(field, other).dump());
      CHECK_MESSAGE(told_at(places, field.to_string()), field.to_string(), " = ", other.dump());
    }
  }
}

TEST_CASE("bad agendas: a field that stands twice is told, and the rest is still read") {
  for (const Pointer& field : every_field()) {
    if (is_entry(field)) continue;
    // A field that nothing else is called, renamed to the first after writing.
    json agenda = full_agenda();
    agenda[field.parent_pointer()]["ZZZ"] = agenda[field];
    std::string text = agenda.dump();
    text.replace(text.find("\"ZZZ\""), 5, "\"" + field.back() + "\"");
    std::vector<Error> doubles;
    REQUIRE(parse_noting_doubles(text, agenda::agenda_limit_bytes, agenda::agenda_depth_limit, doubles));
    REQUIRE_MESSAGE(doubles.size() == 1, field.to_string());
    CHECK(doubles[0].message.find("\"" + field.back() + "\" stands twice") != std::string::npos);
    CHECK_FALSE(agenda::parse_agenda(text));
  }
}

TEST_CASE("bad agendas: what is over-long is told at its place, what is as long as it may be is read") {
  for (const Pointer& field : fields_holding(is_string)) {
    const bool is_text = texts.contains(field.back());
    const std::size_t limit = is_text ? domain::limits::words_bytes : domain::limits::name_bytes;
    CHECK_MESSAGE(told_at(places_in(with(field, std::string(limit + 1, 'x')).dump()), field.to_string()),
                  field.to_string());
    const std::string longest = std::string(limit - 3, 'x') + "ő" + "y";
    const bool free = is_text || field.back() == "name" || field.back() == "function" ||
                      field.back() == "relation" || field.back() == "title";
    if (free) CHECK_MESSAGE(agenda::agenda_errors(with(field, longest)).empty(), field.to_string());
  }
}

TEST_CASE("bad agendas: no field holds a letter of the list of unfit ones, or nothing to see") {
  std::vector<std::string> unfit{std::string("a\0b", 3)};
  for (const std::string& letter : testing::unfit_letters()) unfit.push_back("a" + letter + "b");
  for (const auto& list : {testing::stray_joiners(), testing::blank_words()})
    unfit.insert(unfit.end(), list.begin(), list.end());
  std::size_t place = 0;
  for (const Pointer& field : fields_holding(is_string))
    for (const std::string& each : testing::share_of(place++, unfit))
      CHECK_MESSAGE(told_at(places_in(with(field, each).dump()), field.to_string()), field.to_string(), each);
}

TEST_CASE("bad agendas: names of every script are read as they are written, with their joiners") {
  for (const std::string& name : testing::fit_words()) {
    const auto read = agenda::parse_agenda(with(Pointer("/sessions/0/members/0/name"), name).dump());
    REQUIRE(read);
    CHECK(read->sessions[0].dossier.members[0].name == name);
  }
}

TEST_CASE("bad agendas: a new line belongs in a text and nowhere else") {
  for (const Pointer& field : fields_holding(is_string)) {
    const bool sound = agenda::agenda_errors(with(field, "een\ntwee")).empty();
    CHECK_MESSAGE(sound == texts.contains(field.back()), field.to_string());
  }
}

TEST_CASE("bad agendas: names from all of Europe are read as they are written") {
  for (const char* name : {"Ödön Kőszegi-Tűr",
                           "Łukasz Żółć",
                           "Ștefan Țurcanu",
                           "Guðrún Þórðardóttir",
                           "Şebnem Yıldız",
                           "Dvořák Ěňťšův",
                           "Seán O’Donoghue",
                           "D'hondt",
                           "Nuñez i Puigdemont·Vall",
                           "Straße-Ångström",
                           "Ħal Għaxaq",
                           "Ķirsons Ģēna",
                           "Ėglė Žąsinaitė",
                           "Đorđe Čupić",
                           "Ана Јовановић",
                           "Олена Їжакевич",
                           "Γιώργος Παπαδόπουλος",
                           "Dž. Ǆ",
                           "Zoe\u0308 Lamme\u0301",
                           "von und zu"}) {
    const json agenda = with(Pointer("/sessions/0/members/0/name"), name);
    CHECK_MESSAGE(agenda::agenda_errors(agenda).empty(), name);
    const auto read = agenda::parse_agenda(agenda.dump());
    REQUIRE(read);
    CHECK(read->sessions[0].dossier.members[0].name == name);
  }
}

TEST_CASE("bad agendas: another encoding is told by name and with what to do") {
  const auto message = [](const std::string& text) {
    const auto agenda = agenda::parse_agenda(text);
    REQUIRE(!agenda);
    return describe(agenda.error());
  };
  const std::string text = full_agenda().dump();
  std::string utf16{"\xff\xfe", 2};
  for (const char c : text) utf16 += {c, '\0'};
  CHECK(message(utf16) == "byte 0: JSON: UTF-16: save the file as UTF-8");
  CHECK(message(utf16.substr(2)).find("as in UTF-16: save the file as UTF-8") != std::string::npos);
  CHECK(message("\xef\xbb\xbf" + text) == "byte 0: JSON: a byte order mark: save the file as UTF-8");
  std::string latin1 = text;
  latin1.replace(latin1.find("coördinator"), 4, "co\xf6");
  CHECK(message(latin1).find("not UTF-8 from here on: save the file as UTF-8") != std::string::npos);
  for (const std::string broken : {"\xc3", "\xed\xa0\x80", "\xc0\xaf", "\xf5\x80\x80\x80"}) {
    std::string spoiled = text;
    spoiled.replace(spoiled.find("Sofie"), 5, broken);
    CHECK(message(spoiled).starts_with("byte " + std::to_string(text.find("Sofie"))));
  }
}

TEST_CASE("bad agendas: days that do not exist or cannot be are refused at their place") {
  const std::vector<std::string> fields{"/day", "/sessions/0/minors/on", "/sessions/0/members/0/born",
                                        "/sessions/0/criteria/raised_risk/judged_on"};
  for (const std::string& field : fields)
    for (const char* day : {"2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10",
                            "2026-01-00", "2026-11-31", "26-11-03", "2026-1-3", "2026/11/03", "03-11-2026",
                            "2026-11-03T25:00", "2026-11-03 10:00", "", "0000-00-00", "-2026-11-03"})
      CHECK_MESSAGE(told_at(places_in(with(Pointer(field), day).dump()), field), field, day);
  CHECK(agenda::agenda_errors(with(Pointer(fields[2]), "1988-02-29")).empty());
  CHECK(agenda::agenda_errors(with(Pointer(fields[2]), "1896-11-22")).empty());
  // After the day itself, and before anybody alive.
  CHECK(told_at(places_in(with(Pointer(fields[1]), "2026-11-24").dump()), "/sessions/0/minors"));
  CHECK(told_at(places_in(with(Pointer(fields[2]), "2026-11-24").dump()), fields[2]));
  CHECK(told_at(places_in(with(Pointer(fields[2]), "1895-11-22").dump()), fields[2]));
  CHECK(
      told_at(places_in(with(Pointer(fields[3]), "2026-11-24").dump()), "/sessions/0/criteria/raised_risk"));
}

TEST_CASE("bad agendas: a national number with a wrong check is refused, of either century") {
  const Pointer field("/sessions/0/members/0/national_number");
  // Check numbers computed here, by the rule: 97 less the remainder of nine digits, with a 2 before them from 2000 on.
  const auto number = [](long long nine, bool since_2000, int error) {
    const auto check = 97 - (nine + (since_2000 ? 2'000'000'000LL : 0)) % 97 + error;
    const std::string digits = std::to_string(1'000'000'000LL + nine).substr(1);
    return digits + std::to_string(100 + check).substr(1);
  };
  for (const bool since_2000 : {false, true}) {
    for (const long long nine : {880412001LL, 20608002LL, 991231997LL}) {
      CHECK(agenda::agenda_errors(with(field, number(nine, since_2000, 0))).empty());
      CHECK(told_at(places_in(with(field, number(nine, since_2000, -1)).dump()), field.to_string()));
    }
  }
  for (const char* other : {"88.02.03-002.24", "8802030022", "880203002244", "8802030022a", "88020300225"})
    CHECK_MESSAGE(told_at(places_in(with(field, other).dump()), field.to_string()), other);
}

TEST_CASE("bad agendas: two hundred members and sixty invited are read, one more is not") {
  json agenda = full_agenda();
  json& session = agenda["sessions"][0];
  json member = session["members"][0];
  member["national_number"] = "";  // one number is one member's
  const json person = session["invited"][3];
  const auto fill = [](json& list, const json& entry, std::size_t size) {
    while (list.size() < size) {
      list.push_back(entry);
      list.back()["id"] = "n" + std::to_string(list.size());
    }
  };
  fill(session["members"], member, 200);
  fill(session["invited"], person, 60);
  CHECK(agenda::agenda_errors(agenda).empty());
  fill(session["members"], member, 201);
  CHECK(places_in(agenda.dump()) == std::vector<std::string>{"/sessions/0/members"});
  session["members"].erase(200);
  fill(session["invited"], person, 61);
  CHECK(places_in(agenda.dump()) == std::vector<std::string>{"/sessions/0/invited"});
}

TEST_CASE("bad agendas: ids that stand twice are told where they stand again") {
  for (const char* list : {"members", "organisations", "invited"}) {
    json agenda = full_agenda();
    agenda["sessions"][0][list][1]["id"] = agenda["sessions"][0][list][0]["id"];
    CHECK(told_at(places_in(agenda.dump()), "/sessions/0/" + std::string(list) + "/1/id"));
  }
}

}  // namespace tafel::testing
