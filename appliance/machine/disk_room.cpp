#include "appliance/machine/disk_room.hpp"

#include <system_error>

namespace tafel::appliance {

bool has_less_room_than(const Path& folder, std::uint64_t bytes) {
  std::error_code silent;
  const auto room = std::filesystem::space(folder, silent);
  return !silent && room.available < bytes;
}

}  // namespace tafel::appliance
