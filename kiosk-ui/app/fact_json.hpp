// A proposed fact as the JSON that docs/ipc.md asks for. Pure.
#pragma once

#include "kiosk-ui/state/facts.hpp"

#include <nlohmann/json.hpp>
#include <string>

namespace tafel::kiosk {

struct WrittenFact {
  std::string what;  // "left-table"
  nlohmann::json fields;
};
[[nodiscard]] WrittenFact written(const facts::Fact& fact);

}  // namespace tafel::kiosk
