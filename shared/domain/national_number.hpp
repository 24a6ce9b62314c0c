// The Belgian national register number: eleven digits, of which the last two check the first nine (modulo 97,
// with a 2 in front of them for a person born in 2000 or later). The first six are the day of birth. A bis number, for
// somebody who is in no register, has 20 or 40 added to the month. What was unknown of the day when the number was given
// is zeros; with an unknown month, the day only counts. Source: royal decree of 3 April 1984. Thread: any.
#pragma once

#include "shared/base/time.hpp"

#include <string>
#include <string_view>

namespace tafel::domain {

[[nodiscard]] bool is_eleven_digits(std::string_view digits);
// Eleven digits that check themselves.
[[nodiscard]] bool is_national_number(std::string_view digits);
// Could somebody born on that day have this number? Compared is what the number says of the day. `digits` is a national
// number. Registers do err, so a disagreement is a doubt and no proof.
[[nodiscard]] bool agrees_with_birth(std::string_view digits, Date born);
// All but the last two digits hidden: "•••••••••12". Empty stays empty.
[[nodiscard]] std::string masked(std::string_view digits);

}  // namespace tafel::domain
