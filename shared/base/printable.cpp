#include "shared/base/printable.hpp"

#include <algorithm>

namespace tafel {
namespace {

bool is_c0(unsigned char byte) {
  return (byte < 0x20 && byte != '\n') || byte == 0x7F;
}

// U+0080 to U+009F in UTF-8: a terminal takes U+009B for ESC [.
bool starts_c1(std::string_view rest) {
  return rest.size() > 1 && rest[0] == '\xC2' && static_cast<unsigned char>(rest[1]) < 0xA0;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string safe;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool c1 = starts_c1(text.substr(i));
    safe += c1 || is_c0(static_cast<unsigned char>(text[i])) ? '?' : text[i];
    if (c1) ++i;
  }
  return safe;
}

std::string printable_line(std::string_view text) {
  std::string line = printable(text);
  std::ranges::replace(line, '\n', '?');
  return line;
}

}  // namespace tafel
