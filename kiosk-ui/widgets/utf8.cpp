#include "kiosk-ui/widgets/utf8.hpp"

namespace tafel::kiosk::utf8 {
namespace {

unsigned byte_at(std::string_view text, std::size_t position) {
  return static_cast<unsigned char>(text[position]);
}

bool continues(std::string_view text, std::size_t position) {
  return position < text.size() && (byte_at(text, position) & 0xc0U) == 0x80U;
}

std::size_t announced_length(unsigned lead) {
  if (lead < 0x80U) return 1;
  if ((lead & 0xe0U) == 0xc0U) return 2;
  if ((lead & 0xf0U) == 0xe0U) return 3;
  if ((lead & 0xf8U) == 0xf0U) return 4;
  return 0;
}

constexpr char32_t replacement = 0xfffd;

}  // namespace

Character at(std::string_view text, std::size_t position) {
  const unsigned lead = byte_at(text, position);
  const std::size_t length = announced_length(lead);
  if (length == 1) return {lead, 1};
  if (length == 0) return {replacement, 1};
  char32_t code = lead & (0x7fU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if (!continues(text, position + i)) return {replacement, 1};
    code = code << 6U | (byte_at(text, position + i) & 0x3fU);
  }
  return {code, length};
}

std::size_t next(std::string_view text, std::size_t position) {
  return position >= text.size() ? text.size() : position + at(text, position).bytes;
}

std::size_t previous(std::string_view text, std::size_t position) {
  if (position == 0) return 0;
  std::size_t start = position - 1;
  while (start > 0 && position - start < 4 && continues(text, start)) --start;
  return start + at(text, start).bytes == position ? start : position - 1;
}

std::string encode(char32_t code) {
  const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xc0U | code >> 6U), byte(0x80U | (code & 0x3fU))};
  if (code < 0x10000)
    return {byte(0xe0U | code >> 12U), byte(0x80U | (code >> 6U & 0x3fU)), byte(0x80U | (code & 0x3fU))};
  return {byte(0xf0U | code >> 18U), byte(0x80U | (code >> 12U & 0x3fU)), byte(0x80U | (code >> 6U & 0x3fU)),
          byte(0x80U | (code & 0x3fU))};
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at = next(text, at)) ++count;
  return count;
}

}  // namespace tafel::kiosk::utf8
