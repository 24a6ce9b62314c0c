// One line of the access log and the chain through them. Internal to access_log.hpp.
#pragma once

#include "provisioning/access_log/access_log.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::provisioning {

struct AccessChain {
  std::vector<Access> lines;
  std::string head = std::string(64, '0');  // SHA-256 of the last line, without its newline
};

[[nodiscard]] std::string access_line(const Access& access, const std::string& prev);  // no newline
// Errors: malformed, altered, each with "line N".
[[nodiscard]] Result<AccessChain> parse_access_log(std::string_view content);

}  // namespace tafel::provisioning
