#include "provisioning/reading_log/locked_log.hpp"

#include "shared/base/errno_failure.hpp"
#include "shared/base/files.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tafel::provisioning {
namespace {

off_t log_size(int fd) {
  struct stat facts {};
  return ::fstat(fd, &facts) == 0 ? facts.st_size : -1;
}

}  // namespace

Result<LockedLog> LockedLog::open(const fs::path& path) {
  const auto folder = Folder::open(path.parent_path());
  if (!folder) return pass(folder.error());
  auto file = folder->open_plain(path.filename().string(), O_WRONLY | O_CREAT, mode_secret);
  if (!file) return pass(file.error());
  if (::flock(file->get(), LOCK_EX) != 0) return errno_failure("lock the access log", path);
  return LockedLog(std::move(*file), path);
}

Done LockedLog::put(std::size_t at, std::string_view line) const {
  while (!line.empty()) {
    const ssize_t written = ::pwrite(file_.get(), line.data(), line.size(), static_cast<off_t>(at));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno_failure("write the access log", path_);
    at += static_cast<std::size_t>(written);
    line.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Done LockedLog::end_with(std::size_t at, std::string_view line) const {
  const bool is_added = log_size(file_.get()) == static_cast<off_t>(at);
  if (auto done = put(at, line); !done) {
    // Half a line would be taken for a torn one.
    if (is_added && ::ftruncate(file_.get(), static_cast<off_t>(at)) != 0)
      return errno_failure("take back half a line of the access log", path_);
    return done;
  }
  if (::ftruncate(file_.get(), static_cast<off_t>(at + line.size())) != 0)
    return errno_failure("end the access log", path_);
  if (::fsync(file_.get()) != 0) return errno_failure("flush the access log", path_);
  return flush_folder(path_.has_parent_path() ? path_.parent_path() : fs::path("."));
}

}  // namespace tafel::provisioning
