// How many lines of the log one cause may write, so that a stranger cannot fill the operator's disk or hide a line among
// thousands: so many a minute of one cause and one address, so many of one cause in all. What is left out is counted, and
// the count is a line at the end of the minute. Pure: the caller has the clock. Thread: one.
#pragma once

#include "shared/base/time.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace tafel::store {

struct LineLimits {
  std::uint64_t each_address = 5;  // lines a minute of one cause and one address
  std::uint64_t each_cause = 50;   // lines a minute of one cause
};

class LineLimit {
 public:
  explicit LineLimit(const LineLimits& limits = {}) : limits_(limits) {}

  // May this line be written? Counts it when not.
  [[nodiscard]] bool admits(const std::string& cause, const std::string& from);
  // One line for each cause of which lines were left out, once the minute that began before is over; else none.
  [[nodiscard]] std::vector<std::string> left_out(Instant now);

 private:
  struct Counted {
    std::uint64_t written = 0;
    std::uint64_t left_out = 0;
    std::map<std::string, std::uint64_t>
        written_by_address;  // only of those that were written: at most each_cause
  };
  LineLimits limits_;
  Instant minute_began_;
  std::map<std::string, Counted> causes_;  // the program's own words: few
};

}  // namespace tafel::store
