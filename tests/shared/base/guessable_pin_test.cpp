#include "shared/base/guessable_pin.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace tafel;

TEST_CASE("pin: each kind of PIN that anybody would try first is guessable") {
  for (const std::string weak :
       {"112233", "998877", "123321", "904409", "147258", "258369", "789123", "159753", "963741", "121314",
        "102030", "605040", "051015", "202026", "202620", "120261", "202539", "200012"})
    CHECK_MESSAGE(is_guessable(as_bytes(weak)), weak);
}

TEST_CASE("pin: the days of this year and of the last are guessable, in the three usual orders") {
  for (const std::string weak : {"241226", "122426", "261224", "010125", "123125", "250228", "310226"})
    CHECK_MESSAGE(is_guessable(as_bytes(weak)), weak);
}

TEST_CASE("pin: one digit beside each kind is not guessable") {
  for (const std::string fine :
       {"112234", "123421", "147268", "168753", "121315", "104071", "204026", "120461", "204039", "321226",
        "131326", "261324", "010145", "271828", "314159", "850730"})
    CHECK_MESSAGE(!is_guessable(as_bytes(fine)), fine);
}

TEST_CASE("pin: the share of the million that is refused is what the header says") {
  int refused = 0;
  for (int number = 0; number < 1'000'000; ++number) {
    std::string pin = std::to_string(number);
    pin.insert(0, 6 - pin.size(), '0');
    if (is_guessable(as_bytes(pin))) ++refused;
  }
  CHECK(refused == 30'959);
}
