#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/reading_options.hpp"

#include <iostream>

namespace tafel::provisioning {
namespace {

struct LogOptions {
  std::string access_log;
};

void print(const reading_log::Reading& reading) {
  std::cout << to_string(reading.at) << "  " << reading.who << "  " << reading.action << "  "
            << (reading.session.empty() ? "-" : reading.session) << "  "
            << (reading.record.empty() ? "-" : reading.record) << "  " << reading.reason << "\n";
}

ExitCode run_log(const LogOptions& options) {
  const auto log = log_of(options.access_log);
  if (!log) return report(log.error());
  const auto readings = read_readings(*log);
  if (!readings) return report(readings.error());
  for (const auto& reading : *readings) print(reading);
  std::cout << "holds: " << readings->size() << " readings, each follows from the one before\n";
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
