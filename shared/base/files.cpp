#include "shared/base/files.hpp"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace tafel {
namespace {

class FileDescriptor {
 public:
  explicit FileDescriptor(int fd) : fd_(fd) {}
  ~FileDescriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool valid() const { return fd_ >= 0; }

 private:
  int fd_;
};

tl::unexpected<Error> errno_failure(const std::string& doing, const std::filesystem::path& path) {
  const int code = errno;
  const Fault fault = code == ENOSPC || code == EDQUOT ? Fault::full
                      : code == ENOENT                 ? Fault::missing
                                                       : Fault::io;
  return fail(fault, "cannot " + doing + ": " + std::generic_category().message(code), path.string());
}

Done write_all(int fd, ByteView bytes, const std::filesystem::path& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno_failure("write", path);
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return {};
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

Done write_and_flush(const std::filesystem::path& path, ByteView bytes, unsigned mode) {
  const FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
  if (!file.valid()) return errno_failure("create", path);
  if (auto written = write_all(file.get(), bytes, path); !written) return written;
  if (::fsync(file.get()) != 0) return errno_failure("flush", path);
  return {};
}

}  // namespace

Result<Bytes> read_file(const std::filesystem::path& path, std::size_t limit_bytes) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.valid()) return errno_failure("open", path);
  Bytes content;
  Bytes block(64UL * 1024);
  for (;;) {
    const ssize_t count = ::read(file.get(), block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno_failure("read", path);
    if (count == 0) return content;
    if (content.size() + static_cast<std::size_t>(count) > limit_bytes)
      return fail(Fault::malformed, "larger than the limit of " + std::to_string(limit_bytes) + " bytes",
                  path.string());
    content.insert(content.end(), block.begin(), block.begin() + count);
  }
}

Result<std::string> read_text(const std::filesystem::path& path, std::size_t limit_bytes) {
  const auto content = read_file(path, limit_bytes);
  if (!content) return pass(content.error());
  return to_text(*content);
}

Done write_file_durably(const std::filesystem::path& path, ByteView bytes, unsigned mode) {
  std::filesystem::path temporary = path;
  temporary += ".part";
  ::unlink(temporary.c_str());  // of a write that a crash cut short: its mode and owner are not to be trusted
  if (auto written = write_and_flush(temporary, bytes, mode); !written) {
    ::unlink(temporary.c_str());
    return written;
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    auto failure = errno_failure("rename into place", path);
    ::unlink(temporary.c_str());
    return failure;
  }
  return flush_folder(folder_of(path));
}

Done flush_folder(const std::filesystem::path& folder) {
  const FileDescriptor handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!handle.valid()) return errno_failure("open", folder);
  if (::fsync(handle.get()) != 0) return errno_failure("flush", folder);
  return {};
}

Done remove_file_durably(const std::filesystem::path& path) {
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) return errno_failure("remove", path);
  return flush_folder(folder_of(path));
}

}  // namespace tafel
