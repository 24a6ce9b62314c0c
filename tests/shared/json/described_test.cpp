// One description serves writing and strict reading; both readers say the same of the same mistake.
#include "shared/json/read.hpp"
#include "shared/json/strict_json.hpp"
#include "shared/json/write.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace described {

enum class Colour { red, green };
constexpr auto names(Colour) {
  using enum Colour;
  return std::to_array<tafel::Named<Colour>>({{red, "red"}, {green, "green"}});
}

struct Part {
  std::string name;
  Colour colour{};
  bool operator==(const Part&) const = default;
};
void fields(auto& archive, tafel::Is<Part> auto& it) {
  archive("name", it.name);
  archive("colour", it.colour);
}

// A kind of leaf that its owner adds.
struct Code {
  int value = 0;
  bool operator==(const Code&) const = default;
};
nlohmann::json write_leaf(Code code) {
  return "c" + std::to_string(code.value);
}
void read_leaf(const nlohmann::json& source, Code& code, const tafel::Where& where) {
  if (source != "c7") return where.wrong("must be c7");
  code.value = 7;
}

struct Thing {
  std::string id;
  int count = 0;
  bool whole = false;
  tafel::Date day;
  tafel::Instant at;
  Code code;
  std::vector<Part> parts;
  std::optional<Part> spare;
  std::map<std::string, std::string> words;
  bool operator==(const Thing&) const = default;
};
void fields(auto& archive, tafel::Is<Thing> auto& it) {
  archive("id", it.id, tafel::may_omit);
  archive("count", it.count);
  archive("whole", it.whole);
  archive("day", it.day);
  archive("at", it.at);
  archive("code", it.code);
  archive("parts", it.parts);
  archive("spare", it.spare);
  archive("words", it.words);
}

}  // namespace described

