// Deeds that must not be had without what goes before them are written in one place.
#include "tests/borders/sources.hpp"

#include <doctest/doctest.h>
#include <regex>
#include <set>
#include <string>

namespace tafel::borders {

TEST_CASE("one way: only one source gives the screen back, for it asks first where a choice is not signed") {
  std::set<std::string> found;
  for (const auto& source : program_sources(source_root()))
    if (content_of(source).find("EndTurn{}") != std::string::npos)
      found.insert(source.lexically_relative(source_root()).string());
  CHECK(found == std::set<std::string>{"kiosk-ui/state/turn_end.cpp"});
}

// GCC 12 makes the chosen object of `(one ? a : b) = {}` without its constructor, except with the sanitizers: the kiosk
// crashed at the second statement, and every sanitised test passed.
bool assigns_braces_to_a_choice(const std::string& source) {
  static const std::regex choice(R"re(\?[^;{}]*\)\s*=\s*\{)re");
  return std::regex_search(source, choice);
}

TEST_CASE("one way: nothing in braces is assigned to one of two things") {
  CHECK(assigns_braces_to_a_choice("(here ? form.own : form.table) = {};"));
  CHECK_FALSE(assigns_braces_to_a_choice("Form& form = here ? own : table;\nform = {};"));
  for (const auto& source : program_sources(source_root()))
    CHECK_MESSAGE(!assigns_braces_to_a_choice(content_of(source)), source.string());
}

TEST_CASE("one way: an hour is written in one place, with its day and which of two it is") {
  const auto sources_with = [](std::string_view words) {
    std::set<std::string> found;
    for (const auto& source : program_sources(source_root()))
      if (content_of(source).find(words) != std::string::npos)
        found.insert(source.lexically_relative(source_root()).string());
    return found;
  };
  using Sources = std::set<std::string>;
  CHECK(sources_with(".hour)") == Sources{"shared/text/dutch_date.hpp"});
  CHECK(sources_with(".minute)") == Sources{"shared/text/dutch_date.hpp"});
  CHECK(sources_with("text::dutch_clock(") == Sources{"shared/paper/dutch_time.cpp"});
  CHECK(sources_with("dutch_moment(") == Sources{"shared/text/dutch_date.hpp", "shared/paper/dutch_time.cpp",
                                                 "kiosk-ui/readings/in_words.cpp",
                                                 "appliance/readiness/readiness.cpp"});
  CHECK(sources_with("hh_mm_ss") == Sources{"shared/base/belgian_time.cpp"});
  CHECK(sources_with("strftime").empty());
  CHECK(sources_with("put_time(").empty());
}

}  // namespace tafel::borders
