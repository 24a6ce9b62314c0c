// One `tafeld` for one state folder.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/result.hpp"

#include <memory>

namespace tafel::appliance {

// Held until it goes; the system lets go of it when the process dies. Errors: refused (another has it), missing, io.
using StateLock = std::shared_ptr<void>;
[[nodiscard]] Result<StateLock> lock_state(const StateFolder& folder);

}  // namespace tafel::appliance
