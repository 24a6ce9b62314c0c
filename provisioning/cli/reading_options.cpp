#include "provisioning/cli/reading_options.hpp"

#include <iostream>

namespace tafel::provisioning {

void bind_reading(Command& command, ReadingOptions& options) {
  command.add("--reason", options.reason, "Why this is read; kept in the access log").required();
  bind_access_log(command, options.access_log);
}

void bind_access_log(Command& command, std::string& file) {
  command.add("--access-log", file, "The access log (default: ~/.local/share/tafelgeheim/access.log)");
}

Result<fs::path> log_of(const std::string& wanted) {
  if (!wanted.empty()) return fs::path(wanted);
  return default_log_file();
}

Done note_reading(const ReadingOptions& options, const std::string& action, const std::string& session,
                  const std::string& sha256) {
  const auto log = log_of(options.access_log);
  if (!log) return pass(log.error());
  return append_reading(*log, {SystemClock().now(), user_name(), action, session, sha256, options.reason});
}

void note_or_warn(const ReadingOptions& options, const std::string& action, const std::string& session,
                  const std::string& sha256) {
  const auto noted = note_reading(options, action, session, sha256);
  if (!noted)
    std::cerr << "tafel: warning: this reading is not in the access log: " << shown(describe(noted.error()))
              << "\n";
}

}  // namespace tafel::provisioning
