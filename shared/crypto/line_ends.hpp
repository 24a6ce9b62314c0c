// Text files of the stock tools (minisign, age) as those tools read them: a file that went through Windows has
// other line ends and the same content (shared/base/editor_damage.hpp: what an editor does). Thread: any.
#pragma once

#include <string>
#include <string_view>

namespace tafel::crypto {

// With a newline for each CR LF, and exactly one newline at the end, whatever line ends are there. A carriage return
// elsewhere stays. So a file that
// was hashed as it was first written is hashed as such again.
[[nodiscard]] std::string with_plain_line_ends(std::string_view text);

}  // namespace tafel::crypto
