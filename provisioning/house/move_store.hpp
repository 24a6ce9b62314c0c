// A store that moves, or whose place was typed wrong: one signed change of the house file, and a certificate for the new
// host. The log, its key and the store's name stay, so every receipt stays valid.
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/envelope/house.hpp"

#include <filesystem>
#include <string>

namespace tafel::provisioning {

struct StoreMove {
  envelope::StoreEntry before;
  envelope::StoreEntry after;
};

// An empty `port` leaves the port as it is. Only another host takes another certificate. Errors: malformed (host or
// port), refused (it is there already), io.
[[nodiscard]] Result<StoreMove> move_store(const std::filesystem::path& root, const std::string& host,
                                           const std::string& port, Instant now);

}  // namespace tafel::provisioning
