#include "shared/base/guessable_pin.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <string_view>

namespace tafel {
namespace {

constexpr std::size_t pin_digits = 6;

int digit_at(ByteView pin, std::size_t at) {
  return pin[at] - '0';
}

int pair_at(ByteView pin, std::size_t at) {
  return 10 * digit_at(pin, at) + digit_at(pin, at + 1);
}

std::size_t different_digits(ByteView pin) {
  std::bitset<10> seen;
  for (std::size_t i = 0; i < pin.size(); ++i) seen.set(static_cast<std::size_t>(digit_at(pin, i)));
  return seen.count();
}

bool is_run(ByteView pin, int step) {
  for (std::size_t i = 1; i < pin.size(); ++i)
    if ((pin[i] - pin[i - 1] - step) % 10 != 0) return false;
  return true;
}

bool is_said_twice(ByteView pin) {
  const auto first = pin.first(pin.size() / 2);
  const auto last = pin.last(pin.size() / 2);
  return std::ranges::equal(first, last) || std::equal(first.begin(), first.end(), last.rbegin());
}

bool is_doubled(ByteView pin) {
  return pin[0] == pin[1] && pin[2] == pin[3] && pin[4] == pin[5];
}

bool has_equal_distances(ByteView pin) {
  return pair_at(pin, 2) - pair_at(pin, 0) == pair_at(pin, 4) - pair_at(pin, 2);
}

bool is_keypad_line(ByteView three) {
  constexpr std::array<std::string_view, 8> lines = {"123", "456", "789", "147", "258", "369", "159", "357"};
  return std::ranges::any_of(lines, [&](std::string_view line) {
    return std::equal(three.begin(), three.end(), line.begin()) ||
           std::equal(three.begin(), three.end(), line.rbegin());
  });
}

bool is_two_lines(ByteView pin) {
  return is_keypad_line(pin.first(3)) && is_keypad_line(pin.last(3));
}

bool is_year_of_dates(int two_digits) {
  return two_digits >= 20 && two_digits <= 31;
}

bool has_year(ByteView pin) {
  for (std::size_t at = 0; at + 4 <= pin.size(); ++at)
    if (pair_at(pin, at) == 20 && pair_at(pin, at + 2) < 40) return true;
  return false;
}

// A 31 February too: nobody who guesses leaves it out.
bool is_day(int day, int month, int year) {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 && is_year_of_dates(year);
}

bool is_date(ByteView pin) {
  const int first = pair_at(pin, 0);
  const int second = pair_at(pin, 2);
  const int third = pair_at(pin, 4);
  return is_day(first, second, third) || is_day(second, first, third) || is_day(third, second, first);
}

}  // namespace

bool is_guessable(ByteView pin) {
  constexpr std::size_t least_different = 3;
  if (different_digits(pin) < least_different || is_run(pin, 1) || is_run(pin, -1) || is_said_twice(pin))
    return true;
  return pin.size() == pin_digits &&
         (is_doubled(pin) || has_equal_distances(pin) || is_two_lines(pin) || has_year(pin) || is_date(pin));
}

}  // namespace tafel
