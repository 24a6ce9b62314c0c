#include "appliance/state_lock.hpp"

#include "shared/base/folder.hpp"

#include <fcntl.h>
#include <memory>
#include <sys/file.h>
#include <utility>

namespace tafel::appliance {

Result<StateLock> lock_state(const StateFolder& folder) {
  const Path path = folder.lock_file();
  const auto root = Folder::open(path.parent_path());
  if (!root) return pass(root.error());
  auto file = root->open_plain(path.filename().string(), O_RDWR | O_CREAT);
  if (!file) return pass(file.error());
  auto lock = std::make_shared<FileDescriptor>(std::move(*file));
  if (::flock(lock->get(), LOCK_EX | LOCK_NB) != 0)
    return fail(Fault::refused, "another tafeld uses this folder", path.string());
  return StateLock(std::move(lock));
}

}  // namespace tafel::appliance
