// Mounted USB sticks: the folders of /proc/self/mounts below /media and /run/media, but for file systems in memory.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

[[nodiscard]] std::vector<std::string> sticks_in(std::string_view mounts);  // pure
[[nodiscard]] std::vector<std::string> mounted_sticks();

}  // namespace tafel::kiosk
