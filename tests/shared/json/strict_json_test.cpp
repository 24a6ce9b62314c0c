#include "shared/json/strict_json.hpp"

#include "shared/base/utf8.hpp"
#include "tests/shared/base/unfit_words.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>

using namespace tafel;

namespace {

Result<nlohmann::json> parse(std::string_view text) {
  return parse_strict(text, 1000, 4);
}

struct Wrong {
  const char* text;
  const char* place;
  const char* message;  // a part of it
};

}  // namespace

TEST_CASE("strict json: what RFC 8259 allows is read") {
  const auto json = parse(" {\"a\": [1, -2, 3.5, true, false, null], \"\\u00e9\\ud83d\\ude00\": \"é\"} \n");
  REQUIRE(json.has_value());
  CHECK((*json)["a"].size() == 6);
  CHECK(json->contains("é😀"));
  CHECK(parse("18446744073709551615")->get<std::uint64_t>() == 18446744073709551615U);
  CHECK(parse("[[[[]]]]").has_value());
}

TEST_CASE("strict json: what is not JSON, or more than that, is refused with its place") {
  const Wrong rows[] = {
      {"", "byte 0", "not JSON"},
      {"{\"a\":1,\"a\":2}", "byte 9", "\"a\" stands twice"},
      {"{\"a\":1,\"\\u0061\":2}", "byte 14", "\"a\" stands twice"},
      {"{\"a\":{\"b\":1,\"b\":1}}", "byte 14", "\"b\" stands twice"},
      {"[{\"k\":1},{\"k\":1,\"x\":0,\"k\":1}]", "byte 24", "\"k\" stands twice"},
      {"[1,NaN]", "byte 3", "not JSON"},
      {"[Infinity]", "byte 1", "not JSON"},
      {"[1e999]", "byte 5", "too large"},
      {"{} {}", "byte 3", "not JSON"},
      {"{}x", "byte 2", "not JSON"},
      {"[1,]", "byte 3", "not JSON"},
      {"{'a':1}", "byte 1", "not JSON"},
      {"[01]", "byte 2", "not JSON"},
      {"// no\n1", "byte 0", "not JSON"},
      {"[\"\t\"]", "byte 2", "not JSON"},
      {"[\"\\ud800\"]", "byte 8", "not JSON"},
      {"[\"", "byte 2", "not JSON"},
      {"[[[[[]]]]]", "byte 4", "inside each other"},
      {"{\"a\":[{\"b\":[{}]}]}", "byte 12", "inside each other"},
      {"[\"\xff\"]", "byte 2", "not UTF-8"},
      {"[\"\xc0\xaf\"]", "byte 2", "not UTF-8"},
      {"[\"\xed\xa0\x80\"]", "byte 2", "not UTF-8"},
      {"\xef\xbb\xbf{}", "byte 0", "byte order mark"},
  };
  for (const Wrong& row : rows) {
    const auto json = parse(row.text);
    REQUIRE_MESSAGE(!json.has_value(), row.text);
    CHECK(json.error().fault == Fault::malformed);
    CHECK_MESSAGE(json.error().place == row.place, row.text);
    CHECK_MESSAGE(json.error().message.find(row.message) != std::string::npos, json.error().message);
  }
}

TEST_CASE("strict json: a zero byte does not end the text") {
  CHECK(parse(std::string_view("{}\0{}", 5)).error().place == "byte 2");
  CHECK(parse(std::string_view("{}\0", 3)).error().place == "byte 2");
}

TEST_CASE("strict json: the limit counts bytes") {
  CHECK(parse_strict("[1234]", 6, 1).has_value());
  CHECK(parse_strict("[12345]", 6, 1).error().place == "byte 6");
}

TEST_CASE("object reader: reads each kind, and done says yes when every key was asked for") {
  const auto json =
      parse(R"({"t":"word","n":-3,"b":true,"o":{"x":"y"},"l":[{"i":1},{"i":2}],"w":["a","b"],"f":"v1"})");
  ObjectReader reader(*json);
  reader.exactly("f", "v1");
  CHECK(reader.text("t", 4) == "word");
  CHECK(reader.number("n", -3, 0) == -3);
  CHECK(reader.boolean("b"));
  ObjectReader inner = reader.object("o");
  CHECK(inner.text("x", 1) == "y");
  reader.absorb(inner);
  std::int64_t sum = 0;
  for (ObjectReader& item : reader.objects("l", 2)) {
    sum += item.number("i", 0, 9);
    reader.absorb(item);
  }
  CHECK(sum == 3);
  CHECK(reader.texts("w", 2, 1) == std::vector<std::string>{"a", "b"});
  CHECK_FALSE(reader.optional_text("none", 9).has_value());
  CHECK_FALSE(reader.optional_number("none", 0, 9).has_value());
  CHECK(reader.done().has_value());
}

