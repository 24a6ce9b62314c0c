// Moments in words, as paper has them: the day and the hour of the clock on a Belgian wall
// (shared/base/belgian_time.hpp). No moment can be taken for another: an hour is without its day only on the day that
// the reader knows, and an hour that the clock shows twice, when summer time ends, says which of the two it is.
// Pure. Thread: any.
#pragma once

#include "shared/base/time.hpp"

#include <string>

namespace tafel::paper {

[[nodiscard]] std::string dutch_day(Instant instant);           // "maandag 23 november 2026"
[[nodiscard]] std::string dutch_day_and_time(Instant instant);  // "maandag 23 november 2026, 10.05 uur"
// "10.05 uur" on `known_day`, with its day on another.
[[nodiscard]] std::string dutch_time(Instant instant, Date known_day);
// The same without "uur", for a narrow column.
[[nodiscard]] std::string dutch_clock(Instant instant, Date known_day);

}  // namespace tafel::paper
