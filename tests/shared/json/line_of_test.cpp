#include "shared/json/line_of.hpp"

#include <doctest/doctest.h>
#include <string>

using tafel::line_of;

namespace {

const std::string text = R"({
  "a": 1,
  "b": [10,
        {"c/d": "}\"]", "e~": true},
        [ ]
  ],
  "f":
    "last"
}
)";

}  // namespace

TEST_CASE("lines: a pointer leads to the line of its value") {
  CHECK(line_of(text, "") == 1);
  CHECK(line_of(text, "/a") == 2);
  CHECK(line_of(text, "/b") == 3);
  CHECK(line_of(text, "/b/1") == 4);
  CHECK(line_of(text, "/b/1/c~1d") == 4);
  CHECK(line_of(text, "/b/1/e~0") == 4);
  CHECK(line_of(text, "/b/2") == 5);
  CHECK(line_of(text, "/f") == 8);
}

TEST_CASE("lines: what is not there is looked for where it should have stood") {
  CHECK(line_of(text, "/missing") == 1);
  CHECK(line_of(text, "/b/1/missing") == 4);
  CHECK(line_of(text, "/b/7") == 3);
  CHECK(line_of(text, "/a/deeper") == 2);
  CHECK(line_of("[1,\n2]", "/1") == 2);
  CHECK(line_of("", "/a") == 1);
}

TEST_CASE("lines: a byte is on the line that holds it") {
  CHECK(line_of(text, "byte 0") == 1);
  CHECK(line_of(text, "byte 2") == 2);
  CHECK(line_of(text, "byte 99999") == 10);
  CHECK(line_of(text, "byte x") == 1);
}
