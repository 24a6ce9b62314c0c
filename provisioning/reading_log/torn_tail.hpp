// The torn end of an access log, kept for whoever wants to know what was in it.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/reading_log/line.hpp"

#include <string>
#include <string_view>

namespace tafel::provisioning {

// As one says it of a line: cut off when it has no newline, else damaged.
[[nodiscard]] std::string what_happened_to(std::string_view torn);

// Writes `torn` beside the log, as LOG.torn-1 or the next number that is free (the same bytes twice are one file), and
// returns the event that the log goes on with: action "set-aside", the SHA-256 of the bytes, and in which file they are.
// Errors: full, io.
[[nodiscard]] Result<reading_log::Reading> set_aside(const fs::path& log, std::string_view torn,
                                                     const std::string& user, Instant now);

}  // namespace tafel::provisioning
