#include "central-store/line_limit.hpp"

namespace tafel::store {
namespace {

constexpr std::int64_t minute_ms = 60'000;

}  // namespace

bool LineLimit::admits(const std::string& cause, const std::string& from) {
  Counted& counted = causes_[cause];
  const auto known = counted.written_by_address.find(from);
  const std::uint64_t of_address = known == counted.written_by_address.end() ? 0 : known->second;
  if (counted.written >= limits_.each_cause || of_address >= limits_.each_address) {
    ++counted.left_out;
    return false;
  }
  ++counted.written;
  ++counted.written_by_address[from];
  return true;
}

std::vector<std::string> LineLimit::left_out(Instant now) {
  // A clock that went back begins a new minute too.
  const std::int64_t age = now.unix_ms - minute_began_.unix_ms;
  if (age >= 0 && age < minute_ms) return {};
  minute_began_ = now;
  std::vector<std::string> lines;
  for (const auto& [cause, counted] : causes_)
    if (counted.left_out > 0)
      lines.push_back("left out " + std::to_string(counted.left_out) +
                      " more lines of the last minute: " + cause);
  causes_.clear();
  return lines;
}

}  // namespace tafel::store
