#include "shared/net/byte_budget.hpp"

#include <doctest/doctest.h>

namespace tafel::net {
namespace {

// 100 bytes in common, 60 for each, of which 10 are its own.
constexpr BudgetLimits limits{100, 60, 10};

}  // namespace

TEST_CASE("budget: one holder takes up to its limit and no byte more") {
  ByteBudget budget(limits);
  CHECK(budget.take("a", 60));
  CHECK_FALSE(budget.take("a", 1));
  CHECK_FALSE(budget.has_room("a"));
  CHECK(budget.used_by("a") == 60);
  budget.give_back("a", 1);
  CHECK(budget.take("a", 1));
}

TEST_CASE("budget: when the common part is gone, each holder still has its reserve, and no more than that") {
  ByteBudget budget(limits);
  CHECK(budget.take("a", 60));
  CHECK(budget.take("b", 60));
  CHECK(budget.common_used() == 100);
  CHECK(budget.has_room("c"));
  CHECK(budget.take("c", 10));
  CHECK_FALSE(budget.take("c", 1));
  CHECK_FALSE(budget.take("d", 11));
  CHECK(budget.used_by("d") == 0);
  budget.give_back("a", 60);
  CHECK(budget.take("d", 60));
}

TEST_CASE("budget: what is there already is counted beyond the limit, and then nothing more is taken") {
  ByteBudget budget(limits);
  budget.take_anyway("a", 500);
  CHECK_FALSE(budget.take("a", 1));
  CHECK_FALSE(budget.take("b", 11));
  CHECK(budget.take("b", 10));
  budget.give_back("a", 500);
  CHECK(budget.common_used() == 0);
}

TEST_CASE("budget: a charge gives back what it took, once, wherever it was moved") {
  ByteBudget budget(limits);
  {
    Charge first(&budget, "a");
    CHECK(first.take(30));
    Charge second = std::move(first);
    CHECK(second.take(20));
    CHECK_FALSE(second.take(20));
    CHECK(budget.used_by("a") == 50);
    second = Charge(&budget, "b");
    CHECK(budget.used_by("a") == 0);
    CHECK(second.take(5));
  }
  CHECK(budget.used_by("b") == 0);
  CHECK(budget.common_used() == 0);
  Charge of_nobody;
  CHECK(of_nobody.take(1'000'000));
}

}  // namespace tafel::net
