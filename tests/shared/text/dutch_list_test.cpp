#include "shared/text/dutch_list.hpp"

#include <doctest/doctest.h>
#include <vector>

namespace tafel::text {

TEST_CASE("text: names in a row have commas, and 'en' before the last alone") {
  using Names = std::vector<std::string>;
  CHECK(dutch_list(Names{}).empty());
  CHECK(dutch_list(Names{"An"}) == "An");
  CHECK(dutch_list(Names{"An", "Bo"}) == "An en Bo");
  CHECK(dutch_list(Names{"An", "Bo", "Chris"}) == "An, Bo en Chris");
  CHECK(dutch_list(std::vector<std::string_view>{"An", "Bo", "Chris", "Dré"}) == "An, Bo, Chris en Dré");
}

}  // namespace tafel::text
