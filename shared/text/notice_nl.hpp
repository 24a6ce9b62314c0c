// The notice that each person reads and acknowledges before sitting down, as one text. The SHA-256 of these bytes is in
// the check-in and under the participant's signature: it tells which notice the machine had to show. That the screen
// drew it rests on the screen (docs/threats.md).
#pragma once

#include "shared/text/screen_nl.hpp"

#include <string>

namespace tafel::text {

// `delegate`: also the duties that a permanent delegate takes over.
inline std::string secrecy_notice(bool delegate) {
  std::string notice;
  for (const auto part : {screen::secrecy::duty, screen::secrecy::punished, screen::secrecy::prosecution,
                          screen::secrecy::free})
    notice += std::string(part) + "\n";
  if (!delegate) return notice;
  for (const auto part : {screen::delegate::duty, screen::delegate::feedback})
    notice += std::string(part) + "\n";
  return notice;
}

}  // namespace tafel::text
