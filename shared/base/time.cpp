#include "shared/base/time.hpp"

#include <array>
#include <chrono>
#include <cstdio>

namespace tafel {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

// `count` decimal digits at `at`, or nothing.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

std::chrono::year_month_day calendar(Date date) {
  return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
          std::chrono::day(static_cast<unsigned>(date.day))};
}

Date utc_day(Instant instant) {
  using namespace std::chrono;
  const year_month_day day(floor<days>(sys_time<milliseconds>(milliseconds(instant.unix_ms))));
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  const auto day = digits(text, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  const Date date{*year, *month, *day};
  if (!calendar(date).ok()) return std::nullopt;
  return date;
}

std::string to_string(Date date) {
  std::array<char, 40> buffer{};
  const int length =
      std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return {buffer.data(), static_cast<std::size_t>(length)};
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' ||
      text[23] != 'Z')
    return std::nullopt;
  const auto date = parse_date(text.substr(0, 10));
  const auto hour = digits(text, 11, 2);
  const auto minute = digits(text, 14, 2);
  const auto second = digits(text, 17, 2);
  const auto milli = digits(text, 20, 3);
  if (!date || !hour || !minute || !second || !milli) return std::nullopt;
  if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  const std::int64_t days = std::chrono::sys_days(calendar(*date)).time_since_epoch().count();
  return Instant{days * day_ms + ((*hour * 60LL + *minute) * 60 + *second) * 1000 + *milli};
}

std::string to_string(Instant instant) {
  const Date date = utc_day(instant);
  std::int64_t rest = instant.unix_ms % day_ms;
  if (rest < 0) rest += day_ms;
  std::array<char, 32> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "T%02d:%02d:%02d.%03dZ",
                                   static_cast<int>(rest / 3'600'000), static_cast<int>(rest / 60'000 % 60),
                                   static_cast<int>(rest / 1000 % 60), static_cast<int>(rest % 1000));
  return to_string(date) + std::string(buffer.data(), static_cast<std::size_t>(length));
}

int whole_years(Date from, Date to) {
  const bool before_birthday = to.month < from.month || (to.month == from.month && to.day < from.day);
  return to.year - from.year - (before_birthday ? 1 : 0);
}

Instant SystemClock::now() const {
  using namespace std::chrono;
  return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

}  // namespace tafel
