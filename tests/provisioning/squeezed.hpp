// The letters of what was printed, to look for words in: a paper breaks its lines anywhere, also at a hyphen, so white
// space and hyphens say nothing.
#pragma once

#include <cctype>
#include <string>

namespace tafel::testing {

inline std::string squeezed(const std::string& text) {
  std::string letters;
  for (const char byte : text)
    if (std::isspace(static_cast<unsigned char>(byte)) == 0 && byte != '-') letters += byte;
  return letters;
}

inline bool says(const std::string& text, const std::string& words) {
  return squeezed(text).find(squeezed(words)) != std::string::npos;
}

}  // namespace tafel::testing
