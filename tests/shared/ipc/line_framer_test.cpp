#include "shared/ipc/line_framer.hpp"

#include <doctest/doctest.h>
#include <vector>

using tafel::ipc::LineFramer;

namespace {

constexpr const char* too_long = "<too long>";

// The calls that a sink receives when `pieces` arrive one after the other.
std::vector<std::string> told(std::size_t limit, const std::vector<std::string>& pieces) {
  std::vector<std::string> heard;
  LineFramer framer(limit);
  const LineFramer::Sink sink{[&](std::string_view line) { heard.emplace_back(line); },
                              [&] { heard.emplace_back(too_long); }};
  for (const auto& piece : pieces) framer.feed(piece, sink);
  return heard;
}

using Heard = std::vector<std::string>;

}  // namespace

TEST_CASE("framer: several lines in one read are several lines") {
  CHECK(told(16, {"one\ntwo\n\nthree\n"}) == Heard{"one", "two", "", "three"});
}

TEST_CASE("framer: a line in pieces is one line, told when it ends") {
  CHECK(told(16, {"o", "n", "e"}).empty());
  CHECK(told(16, {"o", "n", "e\ntw", "o\n"}) == Heard{"one", "two"});
}

TEST_CASE("framer: the limit counts the newline") {
  CHECK(told(4, {"abc\n"}) == Heard{"abc"});
  CHECK(told(4, {"abcd\n"}) == Heard{too_long});
  CHECK(told(4, {"ab", "c", "\n"}) == Heard{"abc"});
  CHECK(told(4, {"ab", "cd", "\n"}) == Heard{too_long});
}

TEST_CASE("framer: a line that is too long is told once, before it ends, and the next line is heard") {
  CHECK(told(4, {"abcdefgh"}) == Heard{too_long});
  CHECK(told(4, {"abcdefgh", "ijkl", "mnop\nok\n"}) == Heard{too_long, "ok"});
  CHECK(told(4, {"abcdefgh\nijklmnop\nok\n"}) == Heard{too_long, too_long, "ok"});
}

TEST_CASE("framer: bytes that are no text pass as they are, for the reader to refuse") {
  CHECK(told(16, {"\xff\xfe\n"}) == Heard{"\xff\xfe"});
}
