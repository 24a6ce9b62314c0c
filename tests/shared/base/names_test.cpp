#include "shared/base/names.hpp"

#include <doctest/doctest.h>

namespace kinds {

enum class Route { care, running_care, trajectory };
constexpr auto names(Route) {
  using enum Route;
  return std::to_array<tafel::Named<Route>>(
      {{care, "care"}, {running_care, "running-care"}, {trajectory, "trajectory"}});
}

// Tables in which one thing is wrong.
enum class Lacking { first, second, third };
constexpr auto names(Lacking) {
  using enum Lacking;
  return std::to_array<tafel::Named<Lacking>>({{first, "first"}, {second, "second"}});
}
enum class Gapped { first, second, third };
constexpr auto names(Gapped) {
  using enum Gapped;
  return std::to_array<tafel::Named<Gapped>>({{first, "first"}, {third, "third"}});
}
enum class SameWord { first, second };
constexpr auto names(SameWord) {
  using enum SameWord;
  return std::to_array<tafel::Named<SameWord>>({{first, "first"}, {second, "first"}});
}
enum class SameValue { first, second };
constexpr auto names(SameValue) {
  using enum SameValue;
  return std::to_array<tafel::Named<SameValue>>({{first, "first"}, {first, "second"}});
}
enum class Nameless { one };

struct Machine {
  enum class Step { step1, step2 };
};
constexpr auto names(Machine::Step) {
  using enum Machine::Step;
  return std::to_array<tafel::Named<Machine::Step>>({{step1, "1"}, {step2, "2"}});
}

}  // namespace kinds

namespace tafel {

using kinds::Route;

TEST_CASE("names: a value is written and read by its one word") {
  static_assert(name(Route::running_care) == "running-care");
  for (const auto& [value, text] : names(Route{})) {
    CHECK(name(value) == text);
    CHECK(value_named<Route>(text) == value);
  }
}

TEST_CASE("names: another word is no value") {
  CHECK_FALSE(value_named<Route>("Care").has_value());
  CHECK_FALSE(value_named<Route>("").has_value());
  CHECK_FALSE(value_named<Route>("care ").has_value());
}

TEST_CASE("names: the words are listed for whoever wrote another") {
  CHECK(every_name<Route>() == "care, running-care, trajectory");
}

TEST_CASE("names: a table is complete, and has no value and no word twice") {
  static_assert(names_each_once<Route>());
  static_assert(names_each_once<kinds::Machine::Step>());
  static_assert(!names_each_once<kinds::Lacking>());
  static_assert(!names_each_once<kinds::Gapped>());
  static_assert(!names_each_once<kinds::SameWord>());
  static_assert(!names_each_once<kinds::SameValue>());
  static_assert(!NamedEnumeration<kinds::Nameless>);
}

}  // namespace tafel
