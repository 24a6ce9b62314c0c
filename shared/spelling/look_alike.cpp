#include "shared/spelling/look_alike.hpp"

#include "shared/spelling/glib_letters.hpp"

#include <algorithm>

namespace tafel {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text,
                             [](char letter) { return (static_cast<unsigned char>(letter) & 0x80U) == 0; });
}

// The way almost every name takes: a view compares thousands.
std::string ascii_as_seen(std::string_view name) {
  std::string all;
  for (const char letter : name)
    if (letter != ' ') all += g_ascii_tolower(letter);
  return all;
}

bool is_unseen(gunichar letter) {
  constexpr gunichar non_joiner = 0x200C;
  constexpr gunichar joiner = 0x200D;
  return letter == non_joiner || letter == joiner || g_unichar_isspace(letter);
}

gunichar plain_mark(gunichar letter) {
  constexpr gunichar left_quote = 0x2018;
  constexpr gunichar right_quote = 0x2019;
  constexpr gunichar letter_apostrophe = 0x02BC;
  if (is_hyphen(letter)) return '-';
  if (letter == left_quote || letter == right_quote || letter == letter_apostrophe) return '\'';
  return letter;
}

std::string without_unseen(const gchar* text) {
  std::string all;
  for (const gchar* at = text; *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar letter = g_utf8_get_char(at);
    gchar bytes[6];
    if (!is_unseen(letter))
      all.append(bytes, static_cast<std::size_t>(g_unichar_to_utf8(plain_mark(letter), bytes)));
  }
  return all;
}

}  // namespace

std::string as_seen(std::string_view name) {
  if (is_ascii(name)) return ascii_as_seen(name);
  const auto size = static_cast<gssize>(name.size());
  if (!g_utf8_validate(name.data(), size, nullptr)) return std::string(name);
  const OwnText folded(g_utf8_casefold(name.data(), size), &g_free);
  const OwnText composed(g_utf8_normalize(folded.get(), -1, G_NORMALIZE_ALL_COMPOSE), &g_free);
  return without_unseen(composed.get());
}

bool look_alike(std::string_view one, std::string_view other) {
  return as_seen(one) == as_seen(other);
}

}  // namespace tafel
