// Whether the end of what is signed was in sight. Keyed by what is shown: another text, edition or set of choices is read
// anew. It is in the state of a turn or a check-in, and is gone with it. Pure.
#pragma once

#include <map>
#include <string>

namespace tafel::kiosk {

struct ReadToEnd {
  std::string shown;
  bool done = false;

  // True when this is another text than before: it is read from its top.
  bool begins(const std::string& text) {
    if (shown == text) return false;
    *this = {text, false};
    return true;
  }
};
using Readings = std::map<std::string, ReadToEnd>;  // by the list that shows the text

}  // namespace tafel::kiosk
