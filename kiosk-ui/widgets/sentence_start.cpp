#include "kiosk-ui/widgets/sentence_start.hpp"

#include "kiosk-ui/widgets/utf8.hpp"
#include "shared/text/abbreviations_nl.hpp"

#include <algorithm>
#include <string>

namespace tafel::kiosk {
namespace {

std::string_view last_of(std::string_view text) {
  return text.empty() ? text : text.substr(utf8::previous(text, text.size()));
}

// Takes from the end of `text` whatever is one of `marks`.
std::string_view without_last(std::string_view text, std::u32string_view marks) {
  while (!text.empty() && marks.find(utf8::at(last_of(text), 0).code) != std::u32string_view::npos)
    text.remove_suffix(last_of(text).size());
  return text;
}

std::string_view last_word(std::string_view text) {
  const auto space = text.find_last_of(" \n(„“‘«");
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

// "bv", "o.a", "P": the word before a full stop that is its own.
bool is_abbreviation(std::string_view word) {
  std::string lower(word);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; });
  return utf8::length(word) == 1 || word.find('.') != std::string_view::npos ||
         std::ranges::find(text::abbreviations, lower) != text::abbreviations.end();
}

bool ends_sentence(std::string_view text) {
  text = without_last(text, U"”’»)\"'");
  if (text.ends_with('!') || text.ends_with('?')) return true;
  return text.ends_with('.') && !is_abbreviation(last_word(text.substr(0, text.size() - 1)));
}

}  // namespace

bool begins_sentence(std::string_view before, Capitals capitals) {
  if (capitals == Capitals::none) return false;
  const std::string_view unquoted = without_last(before, U"„“‘«(\"'");
  const std::string_view said = without_last(unquoted, U" \n");
  if (said.empty()) return capitals != Capitals::of_later_sentences;
  if (capitals == Capitals::of_name) return false;
  const std::string_view between = unquoted.substr(said.size());
  if (between.find('\n') != std::string_view::npos) return true;
  return !between.empty() && ends_sentence(said);
}

}  // namespace tafel::kiosk
