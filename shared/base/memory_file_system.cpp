#include "shared/base/memory_file_system.hpp"

#include <sys/vfs.h>

namespace tafel {
namespace {

// linux/magic.h, whose definitions are macros
constexpr unsigned long tmpfs_magic = 0x01021994;
constexpr unsigned long ramfs_magic = 0x8584'58f6;
constexpr unsigned long overlay_magic = 0x794c7630;

}  // namespace

bool is_in_memory(const std::filesystem::path& folder) {
  struct statfs facts {};
  if (::statfs(folder.c_str(), &facts) != 0) return false;
  const auto type = static_cast<unsigned long>(facts.f_type);
  return type == tmpfs_magic || type == ramfs_magic || type == overlay_magic;
}

}  // namespace tafel
