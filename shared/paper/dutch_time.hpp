// Moments and days of the clock on the wall (shared/base/belgian_time.hpp) in words, as paper has them.
#pragma once

#include "shared/base/time.hpp"

#include <string>

namespace tafel::provisioning {

[[nodiscard]] std::string dutch_clock(Instant instant);  // "10.05"
[[nodiscard]] std::string dutch_time(Instant instant);   // "10.05 uur"
[[nodiscard]] std::string dutch_day(Instant instant);    // "maandag 23 november 2026"
[[nodiscard]] std::string dutch_date(Date date);         // "23 november 2026"
[[nodiscard]] std::string dutch_day_and_time(Instant instant);

}  // namespace tafel::provisioning
