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

// Letters that Unicode does not take apart.
const char* without_stroke(gunichar letter) {
  switch (letter) {
    case 0x0131:  // dotless i
      return "i";
    case 0x00F8:  // o with stroke
      return "o";
    case 0x0142:  // l with stroke
      return "l";
    case 0x0111:  // d with stroke
      return "d";
    case 0x00E6:  // ae
      return "ae";
    case 0x0153:  // oe
      return "oe";
    default:
      return nullptr;
  }
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

bool begins_with_capital(std::string_view word) {
  const gunichar letter = g_utf8_get_char_validated(word.data(), static_cast<gssize>(word.size()));
  return !word.empty() && letter < static_cast<gunichar>(-2) && g_unichar_isupper(letter) != FALSE;
}

std::string plain_letters(std::string_view word) {
  const std::string seen = as_seen(word);
  const OwnText apart(g_utf8_normalize(seen.data(), static_cast<gssize>(seen.size()), G_NORMALIZE_ALL),
                      &g_free);
  if (!apart) return seen;
  std::string plain;
  for (const gchar* at = apart.get(); *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar letter = g_utf8_get_char(at);
    if (const char* base = without_stroke(letter))
      plain += base;
    else if (g_unichar_ismark(letter) == FALSE)
      plain.append(at, static_cast<std::size_t>(g_utf8_next_char(at) - at));
  }
  return plain;
}

}  // namespace tafel
