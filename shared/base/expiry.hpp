// When something that expires has to be renewed. One rule, so that command line, store, uplink and screen begin to say it on
// the same day. Thread: any.
#pragma once

#include "shared/base/time.hpp"

#include <cstdint>
#include <string>

namespace tafel {

constexpr int renewal_notice_days = 30;

enum class Expiry {
  later,  // in more than `renewal_notice_days`
  soon,   // has to be renewed now
  over
};
// `until` is the last moment at which it is valid.
[[nodiscard]] Expiry expiry_of(Instant until, Instant now);

// Whole days from `now` to `until`, rounded down; 0 once it is over.
[[nodiscard]] std::int64_t days_left(Instant until, Instant now);

// For a log or terminal: "ends in 12 days, on 2027-01-03", "ended on 2026-11-01".
[[nodiscard]] std::string end_in_words(Instant until, Instant now);

}  // namespace tafel
