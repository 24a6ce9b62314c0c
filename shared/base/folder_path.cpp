#include "shared/base/folder_path.hpp"

#include "shared/base/errno_failure.hpp"

#include <algorithm>
#include <climits>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <vector>

namespace tafel {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;  // as the kernel: more is a circle

bool is_us(uid_t user) {
  return user == 0 || user == ::geteuid();
}

bool only_we_put_entries_in(const struct stat& folder) {
  const bool others_write = (folder.st_mode & (S_IWGRP | S_IWOTH)) != 0;
  const bool only_their_own = (folder.st_mode & S_ISVTX) != 0;
  return is_us(folder.st_uid) && (!others_write || only_their_own);
}

bool is_link(int folder, const std::string& name) {
  struct stat facts {};
  return ::fstatat(folder, name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(facts.st_mode);
}

// The steps that are left, the next one last.
void put_before(std::vector<std::string>& left, const fs::path& path) {
  const auto at = static_cast<std::ptrdiff_t>(left.size());
  for (const auto& step : path.relative_path())
    if (!step.empty() && step != ".") left.push_back(step.string());
  std::reverse(left.begin() + at, left.end());
}

FileDescriptor start_of(const fs::path& path) {
  return FileDescriptor(::open(path.is_absolute() ? "/" : ".", O_PATH | O_DIRECTORY | O_CLOEXEC));
}

}  // namespace

bool is_our_link(int folder, const char* name) {
  struct stat holder {};
  struct stat link {};
  return ::fstat(folder, &holder) == 0 && ::fstatat(folder, name, &link, AT_SYMLINK_NOFOLLOW) == 0 &&
         S_ISLNK(link.st_mode) && is_us(link.st_uid) && only_we_put_entries_in(holder);
}

Result<fs::path> target_of(int folder, const char* name) {
  std::string target(PATH_MAX, '\0');
  const ssize_t size = ::readlinkat(folder, name, target.data(), target.size());
  if (size < 0) return errno_failure("read the link", name);
  target.resize(static_cast<std::size_t>(size));
  return fs::path(target);
}

Result<FileDescriptor> walk_to(const fs::path& path, Links links) {
  FileDescriptor at = start_of(path);
  if (!at.valid()) return errno_failure("open", path);
  std::vector<std::string> left;
  put_before(left, path);
  for (int followed = 0; !left.empty();) {
    const std::string step = std::move(left.back());
    left.pop_back();
    if (is_link(at.get(), step)) {
      if (links == Links::none || ++followed > most_links || !is_our_link(at.get(), step.c_str()))
        return fail(Fault::io, "there is a link on the way that may not be followed: " + step, path.string());
      const auto target = target_of(at.get(), step.c_str());
      if (!target) return pass(target.error());
      if (target->is_absolute()) at = start_of(*target);
      put_before(left, *target);
      continue;
    }
    FileDescriptor next(::openat(at.get(), step.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!next.valid()) return errno_failure("open", path);
    at = std::move(next);
  }
  return at;
}

}  // namespace tafel
