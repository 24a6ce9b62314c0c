#include "shared/base/folder.hpp"

#include "shared/base/errno_failure.hpp"

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>

namespace tafel {
namespace {

namespace fs = std::filesystem;
using Facts = struct stat;

const char* kind_of(mode_t mode) {
  if (S_ISLNK(mode)) return "a link";
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a FIFO";
  if (S_ISSOCK(mode)) return "a socket";
  return "a device";
}

// A file that was replaced or removed since it was opened has no name left: its content is still whole.
Done check_plain(const Facts& facts, const fs::path& place) {
  if (!S_ISREG(facts.st_mode))
    return fail(Fault::io, std::string("is ") + kind_of(facts.st_mode) + ", not a plain file",
                place.string());
  if (facts.st_nlink > 1) return fail(Fault::io, "has a second name (a hard link)", place.string());
  return {};
}

Result<Facts> facts_of(int fd, const fs::path& place) {
  Facts facts{};
  if (::fstat(fd, &facts) != 0) return errno_failure("look at", place);
  return facts;
}

bool is_unchanged(const Facts& before, const Facts& after) {
  return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
         before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
}

// How many bytes of `into` were filled: fewer than all at the end of the file.
Result<std::size_t> read_up_to(int fd, Bytes& into, const fs::path& place) {
  std::size_t filled = 0;
  while (filled < into.size()) {
    const ssize_t count = ::read(fd, into.data() + filled, into.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno_failure("read", place);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
  }
  return filled;
}

Result<Bytes> read_whole(int fd, std::size_t limit_bytes, const fs::path& place) {
  const auto before = facts_of(fd, place);
  if (!before) return pass(before.error());
  const auto size = static_cast<std::size_t>(before->st_size);
  if (size > limit_bytes)
    return fail(Fault::malformed, "larger than the limit of " + std::to_string(limit_bytes) + " bytes",
                place.string());
  Bytes content(size + 1);  // one more, to see whether it grew
  const auto filled = read_up_to(fd, content, place);
  if (!filled) return pass(filled.error());
  const auto after = facts_of(fd, place);
  if (!after) return pass(after.error());
  if (*filled != size || !is_unchanged(*before, *after))
    return fail(Fault::io, "changed while it was read", place.string());
  content.pop_back();
  return content;
}

Done write_all(int fd, ByteView bytes, const fs::path& place) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno_failure("write", place);
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return {};
}

Done write_zeros(int fd, std::size_t count, const fs::path& place) {
  const Bytes zeros(std::min<std::size_t>(count, 64UL * 1024), 0);
  for (; count > zeros.size(); count -= zeros.size())
    if (auto written = write_all(fd, zeros, place); !written) return written;
  return write_all(fd, ByteView(zeros).first(count), place);
}

constexpr int without_waiting = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;

}  // namespace

Result<Folder> Folder::open(const fs::path& path, Links on_the_way) {
  auto at = walk_to(path, on_the_way);
  if (!at) return pass(at.error());
  return Folder(std::move(*at), path);
}

Result<Folder> Folder::inside(const std::string& name) const {
  FileDescriptor at(::openat(at_.get(), name.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!at.valid()) return errno_failure("open", path_ / name);
  return Folder(std::move(at), path_ / name);
}

Result<Folder> Folder::made_inside(const std::string& name, unsigned mode) const {
  if (::mkdirat(at_.get(), name.c_str(), mode) != 0 && errno != EEXIST)
    return errno_failure("make", path_ / name);
  return inside(name);
}

// Looked at before it is opened, because opening a device can already do something; the descriptor is looked at again.
Done Folder::must_be_plain(const std::string& name) const {
  Facts facts{};
  if (::fstatat(at_.get(), name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0)
    return errno_failure("open", path_ / name);
  return check_plain(facts, path_ / name);
}

Done Folder::must_be_plain_or_missing(const std::string& name) const {
  auto plain = must_be_plain(name);
  if (!plain && plain.error().fault == Fault::missing) return {};
  return plain;
}

Result<Bytes> Folder::read(const std::string& name, std::size_t limit_bytes) const {
  const auto file = open_plain(name, O_RDONLY);
  if (!file) return pass(file.error());
  return read_whole(file->get(), limit_bytes, path_ / name);
}

Done Folder::write_new(const std::string& name, ByteView bytes, unsigned mode) const {
  const FileDescriptor file(
      ::openat(at_.get(), name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
  if (!file.valid()) return errno_failure("create", path_ / name);
  if (auto written = write_all(file.get(), bytes, path_ / name); !written) return written;
  if (::fsync(file.get()) != 0) return errno_failure("flush", path_ / name);
  // So that a check that reads it back asks the medium. Advice: it may be ignored.
  (void)::posix_fadvise(file.get(), 0, 0, POSIX_FADV_DONTNEED);
  return {};
}

Result<FileDescriptor> Folder::open_plain(const std::string& name, int flags, unsigned mode) const {
  if (auto plain = must_be_plain_or_missing(name); !plain) return pass(plain.error());
  FileDescriptor file(::openat(at_.get(), name.c_str(), flags | without_waiting, mode));
  if (!file.valid()) return errno_failure("open", path_ / name);
  const auto facts = facts_of(file.get(), path_ / name);
  if (!facts) return pass(facts.error());
  if (auto plain = check_plain(*facts, path_ / name); !plain) return pass(plain.error());
  return file;
}

Done Folder::overwrite(const std::string& name, std::size_t limit_bytes) const {
  const auto file = open_plain(name, O_WRONLY);
  if (!file) return pass(file.error());
  const auto facts = facts_of(file->get(), path_ / name);
  if (!facts) return pass(facts.error());
  const auto size = static_cast<std::size_t>(facts->st_size);
  if (size > limit_bytes)
    return fail(Fault::malformed, "larger than the limit of " + std::to_string(limit_bytes) + " bytes",
                (path_ / name).string());
  if (auto written = write_zeros(file->get(), size, path_ / name); !written) return written;
  if (::fsync(file->get()) != 0) return errno_failure("flush", path_ / name);
  return {};
}

Done Folder::rename(const std::string& name, const std::string& to) const {
  if (::renameat(at_.get(), name.c_str(), at_.get(), to.c_str()) != 0)
    return errno_failure("rename into place", path_ / to);
  return {};
}

Done Folder::move(const std::string& name, const Folder& to) const {
  if (::renameat(at_.get(), name.c_str(), to.at_.get(), name.c_str()) != 0)
    return errno_failure("move", path_ / name);
  return {};
}

Done Folder::remove(const std::string& name) const {
  if (::unlinkat(at_.get(), name.c_str(), 0) != 0 && errno != ENOENT)
    return errno_failure("remove", path_ / name);
  return {};
}

Done Folder::destroy(const std::string& name, std::size_t limit_bytes) const {
  (void)overwrite(name, limit_bytes);
  return remove(name);
}

Done Folder::flush() const {
  const FileDescriptor file(::openat(at_.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!file.valid()) return errno_failure("open", path_);
  if (::fsync(file.get()) != 0) return errno_failure("flush", path_);
  return {};
}

bool Folder::is_on_the_same_file_system(const Folder& other) const {
  Facts mine{};
  Facts theirs{};
  return ::fstat(at_.get(), &mine) == 0 && ::fstat(other.at_.get(), &theirs) == 0 &&
         mine.st_dev == theirs.st_dev;
}

bool Folder::is_the_same(const Folder& other) const {
  Facts mine{};
  Facts theirs{};
  return ::fstat(at_.get(), &mine) == 0 && ::fstat(other.at_.get(), &theirs) == 0 &&
         mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino;
}

bool Folder::is_writable() const {
  return ::faccessat(at_.get(), ".", W_OK, AT_EACCESS) == 0;
}

}  // namespace tafel
