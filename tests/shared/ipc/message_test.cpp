#include "shared/ipc/message.hpp"

#include <doctest/doctest.h>

using namespace tafel::ipc;
using nlohmann::json;

namespace {

struct Wrong {
  std::int64_t id = 0;
  std::string code;
  std::string place;
  bool operator==(const Wrong&) const = default;
};

// The answer to a line that is no request.
Wrong wrong(std::string_view line) {
  auto read = read_request(line);
  REQUIRE(std::holds_alternative<Answer>(read));
  const auto& answer = std::get<Answer>(read);
  const auto& malformed = std::get<Malformed>(answer.what);
  CHECK(!malformed.message.empty());
  return {answer.id, malformed.code, malformed.place};
}

Answer there_and_back(const Answer& answer) {
  const std::string line = to_line(answer);
  REQUIRE(line.ends_with('\n'));
  auto parsed = parse_answer(json::parse(line));
  REQUIRE(parsed);
  return *parsed;
}

}  // namespace

TEST_CASE("request: id, name and fields are told apart") {
  auto read = parse_request(R"({"id":7,"do":"propose","what":"goal-set","fact":{"text":{"words":"é"}}})");
  REQUIRE(read);
  CHECK(read->id == 7);
  CHECK(read->action == "propose");
  CHECK(read->fields == json::parse(R"({"what":"goal-set","fact":{"text":{"words":"é"}}})"));
}

TEST_CASE("request: what is written is read back") {
  const RequestLine request{12, "unlock", {{"chair", "c1"}, {"pin", "123456"}}};
  const std::string line = to_line(request);
  auto read = parse_request(std::string_view(line).substr(0, line.size() - 1));
  REQUIRE(read);
  CHECK(read->id == 12);
  CHECK(read->action == "unlock");
  CHECK(read->fields == request.fields);
}

TEST_CASE("request: a line that is not JSON is told so") {
  CHECK(wrong("").code == "not-json");
  CHECK(wrong("hello").code == "not-json");
  CHECK(wrong(R"({"id":1,"do":"view"} {})").code == "not-json");
  CHECK(wrong("{\"id\":1,\"do\":\"\xff\"}").code == "not-json");
  CHECK(wrong(std::string(5000, '[')).code == "not-json");
}

TEST_CASE("request: a doubled field is refused") {
  CHECK(wrong(R"({"id":1,"do":"view","do":"seal"})").code == "not-json");
}

TEST_CASE("request: JSON that is no object is no request") {
  CHECK(wrong("[]") == Wrong{-1, "not-a-request", ""});
  CHECK(wrong("7") == Wrong{-1, "not-a-request", ""});
}

TEST_CASE("request: a missing or wrong id or name is told with its place") {
  CHECK(wrong(R"({"do":"view"})") == Wrong{-1, "missing-field", "/id"});
  CHECK(wrong(R"({"id":"7","do":"view"})") == Wrong{-1, "wrong-field", "/id"});
  CHECK(wrong(R"({"id":-2,"do":"view"})") == Wrong{-1, "wrong-field", "/id"});
  CHECK(wrong(R"({"id":18446744073709551615,"do":"view"})") == Wrong{-1, "wrong-field", "/id"});
  CHECK(wrong(R"({"id":7})") == Wrong{7, "missing-field", "/do"});
  CHECK(wrong(R"({"id":7,"do":[]})") == Wrong{7, "wrong-field", "/do"});
}

TEST_CASE("answer: each of the three kinds is read back as written") {
  const auto ok = there_and_back({3, Accepted{{{"id", "u3"}}}});
  CHECK(ok.id == 3);
  CHECK(std::get<Accepted>(ok.what).result == json{{"id", "u3"}});

  const auto refused =
      there_and_back({4, Refused{"art14.2.consensus", "art. 14 §2, 1°", "Nog één stem.", "sharing"}});
  CHECK(std::get<Refused>(refused.what).rule == "art14.2.consensus");
  CHECK(std::get<Refused>(refused.what).article == "art. 14 §2, 1°");
  CHECK(std::get<Refused>(refused.what).sentence == "Nog één stem.");
  CHECK(std::get<Refused>(refused.what).go == "sharing");

  const auto error = there_and_back({-1, Malformed{"not-json", "no", "byte 3"}});
  CHECK(error.id == -1);
  CHECK(std::get<Malformed>(error.what).code == "not-json");
  CHECK(std::get<Malformed>(error.what).place == "byte 3");
}

TEST_CASE("answer: an object that is none is refused") {
  CHECK(!parse_answer(json::parse(R"({"ok":{}})")));
  CHECK(!parse_answer(json::parse(R"({"id":1})")));
  CHECK(!parse_answer(json::parse("[]")));
}

TEST_CASE("answer: what is not UTF-8 never breaks the line") {
  const std::string line = to_line(Answer{1, Malformed{"wrong-field", "\xff\n", ""}});
  CHECK(line.find('\n') == line.size() - 1);
  CHECK(!json::parse(line, nullptr, false).is_discarded());
}

TEST_CASE("view: is one line") {
  CHECK(view_line({{"today", "2026-11-23"}}) == "{\"view\":{\"today\":\"2026-11-23\"}}\n");
}

TEST_CASE("answer: the code of a mistake follows from its flaw, not from its words") {
  using tafel::Error;
  using tafel::Fault;
  using tafel::Flaw;
  const auto code = [](Flaw flaw) {
    return malformed(Error{Fault::malformed, "is missing", "/by", flaw}).code;
  };
  CHECK(code(Flaw::missing_field) == "missing-field");
  CHECK(code(Flaw::unknown_field) == "unknown-field");
  CHECK(code(Flaw::wrong_field) == "wrong-field");
  CHECK(code(Flaw::not_json) == "not-json");
  CHECK(malformed(Error{Fault::malformed, "is missing", "/by"}).code == "wrong-field");
}
