#include "provisioning/reading_log/log_file.hpp"

#include "shared/base/errno_failure.hpp"
#include "shared/base/files.hpp"
#include "shared/base/folder.hpp"
#include "shared/reading_log/log_text.hpp"
#include "shared/store_api/reason.hpp"

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace tafel::provisioning {
namespace {

constexpr std::size_t log_limit_bytes = 64UL * 1024 * 1024;  // some 200,000 readings

// The log, open and locked, for as long as one line is added.
class LockedLog {
 public:
  static Result<LockedLog> open(const fs::path& path) {
    const auto folder = Folder::open(path.parent_path());
    if (!folder) return pass(folder.error());
    auto file = folder->open_plain(path.filename().string(), O_WRONLY | O_APPEND | O_CREAT, mode_secret);
    if (!file) return pass(file.error());
    if (::flock(file->get(), LOCK_EX) != 0) return errno_failure("lock the access log", path);
    return LockedLog(std::move(*file), path);
  }
  Done add(std::string_view line) const {
    const auto size = static_cast<ssize_t>(line.size());
    if (::write(file_.get(), line.data(), line.size()) != size)
      return errno_failure("write the access log", path_);
    if (::fsync(file_.get()) != 0) return errno_failure("flush the access log", path_);
    return flush_folder(path_.has_parent_path() ? path_.parent_path() : fs::path("."));
  }

 private:
  LockedLog(FileDescriptor file, fs::path path) : file_(std::move(file)), path_(std::move(path)) {}

  FileDescriptor file_;
  fs::path path_;
};

Result<reading_log::Log> read_log(const fs::path& file) {
  const auto content = read_text(file, log_limit_bytes);
  if (!content) return pass(content.error());
  auto log = reading_log::parse_log(reading_log::tafel_form, *content);
  if (!log) return fail(Fault::altered, describe(log.error()), file.string());
  return log;
}

// A line that cannot be read back would end the log for good.
Result<std::string> readable_line(const reading_log::Reading& reading, const reading_log::Chain& chain) {
  std::string line = line_of(reading_log::tafel_form, reading, chain.head);
  const auto back = read_line(reading_log::tafel_form, line);
  if (!back)
    return fail(Fault::refused, "the reading cannot be kept in the access log: " + describe(back.error()));
  return line + "\n";
}

}  // namespace

Done check_reason(std::string_view reason) {
  return store_api::check_reason(reason, "--reason");
}

Done append_reading(const fs::path& path, const reading_log::Reading& reading) {
  if (auto done = check_reason(reading.reason); !done) return done;
  std::error_code ignored;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), ignored);
  const auto file = LockedLog::open(path);
  if (!file) return pass(file.error());
  const auto log = read_log(path);
  if (!log) return pass(log.error());
  const auto line = readable_line(reading, log->chain);
  if (!line) return pass(line.error());
  return file->add(*line);
}

Result<std::vector<reading_log::Reading>> read_readings(const fs::path& log) {
  auto read = read_log(log);
  if (!read) return pass(read.error());
  return std::move(read->readings);
}

Result<fs::path> default_log_file() {
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
