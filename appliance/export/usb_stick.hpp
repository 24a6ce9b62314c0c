// Which folders an export may go to: those on a USB stick, and no other folder of the machine. Thread: any.
#pragma once

#include "appliance/state_folder.hpp"

#include <vector>

namespace tafel::appliance {

// Is `folder` an existing folder below one of `mount_points`, after every link in its path was followed? A mount point
// itself is not: it is the machine's own.
[[nodiscard]] bool is_on_a_stick(const Path& folder, const std::vector<Path>& mount_points);

}  // namespace tafel::appliance
