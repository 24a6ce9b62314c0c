// Which characters no text here may hold: those that command a terminal, change the direction of writing, cannot be
// seen or stand for no letter. Two names that look the same could differ by one, or a name could be read as another.
// Letters of every script pass. Thread: any.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tafel {

enum class Breaks { allowed, forbidden };  // newline and tab

// What is wrong with the first such character and what to do, in English, or nothing. `utf8` is well formed.
[[nodiscard]] std::optional<std::string> unfit_letter(std::string_view utf8, Breaks breaks);

}  // namespace tafel
