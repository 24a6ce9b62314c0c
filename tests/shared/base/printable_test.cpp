#include "shared/base/printable.hpp"

#include <doctest/doctest.h>

using namespace tafel;

TEST_CASE("printable: control characters of both kinds become question marks, letters stay") {
  CHECK(printable("\x1b]0;x\x07") == "?]0;x?");
  CHECK(printable("a\xc2\x9b"
                  "2J\x7f\tb") == "a?2J??b");
  CHECK(printable("één — \xc2\xa0ü\n") == "één — \xc2\xa0ü\n");
  CHECK(printable("\xc2") == "?");
  CHECK(printable("a\u202Eb\u00AD") == "a?b?");
}

TEST_CASE("printable: on one line nobody writes a line of their own") {
  CHECK(printable_line("x\nok   replay\r\n") == "x?ok   replay??");
  CHECK(printable_line("één") == "één");
}
