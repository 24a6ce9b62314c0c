// Dutch text as characters, for fingers that type one after the other.
#pragma once

#include <string>
#include <string_view>

namespace tafel::demo {

// The characters of well-formed UTF-8.
[[nodiscard]] inline std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    if ((byte & 0xC0U) == 0x80U) {
      characters.back() = (characters.back() << 6U) | (byte & 0x3FU);
    } else {
      const unsigned lead = byte < 0x80U ? 0x7FU : byte < 0xE0U ? 0x1FU : byte < 0xF0U ? 0x0FU : 0x07U;
      characters.push_back(byte & lead);
    }
  }
  return characters;
}

[[nodiscard]] inline std::string utf8_of(char32_t character) {
  if (character < 0x80) return {static_cast<char>(character)};
  if (character < 0x800)
    return {static_cast<char>(0xC0U | (character >> 6U)), static_cast<char>(0x80U | (character & 0x3FU))};
  return {static_cast<char>(0xE0U | (character >> 12U)),
          static_cast<char>(0x80U | ((character >> 6U) & 0x3FU)),
          static_cast<char>(0x80U | (character & 0x3FU))};
}

}  // namespace tafel::demo
