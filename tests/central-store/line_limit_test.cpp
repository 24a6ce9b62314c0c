#include "central-store/line_limit.hpp"

#include <doctest/doctest.h>

namespace tafel::store {

TEST_CASE("line limit: of one cause and address the first few lines are written, another address still is") {
  LineLimit limit({2, 50});
  CHECK(limit.admits("refused", "192.0.2.1"));
  CHECK(limit.admits("refused", "192.0.2.1"));
  CHECK_FALSE(limit.admits("refused", "192.0.2.1"));
  CHECK(limit.admits("refused", "192.0.2.2"));
  CHECK(limit.admits("protocol", "192.0.2.1"));
}

TEST_CASE(
    "line limit: many addresses of one cause are limited together, and another cause still is written") {
  LineLimit limit({5, 3});
  for (int i = 0; i < 3; ++i) CHECK(limit.admits("refused", std::to_string(i)));
  CHECK_FALSE(limit.admits("refused", "another"));
  CHECK(limit.admits("reload", ""));
}

TEST_CASE(
    "line limit: a minute later the count of what was left out is a line, and lines are written again") {
  LineLimit limit({1, 50});
  CHECK(limit.left_out({1'000'000}).empty());  // the first minute begins
  CHECK(limit.admits("refused", "a"));
  for (int i = 0; i < 41; ++i) CHECK_FALSE(limit.admits("refused", "a"));
  CHECK(limit.admits("protocol", "a"));
  CHECK(limit.left_out({1'059'999}).empty());
  CHECK(limit.left_out({1'060'000}) ==
        std::vector<std::string>{"left out 41 more lines of the last minute: refused"});
  CHECK(limit.left_out({1'130'000}).empty());
  CHECK(limit.admits("refused", "a"));
}

TEST_CASE("line limit: a clock that goes back does not silence the log") {
  LineLimit limit({1, 50});
  CHECK(limit.left_out({1'000'000}).empty());
  CHECK(limit.admits("refused", "a"));
  CHECK_FALSE(limit.admits("refused", "a"));
  CHECK(limit.left_out({500'000}).size() == 1);
  CHECK(limit.admits("refused", "a"));
}

}  // namespace tafel::store