namespace tafel {
namespace {

using described::Colour;
using described::Thing;
using nlohmann::json;

constexpr Strictness rules{.text_bytes = 8, .list_entries = 2, .least = 0, .most = 100};

Strictness with(Strictness::Omitted omitted, Strictness::Unknown unknown) {
  Strictness other = rules;
  other.omitted = omitted;
  other.unknown = unknown;
  return other;
}

Thing thing() {
  return {"t1", 3,           true, {2026, 11, 23}, {0}, {7}, {{"as", Colour::red}, {"wiel", Colour::green}},
          {},   {{"a", "b"}}};
}

struct Mistake {
  const char* pointer;
  json value;
  Flaw flaw;
  const char* place;
  const char* message;
};

json altered(const char* pointer, const json& value) {
  json document = written(thing());
  document[json::json_pointer(pointer)] = value;
  return document;
}

TEST_CASE("described: a value is written and read back without loss") {
  for (Thing sent : {thing(), Thing{.day = {2026, 2, 28}, .code = {7}}}) {
    const auto read = read_whole<Thing>(written(sent), rules);
    REQUIRE(read);
    CHECK(*read == sent);
    sent.spare = described::Part{"rem", Colour::green};
    CHECK(read_whole<Thing>(written(sent), rules)->spare == sent.spare);
  }
  CHECK(!written(thing()).contains("spare"));
  CHECK(written(thing())["parts"][1]["colour"] == "green");
}

TEST_CASE("described: each mistake is named by its flaw and its place") {
  const Mistake mistakes[] = {
      {"/id", 7, Flaw::wrong_field, "/id", "must be a text"},
      {"/id", "te lang voor 8", Flaw::wrong_field, "/id", "is longer than 8 bytes"},
      {"/count", 101, Flaw::wrong_field, "/count", "must be a whole number from 0 to 100"},
      {"/count", -1, Flaw::wrong_field, "/count", "must be a whole number from 0 to 100"},
      {"/count", 1.5, Flaw::wrong_field, "/count", "must be a whole number from 0 to 100"},
      {"/count", UINT64_MAX, Flaw::wrong_field, "/count", "must be a whole number from 0 to 100"},
      {"/whole", "true", Flaw::wrong_field, "/whole", "must be true or false"},
      {"/day", "2026-02-30", Flaw::wrong_field, "/day", "must be a day that exists, written YYYY-MM-DD"},
      {"/at", "2026-11-23", Flaw::wrong_field, "/at",
       "must be a moment that exists, written YYYY-MM-DDThh:mm:ss.mmmZ"},
      {"/code", "c8", Flaw::wrong_field, "/code", "must be c7"},
      {"/parts/1/colour", "blue", Flaw::wrong_field, "/parts/1/colour", "must be one of: red, green"},
      {"/parts/1/weight", 1, Flaw::unknown_field, "/parts/1/weight", "is not known here"},
      {"/parts/0", json::object({{"name", "as"}}), Flaw::missing_field, "/parts/0/colour", "is missing"},
      {"/parts/2", json::object(), Flaw::wrong_field, "/parts", "must be a list of at most 2"},
      {"/spare", json::array(), Flaw::wrong_field, "/spare", "must be an object"},
      {"/words/a", 1, Flaw::wrong_field, "/words/a", "must be a text"},
      {"/a~1b", 1, Flaw::unknown_field, "/a~1b", "is not known here"},
  };
  for (const Mistake& mistake : mistakes) {
    CAPTURE(std::string(mistake.pointer) + " " + mistake.value.dump());
    const auto read = read_whole<Thing>(altered(mistake.pointer, mistake.value), rules);
    REQUIRE_FALSE(read);
    CHECK(read.error().fault == Fault::malformed);
    CHECK(read.error().flaw == mistake.flaw);
    CHECK(read.error().place == mistake.place);
    CHECK(read.error().message == mistake.message);
  }
}

TEST_CASE("described: every mistake is noted, under the place of the document") {
  json document = altered("/count", -1);
  document["parts"][0]["colour"] = "blue";
  document.erase("whole");
  std::vector<Error> errors;
  const Thing read = read_noting<Thing>(document, rules, "/fact", errors);
  REQUIRE(errors.size() == 3);
  CHECK(errors[0].place == "/fact/count");
  CHECK(errors[1].place == "/fact/whole");
  CHECK(errors[2].place == "/fact/parts/0/colour");
  CHECK(read.id == "t1");
}

TEST_CASE("described: only a proposal omits a field, and only one that may be omitted") {
  using enum Strictness::Omitted;
  const auto proposal = with(allowed_in_proposal, Strictness::Unknown::refused);
  json document = written(thing());
  document.erase("id");
  CHECK(read_whole<Thing>(document, proposal));
  CHECK(read_whole<Thing>(document, rules).error().place == "/id");
  document.erase("count");
  CHECK(read_whole<Thing>(document, proposal).error().place == "/count");
}

TEST_CASE("described: an unknown field is ignored only where the reader is lenient") {
  const auto lenient = with(Strictness::Omitted::refused, Strictness::Unknown::ignored);
  const json document = altered("/parts/0/weight", 1);
  CHECK(read_whole<Thing>(document, lenient));
  CHECK_FALSE(read_whole<Thing>(document, rules));
  CHECK_FALSE(read_whole<Thing>(altered("/count", "3"), lenient));
}

TEST_CASE("described: letters are checked as the kind of document asks") {
  const auto accepts = [](Letters letters, const char* text) {
    Strictness other = rules;
    other.letters = letters;
    return read_whole<Thing>(altered("/id", text), other).has_value();
  };
  CHECK(accepts(Letters::one_line, "a b"));
  CHECK_FALSE(accepts(Letters::one_line, "a\nb"));
  CHECK(accepts(Letters::lines, "a\nb"));
  CHECK_FALSE(accepts(Letters::lines, "a\x1b"));
  CHECK(accepts(Letters::any, "a\x1b"));
}

TEST_CASE("described: ObjectReader says the same of the same mistake") {
  const json document = {{"day", "2026-13-01"}, {"colour", "blue"}, {"extra", 1}};
  ObjectReader reader(document);
  (void)reader.day("day");
  (void)reader.one_of<Colour>("colour");
  (void)reader.moment("at");
  const auto errors = reader.all_errors();
  REQUIRE(errors.size() == 4);
  CHECK(errors[0].message == "must be a day that exists, written YYYY-MM-DD");
  CHECK(errors[1].message == "must be one of: red, green");
  CHECK((errors[2].flaw == Flaw::missing_field && errors[2].place == "/at"));
  CHECK((errors[3].flaw == Flaw::unknown_field && errors[3].place == "/extra"));
  CHECK(parse_strict("{", 10, 2).error().flaw == Flaw::not_json);
}

}  // namespace
}  // namespace tafel
