// A coordinator of a house and the keys in coordinators/<name>/: that folder was handed over to the coordinator, so it may
// not be here. Thread: any.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/envelope/house.hpp"

#include <string>

namespace tafel::provisioning {

// The house has a coordinator of that name who is not revoked. `option` is what the name was typed for: "--coordinator".
// Errors, placed there: malformed (not a plain name), missing (those that it has are named), refused (revoked).
[[nodiscard]] Done require_coordinator(const envelope::House& house, const std::string& name,
                                       const std::string& option);

// The failure to read `file` of a coordinator's folder, with what to do when it is not here.
[[nodiscard]] Error key_not_here(const Error& failure, const fs::path& file, const std::string& name);

}  // namespace tafel::provisioning
