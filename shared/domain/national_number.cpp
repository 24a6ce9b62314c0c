#include "shared/domain/national_number.hpp"

#include <algorithm>
#include <cstdint>

namespace tafel::domain {
namespace {

constexpr std::size_t length = 11;
constexpr std::size_t checked_digits = 9;

std::int64_t value_of(std::string_view digits) {
  std::int64_t value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

}  // namespace

bool is_national_number(std::string_view digits) {
  const bool well_formed =
      digits.size() == length && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  if (!well_formed) return false;
  const std::int64_t body = value_of(digits.substr(0, checked_digits));
  const std::int64_t check = value_of(digits.substr(checked_digits));
  constexpr std::int64_t born_since_2000 = 2'000'000'000;
  return check == 97 - body % 97 || check == 97 - (born_since_2000 + body) % 97;
}

std::string masked(std::string_view digits) {
  if (digits.size() != length) return "";
  std::string hidden;
  for (std::size_t i = 0; i < checked_digits; ++i) hidden += "•";
  return hidden + std::string(digits.substr(checked_digits));
}

}  // namespace tafel::domain
