// Deeds that must not be had without what goes before them are written in one place.
#include "tests/borders/sources.hpp"

#include <doctest/doctest.h>
#include <set>

namespace tafel::borders {

TEST_CASE("one way: only one source gives the screen back, for it asks first where a choice is not signed") {
  std::set<std::string> found;
  for (const auto& source : program_sources(source_root()))
    if (content_of(source).find("EndTurn{}") != std::string::npos)
      found.insert(source.lexically_relative(source_root()).string());
  CHECK(found == std::set<std::string>{"kiosk-ui/state/unsigned_choices.cpp"});
}

}  // namespace tafel::borders
