// A whole log of readings as text: JSON lines (line.hpp), each ended by a newline, in one chain (chain.hpp).
// Pure. Thread: any.
#pragma once

#include "shared/reading_log/chain.hpp"
#include "shared/reading_log/line.hpp"

#include <string_view>
#include <vector>

namespace tafel::reading_log {

struct Log {
  std::vector<Reading> readings;  // oldest first
  Chain chain;
};

// Errors: malformed; altered (the chain, or a last line without its end). Each with "line N" as place.
[[nodiscard]] Result<Log> parse_log(const Form& form, std::string_view text);

}  // namespace tafel::reading_log
