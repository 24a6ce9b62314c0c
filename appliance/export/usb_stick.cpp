#include "appliance/export/usb_stick.hpp"

#include <algorithm>
#include <utility>

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

std::optional<Stick> Stick::open(const Path& folder, const std::vector<Path>& mount_points, const Path& own) {
  std::error_code trouble;
  const Path real = std::filesystem::canonical(folder, trouble);
  if (trouble) return std::nullopt;
  auto opened = Folder::open(real, Links::none);
  if (!opened) return std::nullopt;
  const auto holds_it = [&](const Path& machines) {
    const auto other = Folder::open(machines);
    return other && opened->is_on_the_same_file_system(*other);
  };
  if (holds_it(own) || std::ranges::any_of(mount_points, holds_it)) return std::nullopt;
  return Stick(std::move(*opened), real);
}

bool Stick::is_still_there() const {
  const auto now = Folder::open(path_, Links::none);
  return now && now->is_the_same(folder_);
}

}  // namespace tafel::appliance
