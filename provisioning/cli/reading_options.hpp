// The options of every reading: why, and where that is kept.
#pragma once

#include "provisioning/cli/command.hpp"
#include "provisioning/reading_log/log_file.hpp"

#include <string>

namespace tafel::provisioning {

struct ReadingOptions {
  std::string reason;
  std::string access_log;  // empty: the default place
};

void bind_reading(Command& command, ReadingOptions& options);
void bind_access_log(Command& command, std::string& file);
[[nodiscard]] Result<fs::path> log_of(const std::string& wanted);
// Notes the reading of `sha256` by the user of this program, now.
Done note_reading(const ReadingOptions& options, const std::string& action, const std::string& session,
                  const std::string& sha256);
// The same for what nobody is kept from for want of a log (checking, an emergency): that it could not be noted is said.
void note_or_warn(const ReadingOptions& options, const std::string& action, const std::string& session,
                  const std::string& sha256);

}  // namespace tafel::provisioning
