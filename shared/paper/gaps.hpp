// Empty lines in words that somebody typed: thousands of them would be a hundred blank pages, behind which a reader
// looks for nothing more. Pure. Thread: any.
#pragma once

#include <string>
#include <string_view>

namespace tafel::paper {

// At most two empty lines in a row are left; a line in the place of more says how many there were. A line in which
// there is nothing to see is empty. `text` is UTF-8.
[[nodiscard]] std::string with_gaps_told(std::string_view text);

}  // namespace tafel::paper
