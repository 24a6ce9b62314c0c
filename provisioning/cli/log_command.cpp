#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/reading_options.hpp"
#include "provisioning/reading_log/torn_tail.hpp"

#include <iostream>

namespace tafel::provisioning {
namespace {

struct LogOptions {
  std::string access_log;
};

void print(const reading_log::Reading& reading) {
  const auto word = [](const std::string& text) { return text.empty() ? "-" : shown(text); };
  std::cout << to_string(reading.at) << "  " << shown(reading.who) << "  " << shown(reading.action) << "  "
            << word(reading.session) << "  " << word(reading.record) << "  " << shown(reading.reason) << "\n";
}

ExitCode run_log(const LogOptions& options) {
  const auto log = log_of(options.access_log);
  if (!log) return report(log.error());
  const auto kept = read_readings(*log);
  if (!kept) return report(kept.error());
  for (const auto& reading : kept->readings) print(reading);
  std::cout << "holds: " << kept->readings.size() << " readings, each follows from the one before\n";
  if (!kept->torn.empty())
    std::cerr << "tafel: " << what_happened_to(kept->torn) << " (" << kept->torn.size()
              << " bytes): the next reading sets it aside and says so in the log\n";
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
