#include "shared/lettering/isolated_text.hpp"

#include "tests/shared/lettering/city_names.hpp"

#include <doctest/doctest.h>

using namespace tafel::lettering;

namespace {

std::vector<std::string> runs(std::string_view words) {
  std::vector<std::string> found;
  for (const Span& run : right_to_left_runs(words))
    found.emplace_back(words.substr(run.begin, run.end - run.begin));
  return found;
}
using Names = std::vector<std::string>;

}  // namespace

TEST_CASE(
    "lettering: a name from right to left is one run with its spaces, and its neighbours are not in it") {
  CHECK(runs("Fatima / فاطمة الزهراء, moeder") == Names{"فاطمة الزهراء"});
  CHECK(runs("aan שׁוֹשַׁנָּה כהן en An") == Names{"שׁוֹשַׁנָּה כהן"});
  CHECK(runs("Ana Γιώργος 王小明 प्रिया").empty());
  CHECK(runs("").empty());
}

TEST_CASE("lettering: two names in a Dutch list are two runs; without a Dutch word they are one") {
  CHECK(runs("فاطمة, محمد en An") == Names{"فاطمة", "محمد"});
  CHECK(runs("فاطمة, محمد") == Names{"فاطمة, محمد"});
}

TEST_CASE("lettering: a number behind a name is not in its run; one between two words of it is") {
  CHECK(runs("فاطمة 12 november") == Names{"فاطمة"});
  CHECK(runs("hij zei: قال 5 مرات (12)") == Names{"قال 5 مرات"});
}

TEST_CASE("lettering: an isolated text has each byte in its place, and back") {
  const std::string_view words = "Fatima / فاطمة, moeder, en محمد";
  const IsolatedText text(words);
  CHECK(text.text() == "Fatima / \u2067فاطمة\u2069, moeder, en \u2067محمد\u2069");
  for (std::size_t at = 0; at < words.size(); ++at) {
    CHECK(text.text()[text.inside(at)] == words[at]);
    CHECK(text.outside(text.inside(at)) == at);
  }
  CHECK(IsolatedText("An Peeters").text() == "An Peeters");
}
