#include "shared/paper/document.hpp"

namespace tafel::paper {

std::string words_of(const Rich& rich) {
  std::string words;
  for (const auto& run : rich) words += run.text;
  return words;
}

void add_line(Rich& rich, std::string_view text) {
  rich.push_back({"\n" + std::string(text), Tone::quiet});
}

}  // namespace tafel::paper
