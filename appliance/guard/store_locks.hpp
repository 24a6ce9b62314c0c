// Writes the two locks on the uplink's way out, from the house file that the pinned key signed. Thread: one.
#pragma once

#include "shared/base/result.hpp"
#include "shared/envelope/house_file.hpp"

#include <filesystem>

namespace tafel::guard {

struct StoreLocksFiles {
  envelope::HouseFiles house;
  std::filesystem::path kept;   // a folder that root alone writes, and that is there
  std::filesystem::path rules;  // for nft -f
  std::filesystem::path unit;   // a drop-in; its folder is made
};

// The house's key is pinned as it first came: whoever can write the house file could otherwise bring a key of their own
// with it, and with that an address of their own. An older house file is refused too, for the store may have moved.
// Errors: refused (another key, an older file, a store that this machine cannot reach), missing, io, malformed, altered,
// full. After an error nothing is opened that was not open before.
[[nodiscard]] Done write_store_locks(const StoreLocksFiles& files);

}  // namespace tafel::guard
