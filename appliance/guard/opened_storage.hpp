// Looks at the opened storage in the kernel, where nobody can have changed it meanwhile. The rule is in storage.hpp.
// Thread: one.
#pragma once

#include "appliance/guard/storage.hpp"
#include "shared/base/result.hpp"

#include <filesystem>
#include <string>

namespace tafel::guard {

// The disk that a device, by its number "MAJOR:MINOR", is on in the end: through partitions, and through whatever the
// device mapper puts over them. `devices` is /sys/dev/block. Empty when there is none, or more than one.
[[nodiscard]] std::string disk_of(const std::string& number, const std::filesystem::path& devices);

// Errors: refused (not encrypted, or on another disk), missing (nothing of that name is open), io.
[[nodiscard]] Done look_at_storage(const std::string& name);

}  // namespace tafel::guard
