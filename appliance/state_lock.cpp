#include "appliance/state_lock.hpp"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace tafel::appliance {

Result<StateLock> lock_state(const StateFolder& folder) {
  const std::string path = folder.lock_file().string();
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0)
    return fail(errno == ENOENT ? Fault::missing : Fault::io, std::generic_category().message(errno), path);
  StateLock lock(nullptr, [file](void*) { ::close(file); });
  if (::flock(file, LOCK_EX | LOCK_NB) != 0)
    return fail(Fault::refused, "another tafeld uses this folder", path);
  return lock;
}

}  // namespace tafel::appliance
