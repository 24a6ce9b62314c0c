#include "appliance/export/usb_stick.hpp"

#include <algorithm>

namespace tafel::appliance {

bool is_on_a_stick(const Path& folder, const std::vector<Path>& mount_points) {
  std::error_code trouble;
  const Path real = std::filesystem::canonical(folder, trouble);
  if (!folder.is_absolute() || trouble || !std::filesystem::is_directory(real, trouble)) return false;
  return std::ranges::any_of(mount_points, [&](const Path& point) {
    std::error_code none;
    const Path base = std::filesystem::canonical(point, none);
    if (none || base == real) return false;
    return std::mismatch(base.begin(), base.end(), real.begin(), real.end()).first == base.end();
  });
}

}  // namespace tafel::appliance
