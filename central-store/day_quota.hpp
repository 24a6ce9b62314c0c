// How much each holder of a certificate, a device or a coordinator, may store in a day (UTC), so that a bad one cannot fill the disk before anybody looks: records or
// documents, and bytes of sealed files. Pure: the caller has the clock and says what was stored. Thread: one.
#pragma once

#include "shared/base/time.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace tafel::store {

struct QuotaLimits {
  std::uint64_t records = 5'000;
  std::uint64_t bytes = 1024UL * 1024 * 1024;
};

// The first moment of the day in which `now` is.
[[nodiscard]] Instant day_of(Instant now);

class DayQuota {
 public:
  explicit DayQuota(const QuotaLimits& limits = {}) : limits_(limits) {}

  // Would one more record of so many bytes be over the limit of this day?
  [[nodiscard]] bool is_over(const std::string& holder, std::uint64_t bytes, Instant now) const;
  // It was stored. True when four fifths of a limit were reached by it: once a day, for the operator to look in time.
  bool count(const std::string& holder, std::uint64_t bytes, Instant at);
  // True at the first refusal of this holder in a day.
  bool refuse(const std::string& holder, Instant now);

  [[nodiscard]] const QuotaLimits& limits() const { return limits_; }

 private:
  struct Used {
    Instant day;
    std::uint64_t records = 0;
    std::uint64_t bytes = 0;
    bool is_refused = false;
  };
  [[nodiscard]] Used used(const std::string& holder, Instant now) const;
  [[nodiscard]] bool is_near(const Used& used) const;

  QuotaLimits limits_;
  std::map<std::string, Used> holders_;  // enrolled ones only: as many as the house file has
};

}  // namespace tafel::store
