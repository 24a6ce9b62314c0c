// Every notice of secrecy that a check-in may name (art. 14 §1; art. 12), by the SHA-256 of its words. The words of each
// are kept beside this list, as data/<name>.txt to the byte: when they change, a file and a line are added here, and
// none is taken away, as records of its day name it.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace tafel::text {

struct Notice {
  std::string_view name;
  std::string_view sha256;  // 64 hex digits
  bool tells_delegate;      // also the duties of a permanent delegate, besides everything of the other
};

inline constexpr std::array notices{
    Notice{"notice-1", "429159dda1e987146988b2345078fd7b498a0c29b102116470202ba7bd6fe4f6", false},
    Notice{"notice-1-delegate", "1bdb9e1850cd795c1383156c09f9972c7b5dd1dd4cd768b80ae55a5b98babfab", true},
    Notice{"notice-2", "6d0e7cbfd2a6ea96120a06ed7416711c617936ab769c8330c791e0d57d65f4a7", false},
    Notice{"notice-2-delegate", "aed6e930baea922997f5cbb96f817b3ad456c03457cb55828f91d05f4f4179dd", true},
};

// Is it one of them, and does it tell a delegate what a delegate has to know?
constexpr bool is_notice_for(bool delegate, std::string_view sha256) {
  return std::any_of(notices.begin(), notices.end(), [&](const Notice& each) {
    return each.sha256 == sha256 && (each.tells_delegate || !delegate);
  });
}

}  // namespace tafel::text
