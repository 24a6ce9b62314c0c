#include "shared/paper/document.hpp"

namespace tafel::provisioning {

std::string words_of(const Rich& rich) {
  std::string words;
  for (const auto& run : rich) words += run.text;
  return words;
}

}  // namespace tafel::provisioning
