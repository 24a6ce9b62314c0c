#include "shared/base/expiry.hpp"

#include "shared/base/belgian_time.hpp"

namespace tafel {
namespace {
constexpr std::int64_t day_length_ms = 24LL * 3'600'000;
}  // namespace

Expiry expiry_of(Instant until, Instant now) {
  if (now > until) return Expiry::over;
  return until.unix_ms - now.unix_ms < renewal_notice_days * day_length_ms ? Expiry::soon : Expiry::later;
}

std::int64_t days_left(Instant until, Instant now) {
  return now > until ? 0 : (until.unix_ms - now.unix_ms) / day_length_ms;
}

std::string end_in_words(Instant until, Instant now) {
  const std::string day = to_string(belgian_day(until));
  if (expiry_of(until, now) == Expiry::over) return "ended on " + day;
  const auto days = days_left(until, now);
  return "ends in " + std::to_string(days) + (days == 1 ? " day" : " days") + ", on " + day;
}

}  // namespace tafel
