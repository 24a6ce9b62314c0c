// One `tafeld` for one state folder.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/result.hpp"

#include <memory>

namespace tafel::appliance {

// Locked while it lives; the system unlocks it when the process dies. Errors: refused (another has it), missing, io.
using StateLock = std::shared_ptr<void>;
[[nodiscard]] Result<StateLock> lock_state(const StateFolder& folder);

}  // namespace tafel::appliance
