#include "provisioning/access_log/access_log.hpp"

#include "provisioning/access_log/access_line.hpp"
#include "shared/base/files.hpp"
#include "shared/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace tafel::provisioning {
namespace {

tl::unexpected<Error> errno_failure(const std::string& doing, const fs::path& path) {
  const int code = errno;
  return fail(code == ENOSPC || code == EDQUOT ? Fault::full : Fault::io,
              "cannot " + doing + ": " + std::generic_category().message(code), path.string());
}

// The log, open and locked, for as long as one line is added.
class LockedLog {
 public:
  explicit LockedLog(const fs::path& path) : path_(path) {
    fd_ = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode_secret);
  }
  ~LockedLog() {
    if (fd_ >= 0) ::close(fd_);
  }
  LockedLog(const LockedLog&) = delete;
  LockedLog& operator=(const LockedLog&) = delete;

  Done lock() const {
    if (fd_ < 0) return errno_failure("open the access log", path_);
    if (::flock(fd_, LOCK_EX) != 0) return errno_failure("lock the access log", path_);
    return {};
  }
  Done add(std::string_view line) const {
    const auto size = static_cast<ssize_t>(line.size());
    if (::write(fd_, line.data(), line.size()) != size) return errno_failure("write the access log", path_);
    if (::fsync(fd_) != 0) return errno_failure("flush the access log", path_);
    return flush_folder(path_.has_parent_path() ? path_.parent_path() : fs::path("."));
  }

 private:
  const fs::path& path_;
  int fd_ = -1;
};

Result<AccessChain> read_chain(const fs::path& log) {
  const auto content = read_text(log, access_log_limit_bytes);
  if (!content) return pass(content.error());
  auto chain = parse_access_log(*content);
  if (!chain) return fail(Fault::altered, describe(chain.error()), log.string());
  return chain;
}

bool is_control(char character) {
  return static_cast<unsigned char>(character) < 0x20 || character == 0x7f;
}
bool is_blank(char character) {
  return character == ' ';
}

}  // namespace

Done check_reason(std::string_view reason) {
  if (std::ranges::all_of(reason, is_blank))
    return fail(Fault::refused, "a reading needs a reason", "--reason");
  if (reason.size() > reason_limit_bytes)
    return fail(Fault::refused, "a reason is at most 500 bytes", "--reason");
  if (!is_utf8(reason) || std::ranges::any_of(reason, is_control))
    return fail(Fault::refused, "a reason is one line of UTF-8", "--reason");
  return {};
}

Done note_access(const fs::path& path, const Access& access) {
  if (auto done = check_reason(access.reason); !done) return done;
  std::error_code ignored;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), ignored);
  const LockedLog log(path);
  if (auto done = log.lock(); !done) return done;
  const auto chain = read_chain(path);
  if (!chain) return pass(chain.error());
  return log.add(access_line(access, chain->head) + "\n");
}

Result<std::vector<Access>> read_access_log(const fs::path& log) {
  auto chain = read_chain(log);
  if (!chain) return pass(chain.error());
  return std::move(chain->lines);
}

Result<fs::path> default_access_log() {
  // Nobody else in this program changes the environment.
  const char* home = std::getenv("HOME");  // NOLINT(concurrency-mt-unsafe)
  if (home == nullptr || *home == '\0')
    return fail(Fault::missing, "there is no home folder to keep the access log in; use --access-log");
  return fs::path(home) / ".local/share/tafelgeheim/access.log";
}

std::string user_name() {
  passwd entry{};
  passwd* found = nullptr;
  std::array<char, 4096> buffer{};
  if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
    return found->pw_name;
  return "uid " + std::to_string(::getuid());
}

}  // namespace tafel::provisioning
