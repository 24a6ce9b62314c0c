#include "provisioning/cli/reading_options.hpp"

namespace tafel::provisioning {

void bind_reading(CLI::App& command, ReadingOptions& options) {
  command.add_option("--reason", options.reason, "Why this is read; kept in the access log")->required();
  command.add_option("--access-log", options.access_log,
                     "The access log (default: ~/.local/share/tafelgeheim/access.log)");
}

Result<fs::path> log_of(const std::string& wanted) {
  if (!wanted.empty()) return fs::path(wanted);
  return default_access_log();
}

Done note_reading(const ReadingOptions& options, const std::string& action, const std::string& session,
                  const std::string& sha256) {
  const auto log = log_of(options.access_log);
  if (!log) return pass(log.error());
  return note_access(*log, {SystemClock().now(), user_name(), action, session, sha256, options.reason});
}

}  // namespace tafel::provisioning
