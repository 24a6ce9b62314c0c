#include "central-store/day_quota.hpp"

namespace tafel::store {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

}  // namespace

Instant day_of(Instant now) {
  return {now.unix_ms - now.unix_ms % day_ms};
}

DayQuota::Used DayQuota::used(const std::string& holder, Instant now) const {
  const auto found = holders_.find(holder);
  if (found != holders_.end() && found->second.day == day_of(now)) return found->second;
  return {day_of(now)};
}

bool DayQuota::is_near(const Used& used) const {
  return 5 * used.records >= 4 * limits_.records || 5 * used.bytes >= 4 * limits_.bytes;
}

bool DayQuota::is_over(const std::string& holder, std::uint64_t bytes, Instant now) const {
  const Used today = used(holder, now);
  return today.records + 1 > limits_.records || today.bytes + bytes > limits_.bytes;
}

bool DayQuota::count(const std::string& holder, std::uint64_t bytes, Instant at) {
  Used today = used(holder, at);
  const bool was_near = is_near(today);
  ++today.records;
  today.bytes += bytes;
  holders_[holder] = today;
  return !was_near && is_near(today);
}

bool DayQuota::refuse(const std::string& holder, Instant now) {
  Used today = used(holder, now);
  if (today.is_refused) return false;
  today.is_refused = true;
  holders_[holder] = today;
  return true;
}

}  // namespace tafel::store
