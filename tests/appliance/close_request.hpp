// The fields of `close` in a house of the fixture.
#pragma once

#include "tests/appliance/house_fixture.hpp"

#include <nlohmann/json.hpp>

namespace tafel::test {

inline nlohmann::json close_request() {
  return {{"chair", "c1"}, {"pin", chair_pin}};
}
// A table of one organisation, or an empty one, holds no casusoverleg.
inline nlohmann::json close_as_not_held() {
  nlohmann::json fields = close_request();
  fields["not_held"] = {{"words", "Niemand kon komen."}};
  return fields;
}

}  // namespace tafel::test
