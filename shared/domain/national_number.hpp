// The Belgian national register number: eleven digits, of which the last two check the first nine (modulo 97,
// with a 2 in front of them for a person born in 2000 or later).
#pragma once

#include <string>
#include <string_view>

namespace tafel::domain {

[[nodiscard]] bool is_national_number(std::string_view digits);
// All but the last two digits hidden: "•••••••••12". Empty stays empty.
[[nodiscard]] std::string masked(std::string_view digits);

}  // namespace tafel::domain
