// Characters that no text here may contain: they command a terminal, change the direction of writing, are invisible or
// are no letter. Two names that look the same could differ by one of them, or one name could be read as another.
// Letters of every script pass. Thread: any.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tafel {

enum class Breaks { allowed, forbidden };  // newline and tab

// Says in English what is wrong with the first such character and what to do, or nothing. `utf8` is well formed.
[[nodiscard]] std::optional<std::string> unfit_letter(std::string_view utf8, Breaks breaks);

}  // namespace tafel
