// Moments in words, as paper has them: the day and the hour of the clock on a Belgian wall
// (shared/base/belgian_time.hpp). Pure. Thread: any.
#pragma once

#include "shared/base/time.hpp"

#include <string>

namespace tafel::paper {

[[nodiscard]] std::string dutch_clock(Instant instant);  // "10.05"
[[nodiscard]] std::string dutch_time(Instant instant);   // "10.05 uur"
[[nodiscard]] std::string dutch_day(Instant instant);    // "maandag 23 november 2026"
[[nodiscard]] std::string dutch_day_and_time(Instant instant);

}  // namespace tafel::paper
