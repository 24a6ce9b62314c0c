// Steps through UTF-8 by characters. Malformed bytes count as one character each, so that nothing can loop or crash.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tafel::kiosk::utf8 {

struct Character {
  char32_t code = 0;
  std::size_t bytes = 1;
};

[[nodiscard]] Character at(std::string_view text, std::size_t position);  // position < text.size()
[[nodiscard]] std::size_t next(std::string_view text, std::size_t position);
[[nodiscard]] std::size_t previous(std::string_view text, std::size_t position);
[[nodiscard]] std::string encode(char32_t code);
[[nodiscard]] std::size_t length(std::string_view text);

}  // namespace tafel::kiosk::utf8
