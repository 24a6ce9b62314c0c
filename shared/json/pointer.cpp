#include "shared/json/pointer.hpp"

namespace tafel {

std::string pointer_under(std::string_view pointer, std::string_view key) {
  std::string out(pointer);
  out += '/';
  for (const char letter : key) {
    if (letter == '~')
      out += "~0";
    else if (letter == '/')
      out += "~1";
    else
      out += letter;
  }
  return out;
}

}  // namespace tafel
