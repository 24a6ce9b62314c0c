#include "shared/spelling/letters.hpp"

#include "shared/spelling/glib_letters.hpp"

#include <nlohmann/json.hpp>
#include <string>

namespace tafel {
namespace {

std::string composed(const std::string& text) {
  const OwnText made(g_utf8_normalize(text.data(), static_cast<gssize>(text.size()), G_NORMALIZE_NFC),
                     &g_free);
  return made ? made.get() : text;
}

gunichar plain_letter(gunichar letter) {
  if (is_hyphen(letter)) return '-';
  if (g_unichar_isdigit(letter)) return '0' + static_cast<gunichar>(g_unichar_digit_value(letter));
  return letter;
}

// A zero character would end what glib reads, and what is not UTF-8 has no letters; both are refused later, so they
// must stay.
bool has_letters(const std::string& text) {
  return text.find('\0') == std::string::npos &&
         g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr);
}

// Only spaces stay only spaces: that is refused later, with its place.
std::string letter_by_letter(const std::string& text, gunichar (*spelled)(gunichar)) {
  if (!has_letters(text)) return text;
  std::string all;
  bool space_before = false;
  for (const char* at = text.c_str(); *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar letter = g_utf8_get_char(at);
    const bool is_space = g_unichar_type(letter) == G_UNICODE_SPACE_SEPARATOR;
    if (!is_space) {
      if (space_before && !all.empty()) all += ' ';
      gchar bytes[6];
      all.append(bytes, static_cast<std::size_t>(g_unichar_to_utf8(spelled(letter), bytes)));
    }
    space_before = is_space;
  }
  return all.empty() ? text : all;
}

}  // namespace

void compose_letters(nlohmann::json& json) {
  if (json.is_string()) {
    const auto& text = json.get_ref<const std::string&>();
    if (has_letters(text)) json = composed(text);
  } else if (json.is_structured()) {
    for (auto& inner : json) compose_letters(inner);
  }
}

std::string spaced_once(const std::string& name) {
  return letter_by_letter(name, [](gunichar letter) { return letter; });
}

std::string spelled_name(const std::string& typed) {
  return spaced_once(has_letters(typed) ? composed(typed) : typed);
}

std::string plainly_spelled(const std::string& identifier) {
  return letter_by_letter(has_letters(identifier) ? composed(identifier) : identifier, &plain_letter);
}

}  // namespace tafel
