#include "tests/appliance/small_disk.hpp"

#include <cstdlib>
#include <doctest/doctest.h>

namespace tafel::test {

bool can_mount_a_disk() {
  static const bool can = std::system("unshare -m true >/dev/null 2>&1") == 0;
  if (!can) MESSAGE("skipped: nothing can be mounted here");
  return can;
}

std::vector<std::string> on_disk_of(const std::string& size, const std::filesystem::path& folder) {
  const std::string move_there =
      R"(cp -a "$1" "$1.before" && mount -t tmpfs -o mode=700,size="$2" tmpfs "$1" &&
         cp -a "$1.before/." "$1" && shift 2 && exec "$@")";
  return {"unshare", "-m", "sh", "-c", move_there, "sh", folder.string(), size};
}

}  // namespace tafel::test
