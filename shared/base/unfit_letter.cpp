#include "shared/base/unfit_letter.hpp"

#include <array>
#include <cstdint>
#include <cstdio>

namespace tafel {
namespace {

struct Range {
  char32_t first;
  char32_t last;
  std::string_view why;
};

constexpr std::string_view control = "is a control character: take it out";
constexpr std::string_view direction = "turns the direction of writing: take it out";
constexpr std::string_view unseen = "cannot be seen: take it out";
constexpr std::string_view lost = "stands where a letter was lost: write that letter again";
constexpr std::string_view no_letter = "stands for no letter: write another";

// In the order of the Unicode standard; surrogates are never part of well-formed UTF-8.
constexpr std::array<Range, 22> unfit{{
    {0x00, 0x1F, control},          {0x7F, 0x9F, control},       {0xAD, 0xAD, unseen},
    {0x034F, 0x034F, unseen},       {0x061C, 0x061C, direction}, {0x180E, 0x180E, unseen},
    {0x200B, 0x200D, unseen},       {0x200E, 0x200F, direction}, {0x2028, 0x2029, control},
    {0x202A, 0x202E, direction},    {0x2060, 0x2064, unseen},    {0x2065, 0x2065, no_letter},
    {0x2066, 0x2069, direction},    {0x206A, 0x206F, unseen},    {0xE000, 0xF8FF, no_letter},
    {0xFDD0, 0xFDEF, no_letter},    {0xFEFF, 0xFEFF, unseen},    {0xFFF0, 0xFFFB, unseen},
    {0xFFFD, 0xFFFD, lost},         {0xFFFE, 0xFFFF, no_letter}, {0xE0000, 0xE0FFF, unseen},
    {0xF0000, 0x10FFFF, no_letter},
}};

struct Decoded {
  char32_t letter;
  std::size_t size;
};

Decoded decode(std::string_view at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(at[i]); };
  const auto tail = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3FU); };
  if (byte(0) < 0x80) return {byte(0), 1};
  if (byte(0) < 0xE0) return {(byte(0) & 0x1FU) << 6 | tail(1), 2};
  if (byte(0) < 0xF0) return {(byte(0) & 0x0FU) << 12 | tail(1) << 6 | tail(2), 3};
  return {(byte(0) & 0x07U) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4};
}

const Range* unfit_range(char32_t letter) {
  for (const Range& range : unfit)
    if (letter >= range.first && letter <= range.last) return &range;
  return nullptr;
}

std::string name_of(char32_t letter) {
  std::array<char, 12> name{};
  const int size = std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(letter));
  return {name.data(), static_cast<std::size_t>(size)};
}

}  // namespace

std::optional<std::string> unfit_letter(std::string_view utf8, Breaks breaks) {
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded decoded = decode(utf8.substr(at));
    at += decoded.size;
    const bool is_break = decoded.letter == U'\n' || decoded.letter == U'\t';
    if (is_break && breaks == Breaks::allowed) continue;
    if (const Range* range = unfit_range(decoded.letter))
      return "holds " + name_of(decoded.letter) + ", which " + std::string(range->why);
  }
  return std::nullopt;
}

}  // namespace tafel