TEST_CASE("object reader: the first thing wrong is told with its pointer") {
  struct Row {
    const char *text, *pointer, *message;
  };
  const Row rows[] = {
      {R"({"b":true,"o":{"n":1},"l":[]})", "/t", "is missing"},
      {R"({"t":1,"b":true,"o":{"n":1},"l":[]})", "/t", "must be a text"},
      {R"({"t":"12345","b":true,"o":{"n":1},"l":[]})", "/t", "longer than 4 bytes"},
      {R"({"t":"\u0007","b":true,"o":{"n":1},"l":[]})", "/t", "control character"},
      {R"({"t":"\u0000","b":true,"o":{"n":1},"l":[]})", "/t", "control character"},
      {R"({"t":"x","b":1,"o":{"n":1},"l":[]})", "/b", "true or false"},
      {R"({"t":"x","b":true,"o":[],"l":[]})", "/o", "must be an object"},
      {R"({"t":"x","b":true,"o":{},"l":[]})", "/o/n", "is missing"},
      {R"({"t":"x","b":true,"o":{"n":10},"l":[]})", "/o/n", "from 0 to 9"},
      {R"({"t":"x","b":true,"o":{"n":1.0},"l":[]})", "/o/n", "whole number"},
      {R"({"t":"x","b":true,"o":{"n":18446744073709551615},"l":[]})", "/o/n", "whole number"},
      {R"({"t":"x","b":true,"o":{"n":1,"more":2},"l":[]})", "/o/more", "not known"},
      {R"({"t":"x","b":true,"o":{"n":1},"l":{}})", "/l", "must be a list"},
      {R"({"t":"x","b":true,"o":{"n":1},"l":["a","b","c"]})", "/l", "at most 2"},
      {R"({"t":"x","b":true,"o":{"n":1},"l":["a",1]})", "/l/1", "must be a text"},
      {R"({"t":"x","b":true,"o":{"n":1},"l":[],"a/b~":0})", "/a~1b~0", "not known"},
      {R"([])", "", "must be an object"},
  };
  for (const Row& row : rows) {
    const auto json = parse(row.text);
    REQUIRE(json.has_value());
    ObjectReader reader(*json);
    reader.text("t", 4);
    reader.boolean("b");
    ObjectReader inner = reader.object("o");
    inner.number("n", 0, 9);
    reader.absorb(inner);
    reader.texts("l", 2, 4);
    const auto done = reader.done();
    REQUIRE_MESSAGE(!done.has_value(), row.text);
    CHECK_MESSAGE(done.error().place == row.pointer, row.text);
    CHECK_MESSAGE(done.error().message.find(row.message) != std::string::npos, done.error().message);
  }
}

TEST_CASE("object reader: a wrong format name, and what the caller refuses, are told") {
  const auto json = parse(R"({"format":"v2"})");
  ObjectReader reader(*json);
  reader.exactly("format", "v1");
  CHECK(reader.done().error().message == "must be \"v1\"");
  ObjectReader second(*json);
  second.text("format", 9);
  second.refuse("format", "is of tomorrow");
  second.refuse("format", "said too late");
  CHECK(describe(second.done().error()) == "/format: is of tomorrow");
}

TEST_CASE("object reader: a text is empty or has something to see; one that is still typed may be blank") {
  const auto why = [](const std::string& words, auto read) {
    const nlohmann::json json{{"a", words}};
    ObjectReader reader(json);
    (void)read(reader);
    const auto done = reader.done();
    return done ? std::string() : done.error().message;
  };
  const auto text = [](ObjectReader& reader) { return reader.text("a", 100); };
  const auto line = [](ObjectReader& reader) { return reader.line("a", 100); };
  const auto typed = [](ObjectReader& reader) { return reader.typed("a", 100); };
  CHECK(why("", text).empty());
  for (const std::string& blank : testing::blank_words()) {
    CHECK(why(blank, text) == "has nothing to see in it: fill it in");
    CHECK(why(blank, line) == "has nothing to see in it: fill it in");
    CHECK(why(blank, typed).empty());
  }
  CHECK(why("a\nb", text).empty());
  CHECK_FALSE(why("a\nb", line).empty());
  CHECK(why("a\nb", typed).empty());
  CHECK(why("می\u200C", typed).empty());
  CHECK_FALSE(why("a\u00ADb", typed).empty());
}

TEST_CASE("utf8: well-formed sequences at the borders of each length") {
  for (const char* good : {"", "a", "\x7f", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf",
                           "\xee\x80\x80", "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"})
    CHECK(is_utf8(good));
}

TEST_CASE("utf8: overlong, surrogate, too high, cut off and stray bytes are refused where they start") {
  for (const char* bad :
       {"\x80", "\xc0\x80", "\xc1\xbf", "\xc2", "\xc2\x41", "\xe0\x9f\xbf", "\xe0\xa0", "\xed\xa0\x80",
        "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xf0\x90\x80", "\xff", "\xe2\x82\x41"}) {
    CHECK(utf8_prefix(bad) == 0);
    CHECK(utf8_prefix(std::string("é") + bad) == 2);
  }
}
