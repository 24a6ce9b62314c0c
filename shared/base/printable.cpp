#include "shared/base/printable.hpp"

#include "shared/base/unfit_letter.hpp"
#include "shared/base/utf8.hpp"

#include <algorithm>

namespace tafel {
namespace {

constexpr char replacement = '?';

}  // namespace

std::string printable(std::string_view text) {
  std::string safe(text);
  std::size_t from = 0;
  while (const auto unfit = find_unfit(safe, Breaks::allowed, Joiners::between_letters, from)) {
    safe.replace(unfit->at, unfit->size, 1, replacement);
    from = unfit->at + 1;
  }
  std::ranges::replace(safe, '\t', replacement);
  return safe;
}

std::string printable_line(std::string_view text) {
  std::string line = printable(text);
  std::ranges::replace(line, '\n', replacement);
  return line;
}

std::string printable_line(std::string_view text, std::size_t limit_bytes) {
  std::string line = printable_line(text);
  if (line.size() <= limit_bytes) return line;
  line.resize(limit_bytes);
  line.resize(utf8_prefix(line));
  // A joiner may have lost its second letter.
  return printable_line(line);
}

}  // namespace tafel
