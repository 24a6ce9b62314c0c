// The national register number (art. 15 §1, 1°). The numbers are made up; their check digits are right.
#include "shared/domain/national_number.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace tafel::domain {
namespace {

// Nine digits with their check.
std::string with_check(const std::string& nine, bool since_2000) {
  const long long body = (since_2000 ? 2'000'000'000LL : 0) + std::stoll(nine);
  return nine + std::to_string(100 + 97 - body % 97).substr(1);
}

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

TEST_CASE("art15.national-number: a number agrees with a day of birth as far as it says one") {
  struct Row {
    std::string number;
    Date born;
    bool agrees;
  };
  const std::vector<Row> rows{
      {"85073003328", {1985, 7, 30}, true},
      {"85073003328", {1985, 7, 31}, false},
      {"85073003328", {1985, 8, 30}, false},
      {"85073003328", {1961, 7, 30}, false},
      {"85073003328", {2085, 7, 30}, false},
      {"17080900174", {2017, 8, 9}, true},
      {"17080900174", {1917, 8, 9}, false},
      {with_check("850000001", false), {1985, 7, 30}, true},
      {with_check("850000001", false), {1986, 7, 30}, false},  // only the year is known
      {with_check("850700001", false), {1985, 7, 30}, true},   // year and month
      {with_check("850700001", false), {1985, 8, 30}, false},
      {with_check("850001001", false), {1985, 7, 30}, true},  // an unknown month: the day counts on
      {with_check("852730001", false), {1985, 7, 30}, true},  // a bis number, sex unknown
      {with_check("854730001", false), {1985, 7, 30}, true},  // a bis number
      {with_check("854731001", false), {1985, 7, 30}, false},
      {with_check("852000001", false), {1985, 7, 30}, true},  // a bis number of an unknown day
      {with_check("854000001", true), {2085, 7, 30}, true},
      {with_check("854000001", true), {1985, 7, 30}, false},
      {with_check("856730001", false), {1985, 7, 30}, false},  // no month
      {with_check("851330001", false), {1985, 7, 30}, false},
      {with_check("960101001", false), {1896, 1, 1}, true}};  // older than the numbers
  for (const Row& row : rows) {
    CHECK_MESSAGE(is_national_number(row.number), row.number);
    CHECK_MESSAGE(agrees_with_birth(row.number, row.born) == row.agrees, row.number, " ",
                  to_string(row.born));
  }
}

TEST_CASE("art15.national-number: masked but for its last two digits") {
  CHECK(masked("88020300224") == "•••••••••24");
  CHECK(masked("") == "");
  CHECK(masked("8802") == "");
}

}  // namespace
}  // namespace tafel::domain
