#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/reading_options.hpp"

#include <iostream>

namespace tafel::provisioning {
namespace {

struct LogOptions {
  std::string access_log;
};

void print(const Access& access) {
  std::cout << to_string(access.at) << "  " << access.user << "  " << access.action << "  "
            << (access.session.empty() ? "-" : access.session) << "  "
            << (access.sha256.empty() ? "-" : access.sha256) << "  " << access.reason << "\n";
}

ExitCode run_log(const LogOptions& options) {
  const auto log = log_of(options.access_log);
  if (!log) return report(log.error());
  const auto lines = read_access_log(*log);
  if (!lines) return report(lines.error());
  for (const auto& access : *lines) print(access);
  std::cout << "holds: " << lines->size() << " readings, each follows from the one before\n";
  return ExitCode::done;
}

}  // namespace

void add_log_command(Command& app, Outcome& outcome) {
  add_command<LogOptions>(
      app, outcome,
      {"log", "Show who read what on this machine, when and why, once the log's chain holds",
       "tafel log --access-log access.log"},
      [](Command& command, LogOptions& options) { bind_access_log(command, options.access_log); }, run_log);
}

}  // namespace tafel::provisioning
