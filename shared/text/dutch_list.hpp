// Names in a row, as a Dutch sentence has them, the same on the screen and on paper. Thread: any.
#pragma once

#include <string>
#include <string_view>

namespace tafel::text {

// "", "An", "An en Bo", "An, Bo en Chris".
template <class Names>
std::string dutch_list(const Names& names) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) list += i + 1 == names.size() ? " en " : ", ";
    list += names[i];
  }
  return list;
}

}  // namespace tafel::text
