// A whole log of readings as text: JSON lines (line.hpp), each ended by a newline, in one chain (chain.hpp).
// Pure. Thread: any.
#pragma once

#include "shared/reading_log/chain.hpp"
#include "shared/reading_log/line.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::reading_log {

struct Log {
  std::vector<Reading> readings;  // oldest first
  Chain chain;
  std::size_t whole_bytes = 0;  // of the lines that were written to their end
  // A last line that was not, or that cannot be read (any more), with its newline if it has one: a power cut, a disk
  // without space or a bad block. The reading that a cut line begins showed nothing, for a line is on disk before a word
  // is shown. Only the end of a log can be torn; whatever was changed in a line before it breaks the chain.
  std::string torn;
};

// Errors: malformed (a line that is not the last, or a text that is no log at all), altered (the chain). Each with
// "line N" as place.
[[nodiscard]] Result<Log> parse_log(const Form& form, std::string_view text);

}  // namespace tafel::reading_log
