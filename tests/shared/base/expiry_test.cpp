#include "shared/base/expiry.hpp"

#include <doctest/doctest.h>

using namespace tafel;

namespace {

constexpr Instant now{1'795'426'000'000};  // 2026-11-23
constexpr std::int64_t day = 86'400'000;

Instant in_days(std::int64_t days) {
  return {now.unix_ms + days * day};
}

}  // namespace

TEST_CASE("expiry: said a month ahead, and once it is over") {
  CHECK(expiry_of(in_days(400), now) == Expiry::later);
  CHECK(expiry_of(in_days(30), now) == Expiry::later);
  CHECK(expiry_of({in_days(30).unix_ms - 1}, now) == Expiry::soon);
  CHECK(expiry_of(now, now) == Expiry::soon);  // the last moment is still one of validity
  CHECK(expiry_of({now.unix_ms - 1}, now) == Expiry::over);
}

TEST_CASE("expiry: in words, with the day in Belgium") {
  CHECK(end_in_words(in_days(12), now) == "ends in 12 days, on 2026-12-05");
  CHECK(end_in_words(in_days(1), now) == "ends in 1 day, on 2026-11-24");
  CHECK(end_in_words({now.unix_ms + 1}, now) == "ends in 0 days, on 2026-11-23");
  CHECK(end_in_words(in_days(-3), now) == "ended on 2026-11-20");
  CHECK(days_left(in_days(-3), now) == 0);
}
