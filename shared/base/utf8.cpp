#include "shared/base/utf8.hpp"

#include <array>
#include <cstdint>

namespace tafel {
namespace {

struct Form {
  std::size_t size = 0;  // 0: no sequence starts with this byte
  std::uint8_t second_low = 0x80;
  std::uint8_t second_high = 0xbf;
};

// The rows of table 3-7 of the Unicode standard.
Form form_of(std::uint8_t first) {
  if (first < 0x80) return {1};
  if (first < 0xc2) return {};
  if (first < 0xe0) return {2};
  if (first == 0xe0) return {3, 0xa0, 0xbf};
  if (first == 0xed) return {3, 0x80, 0x9f};
  if (first < 0xf0) return {3};
  if (first == 0xf0) return {4, 0x90, 0xbf};
  if (first < 0xf4) return {4};
  if (first == 0xf4) return {4, 0x80, 0x8f};
  return {};
}

// The size of the sequence at the front of `text`, 0 when it is not well formed.
std::size_t sequence_at(std::string_view text) {
  const Form form = form_of(static_cast<std::uint8_t>(text[0]));
  if (form.size > text.size()) return 0;
  for (std::size_t i = 1; i < form.size; ++i) {
    const auto byte = static_cast<std::uint8_t>(text[i]);
    const std::uint8_t low = i == 1 ? form.second_low : 0x80;
    const std::uint8_t high = i == 1 ? form.second_high : 0xbf;
    if (byte < low || byte > high) return 0;
  }
  return form.size;
}

// The bits of the first byte that belong to the letter, by the size of its sequence.
constexpr std::array<std::uint8_t, 5> letter_bits{0, 0x7f, 0x1f, 0x0f, 0x07};

}  // namespace

Utf8Letter utf8_letter(std::string_view text) {
  const std::size_t size = text.empty() ? 0 : sequence_at(text);
  if (size == 0) return {};
  char32_t letter = static_cast<std::uint8_t>(text[0]) & letter_bits[size];
  for (std::size_t i = 1; i < size; ++i)
    letter = letter << 6U | (static_cast<std::uint8_t>(text[i]) & char32_t{0x3f});
  return {letter, size};
}

char32_t utf8_letter_before(std::string_view text, std::size_t at) {
  for (std::size_t size = 1; size <= 4 && size <= at; ++size) {
    const Utf8Letter here = utf8_letter(text.substr(at - size, size));
    if (here.size == size) return here.letter;
  }
  return 0;
}

std::size_t utf8_prefix(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t size = sequence_at(text.substr(at));
    if (size == 0) break;
    at += size;
  }
  return at;
}

}  // namespace tafel
