#include "central-store/day_quota.hpp"

namespace tafel::store {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

}  // namespace

Instant day_of(Instant now) {
  return {now.unix_ms - now.unix_ms % day_ms};
}

DayQuota::Used DayQuota::used(const std::string& device, Instant now) const {
  const auto found = devices_.find(device);
  if (found != devices_.end() && found->second.day == day_of(now)) return found->second;
  return {day_of(now)};
}

bool DayQuota::is_near(const Used& used) const {
  return 5 * used.records >= 4 * limits_.records || 5 * used.bytes >= 4 * limits_.bytes;
}

bool DayQuota::is_over(const std::string& device, std::uint64_t bytes, Instant now) const {
  const Used today = used(device, now);
  return today.records + 1 > limits_.records || today.bytes + bytes > limits_.bytes;
}

bool DayQuota::count(const std::string& device, std::uint64_t bytes, Instant at) {
  Used today = used(device, at);
  const bool was_near = is_near(today);
  ++today.records;
  today.bytes += bytes;
  devices_[device] = today;
  return !was_near && is_near(today);
}

bool DayQuota::refuse(const std::string& device, Instant now) {
  Used today = used(device, now);
  if (today.is_refused) return false;
  today.is_refused = true;
  devices_[device] = today;
  return true;
}

}  // namespace tafel::store
