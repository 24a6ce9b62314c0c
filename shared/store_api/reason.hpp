// The rule for a reason: why a record is read (rule art15.access). One rule for the store and for `tafel`, so that a
// reason accepted on the command line is accepted at the store and fits in both logs. Pure. Thread: any.
#pragma once

#include "shared/base/result.hpp"

#include <string>
#include <string_view>

namespace tafel::store_api {

constexpr std::size_t reason_limit_characters = 500;  // code points
constexpr std::size_t reason_limit_bytes =
    4 * reason_limit_characters;  // a character is at most four bytes of UTF-8

// One line of UTF-8: 1 to 500 characters, at least one of them no space, and none that unfit_letter.hpp names. The
// error is "refused", with `place` (an option, a header) and with what to do instead.
Done check_reason(std::string_view reason, std::string place);

}  // namespace tafel::store_api
