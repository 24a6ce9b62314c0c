#include "shared/spelling/words_in.hpp"

#include "shared/spelling/glib_letters.hpp"
#include "shared/spelling/look_alike.hpp"

namespace tafel {
namespace {

struct Letter {
  bool is_of_word = false;
  std::size_t bytes = 1;
};

Letter letter_at(std::string_view text, std::size_t at) {
  const gunichar letter = g_utf8_get_char_validated(text.data() + at, static_cast<gssize>(text.size() - at));
  constexpr auto half_or_none =
      static_cast<gunichar>(-2);  // the largest two values say that no letter is there
  if (letter >= half_or_none || letter == 0) return {};
  const auto next = static_cast<std::size_t>(g_unichar_to_utf8(letter, nullptr));
  return {g_unichar_isalnum(letter) != FALSE || g_unichar_ismark(letter) != FALSE, next};
}

}  // namespace

std::vector<WordPlace> words_in(std::string_view text) {
  std::vector<WordPlace> words;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    if (letter.is_of_word && !in_word) words.push_back({at, at});
    if (letter.is_of_word) words.back().end = at + letter.bytes;
    in_word = letter.is_of_word;
    at += letter.bytes;
  }
  return words;
}

std::string plain_letters(std::string_view word) {
  const std::string seen = as_seen(word);
  const OwnText apart(g_utf8_normalize(seen.data(), static_cast<gssize>(seen.size()), G_NORMALIZE_ALL),
                      &g_free);
  if (!apart) return seen;
  std::string plain;
  for (const gchar* at = apart.get(); *at != '\0'; at = g_utf8_next_char(at))
    if (g_unichar_ismark(g_utf8_get_char(at)) == FALSE) plain.append(at, static_cast<std::size_t>(g_utf8_next_char(at) - at));
  return plain;
}

}  // namespace tafel
