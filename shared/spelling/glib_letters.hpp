// What the two readings of a name need of glib. Internal to this folder. Thread: any.
#pragma once

#include <glib.h>
#include <memory>

namespace tafel {

using OwnText = std::unique_ptr<gchar, decltype(&g_free)>;

// A hyphen, a dash or a minus.
inline bool is_hyphen(gunichar letter) {
  constexpr gunichar minus_sign = 0x2212;
  return letter == minus_sign || g_unichar_type(letter) == G_UNICODE_DASH_PUNCTUATION;
}

}  // namespace tafel
