// Points in time and calendar days. Instants are UTC milliseconds; days are of the Gregorian calendar.
// Written as RFC 3339: "2026-11-23T14:05:09.120Z" and "2026-11-23". Nothing here reads a clock.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tafel {

struct Instant {
  std::int64_t unix_ms = 0;
  auto operator<=>(const Instant&) const = default;
};

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  auto operator<=>(const Date&) const = default;
};

// Exactly "YYYY-MM-DDThh:mm:ss.mmmZ"; anything else, or a moment that does not exist, is refused.
std::optional<Instant> parse_instant(std::string_view text);
std::string to_string(Instant instant);

// Exactly "YYYY-MM-DD" of a day that exists.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date date);

// Whole years from `from` to `to`, as an age is counted. Negative when `to` is before `from`.
int whole_years(Date from, Date to);

// The one narrow seam to the clock.
class Clock {
 public:
  Clock() = default;
  virtual ~Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  [[nodiscard]] virtual Instant now() const = 0;
};

// The system's real-time clock.
class SystemClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
};

}  // namespace tafel
