// The log of readings on this machine (rule art15.access): the file of the log of shared/reading_log,
// which the command line calls the access log. A reading is on disk here before a word is shown. (What is cut off at
// the end does not show here; the store keeps its own log of every fetch.)
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/reading_log/log_text.hpp"

#include <string>
#include <string_view>

namespace tafel::provisioning {

// The rule of shared/store_api/reason.hpp, for the option --reason.
Done check_reason(std::string_view reason);

// Adds a line and flushes it, under a lock. Makes the file (0600) and its folder when they are not there. A torn last
// line is set aside first (torn_tail.hpp), and the log says so in a line of its own. Errors: refused (the reason, or what
// could not be read back), altered (the log is not valid: nothing is added to it), full, io.
Done append_reading(const fs::path& log, const reading_log::Reading& reading);

// Every reading when the chain is valid, and a torn last line as it is: nothing is changed. Errors: missing; altered
// with the line as place.
[[nodiscard]] Result<reading_log::Log> read_readings(const fs::path& log);

// ~/.local/share/tafelgeheim/access.log. Errors: missing when there is no home folder.
[[nodiscard]] Result<fs::path> default_log_file();
[[nodiscard]] std::string user_name();

}  // namespace tafel::provisioning
