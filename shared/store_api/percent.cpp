#include "shared/store_api/percent.hpp"

#include <charconv>

namespace tafel::store_api {
namespace {

bool is_unreserved(char character) {
  return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
         (character >= 'a' && character <= 'z') ||
         std::string_view("-._~").find(character) != std::string_view::npos;
}

std::optional<char> byte_in(std::string_view digits) {
  unsigned value = 0;
  const char* const wanted_end = digits.data() + 2;
  if (digits.size() < 2) return std::nullopt;
  const auto [end, code] = std::from_chars(digits.data(), wanted_end, value, 16);
  if (code != std::errc() || end != wanted_end) return std::nullopt;
  return static_cast<char>(value);
}

}  // namespace

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (is_unreserved(character))
      encoded += character;
    else
      encoded += {'%', digits[byte >> 4U], digits[byte & 15U]};
  }
  return encoded;
}

std::optional<std::string> percent_decoded(std::string_view text) {
  std::string decoded;
  while (!text.empty()) {
    const bool is_encoded = text.front() == '%';
    const auto byte = is_encoded ? byte_in(text.substr(1)) : text.front();
    if (!byte) return std::nullopt;
    decoded += *byte;
    text.remove_prefix(is_encoded ? 3 : 1);
  }
  return decoded;
}

}  // namespace tafel::store_api
