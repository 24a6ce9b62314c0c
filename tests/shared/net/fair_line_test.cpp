#include "shared/net/fair_line.hpp"

#include <doctest/doctest.h>

namespace tafel::net {
namespace {

constexpr auto anybody = [](const std::string&) { return true; };

}  // namespace

TEST_CASE("line: holders are served in turn, each in the order of coming") {
  FairLine<int> line(10);
  for (const int item : {1, 2, 3}) CHECK(line.add("busy", item));
  CHECK(line.next(anybody) == 1);
  CHECK(line.add("calm", 10));
  CHECK(line.next(anybody) == 10);
  CHECK(line.next(anybody) == 2);
  CHECK(line.next(anybody) == 3);
  CHECK(line.next(anybody) == std::nullopt);
  CHECK(line.empty());
}

TEST_CASE("line: of one holder so many wait and no more, another's still does") {
  FairLine<int> line(2);
  CHECK(line.add("busy", 1));
  CHECK(line.add("busy", 2));
  CHECK_FALSE(line.add("busy", 3));
  CHECK(line.add("calm", 10));
  CHECK(line.next(anybody) == 1);
  CHECK(line.add("busy", 4));
}

TEST_CASE("line: a holder that may not be served waits, and keeps nobody else") {
  FairLine<int> line(2);
  CHECK(line.add("a", 1));
  CHECK(line.add("b", 2));
  const auto not_a = [](const std::string& holder) { return holder != "a"; };
  CHECK(line.next(not_a) == 2);
  CHECK(line.next(not_a) == std::nullopt);
  CHECK(line.next(anybody) == 1);
}

TEST_CASE("line: what nobody waits for is never served") {
  FairLine<int> line(4);
  for (const int item : {1, 2, 3}) CHECK(line.add("a", item));
  CHECK(line.add("b", 4));
  line.remove_if([](int item) { return item != 2; });
  CHECK(line.next(anybody) == 2);
  CHECK(line.empty());
}

}  // namespace tafel::net
