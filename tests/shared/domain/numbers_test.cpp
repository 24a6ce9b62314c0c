// The national register number (art. 15 §1, 1°). The numbers are made up; their check digits are right.
#include "shared/domain/national_number.hpp"

#include <doctest/doctest.h>

namespace tafel::domain {
namespace {

TEST_CASE("art15.national-number: a number of either century holds, and one wrong digit never does") {
  for (const std::string good : {"88020300224", "17080900174", "00012556777", "85073003328"}) {
    CAPTURE(good);
    CHECK(is_national_number(good));
    for (std::size_t place = 0; place < good.size(); ++place) {
      std::string wrong = good;
      wrong[place] = wrong[place] == '9' ? '0' : static_cast<char>(wrong[place] + 1);
      CAPTURE(wrong);
      CHECK_FALSE(is_national_number(wrong));
    }
  }
}

TEST_CASE("art15.national-number: eleven digits and nothing else") {
  CHECK_FALSE(is_national_number(""));
  CHECK_FALSE(is_national_number("8802030022"));
  CHECK_FALSE(is_national_number("880203002240"));
  CHECK_FALSE(is_national_number("88.02.03-002.24"));
  CHECK_FALSE(is_national_number("8802030022a"));
  CHECK_FALSE(is_national_number("00000000000"));
}

TEST_CASE("art15.national-number: masked but for its last two digits") {
  CHECK(masked("88020300224") == "•••••••••24");
  CHECK(masked("") == "");
  CHECK(masked("8802") == "");
}

}  // namespace
}  // namespace tafel::domain
