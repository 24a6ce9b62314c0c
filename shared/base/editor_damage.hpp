// What an editor did to the beginning of a text file that none of the programs reads, neither the stock tools nor ours: a
// byte order mark, UTF-16. It is named wherever a text file comes from a person or a stick. Thread: any.
#pragma once

#include "shared/base/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tafel {

// In English and with what to do; nothing for a text without such damage.
[[nodiscard]] std::optional<std::string> damage_by_editor(std::string_view text);

// The failure to read `text`: with that damage in place of what followed from it, when there is some.
[[nodiscard]] Error or_damage(Error failure, std::string_view text);

}  // namespace tafel
