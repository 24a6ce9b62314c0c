// The house file that a command of tafel-store was given: it names the log. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/envelope/house.hpp"

#include <filesystem>

namespace tafel::store {

struct HouseOption {
  std::filesystem::path file;  // its signature is beside it, as house.json.minisig
  std::filesystem::path key;   // house.pub: the key of that signature
};

// Errors: those of envelope::load_house.
[[nodiscard]] Result<envelope::House> load_house(const HouseOption& option);

}  // namespace tafel::store
