#include "provisioning/reading_log/log_file.hpp"

#include "provisioning/reading_log/locked_log.hpp"
#include "provisioning/reading_log/torn_tail.hpp"
#include "shared/base/files.hpp"
#include "shared/base/letters_with_glyph.hpp"
#include "shared/base/lone_marks.hpp"
#include "shared/base/printable.hpp"
#include "shared/store_api/reason.hpp"

#include <array>
#include <cstdlib>
#include <pwd.h>
#include <unistd.h>

namespace tafel::provisioning {
namespace {

constexpr std::size_t log_limit_bytes = 64UL * 1024 * 1024;  // some 200,000 readings

constexpr const char* way_out =
    ": nothing was added to it; keep the file as it is under another name, or name another with --access-log";

Result<reading_log::Log> read_log(const fs::path& file) {
  const auto content = read_text(file, log_limit_bytes);
  if (!content) return pass(content.error());
  auto log = reading_log::parse_log(reading_log::tafel_form, *content);
  if (!log) return fail(Fault::altered, describe(log.error()) + way_out, file.string());
  return log;
}

// The log is never larger than read_log takes.
Done require_room(std::size_t bytes, const fs::path& path) {
  if (bytes <= log_limit_bytes) return {};
  return fail(Fault::full,
              "the access log is full: move it to where it is kept, and the next reading begins a new one",
              path.string());
}

// The next line of the log and its chain, from where its whole lines end.
Done add(const LockedLog& file, reading_log::Log& log, const reading_log::Reading& reading,
         const fs::path& path) {
  const auto line = readable_line(reading_log::tafel_form, reading, log.chain.head);
  if (!line) return pass(line.error());
  if (auto done = require_room(log.whole_bytes + line->size() + 1, path); !done) return done;
  if (auto done = file.end_with(log.whole_bytes, *line + "\n"); !done) return done;
  log.whole_bytes += line->size() + 1;
  return follow(log.chain, *line);
}

// The event takes the place of the torn line in one step: a log without the torn line tells of it.
Done take_up(const LockedLog& file, reading_log::Log& log, const reading_log::Reading& next,
             const fs::path& path) {
  if (log.torn.empty()) return {};
  const auto event = set_aside(path, log.torn, next.who, next.at);
  if (!event) return pass(event.error());
  return add(file, log, *event, path);
}

}  // namespace

Done check_reason(std::string_view reason) {
  if (auto done = store_api::check_reason(reason, "--reason"); !done) return done;
  if (const auto found = find_without_glyph(reason))
    return fail(Fault::refused, "a reason is one line of plain letters: it " + found->why, "--reason");
  if (const auto problem = problem_with_lone_marks(reason))
    return fail(Fault::refused, "a reason is one line of plain letters: it " + *problem, "--reason");
  return {};
}

Done append_reading(const fs::path& path, const reading_log::Reading& reading) {
  if (auto done = check_reason(reading.reason); !done) return done;
  std::error_code ignored;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), ignored);
  const auto file = LockedLog::open(path);
  if (!file) return pass(file.error());
  auto log = read_log(path);
  if (!log) return pass(log.error());
  if (auto done = take_up(*file, *log, reading, path); !done) return done;
  return add(*file, *log, reading, path);
}

Result<reading_log::Log> read_readings(const fs::path& log) {
  return read_log(log);
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
    return printable_line(found->pw_name, reading_log::who_limit_bytes);
  return "uid " + std::to_string(::getuid());
}

}  // namespace tafel::provisioning
