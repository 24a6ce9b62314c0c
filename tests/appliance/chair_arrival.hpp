// The chair of the fixture, p1, sits down: nothing is said or decided at a table before (art. 14 §1).
#pragma once

#include <nlohmann/json.hpp>

namespace tafel::test {

inline nlohmann::json chair_arrival() {
  return {{"participant", "p1"}, {"pin", "314159"}, {"secrecy", true}, {"delegate_duty", false}};
}

}  // namespace tafel::test
