#include "shared/store_api/problem.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace tafel::store_api {
namespace {

Refusal read(int status, const std::string& body) {
  return read_refusal(status, as_bytes(body));
}

}  // namespace

TEST_CASE("problem: each kind has a name of its own, and a client reads back what the store wrote") {
  for (const auto& [kind, text] : names(ProblemKind{})) {
    CAPTURE(text);
    const int status = status_of(kind);
    CHECK(status >= 400);
    const std::string json = to_json({kind, "Title", "détail"});
    const Refusal refusal = read(status, json);
    CHECK(refusal.code == text);
    CHECK(refusal.words == "the store answered " + std::to_string(status) + ": Title (détail)");
    const auto document = nlohmann::json::parse(json);
    CHECK(kind_of_type(document.at("type").get<std::string>()) == kind);
    CHECK(document.at("status") == status);
  }
}

TEST_CASE(
    "problem: a kind that this version does not know passes by its name; a stranger's answer by its status") {
  CHECK(read(418, R"({"type":"urn:tafelgeheim:problem:teapot"})").code == "teapot");
  CHECK(!kind_of_type("urn:tafelgeheim:problem:teapot"));
  CHECK(!kind_of_type("urn:tafelgeheim:problem:"));
  CHECK(!kind_of_type("urn:other:problem:role"));
  CHECK(read(403, R"({"type":"urn:other:problem:role"})").code == "status-403");
  for (const char* body : {"", "no", "[]", "{}", R"({"type":7,"title":[],"detail":null})", "{\"type\":"}) {
    CAPTURE(body);
    const Refusal refusal = read(502, body);
    CHECK(refusal.code == "status-502");
    CHECK(refusal.words == "the store answered 502");
  }
}

TEST_CASE("problem: words of a stranger are cut, never through a character") {
  const nlohmann::json document{{"title", "x" + std::string(2000, 'y')},
                                {"detail", std::string(999, 'z') + "éé"},
                                {"type", "urn:tafelgeheim:problem:" + std::string(100, 'k')}};
  const Refusal refusal = read(500, document.dump());
  CHECK(refusal.code == std::string(40, 'k'));
  CHECK(refusal.words ==
        "the store answered 500: x" + std::string(999, 'y') + " (" + std::string(999, 'z') + ")");
}

TEST_CASE("problem: bytes that are not UTF-8 are replaced in the document") {
  const auto document = nlohmann::json::parse(to_json({ProblemKind::request, "Title", "a\xFF"}));
  CHECK(document.at("detail") == "a\xEF\xBF\xBD");
}

}  // namespace tafel::store_api
