#include "shared/domain/national_number.hpp"

#include <algorithm>
#include <cstdint>

namespace tafel::domain {
namespace {

constexpr std::size_t length = 11;
constexpr std::size_t checked_digits = 9;
constexpr std::int64_t born_since_2000 = 2'000'000'000;

std::int64_t value_of(std::string_view digits) {
  std::int64_t value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

bool is_checked_by(std::string_view digits, std::int64_t before) {
  const std::int64_t body = before + value_of(digits.substr(0, checked_digits));
  return value_of(digits.substr(checked_digits)) == 97 - body % 97;
}

}  // namespace

bool is_eleven_digits(std::string_view digits) {
  return digits.size() == length && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_national_number(std::string_view digits) {
  if (!is_eleven_digits(digits)) return false;
  return is_checked_by(digits, 0) || is_checked_by(digits, born_since_2000);
}

bool agrees_with_birth(std::string_view digits, Date born) {
  constexpr int bis = 20;
  const auto part = [&](std::size_t at) { return static_cast<int>(value_of(digits.substr(at, 2))); };
  const int month = part(2) < 3 * bis ? part(2) % bis : -1;
  const int day = part(4);
  const bool same_year =
      part(0) == born.year % 100 && is_checked_by(digits, born_since_2000) == (born.year >= 2000);
  const bool same_month = month == 0 || month == born.month;
  const bool same_day = month == 0 || day == 0 || day == born.day;
  return same_year && same_month && same_day;
}

std::string masked(std::string_view digits) {
  if (digits.size() != length) return "";
  std::string hidden;
  for (std::size_t i = 0; i < checked_digits; ++i) hidden += "•";
  return hidden + std::string(digits.substr(checked_digits));
}

}  // namespace tafel::domain
