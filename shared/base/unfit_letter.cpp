#include "shared/base/unfit_letter.hpp"

#include "shared/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>

namespace tafel {
namespace {

struct Range {
  char32_t first;
  char32_t last;
  [[nodiscard]] bool has(char32_t letter) const { return letter >= first && letter <= last; }
};

struct UnfitRange {
  Range range;
  std::string_view why;
};

constexpr std::string_view control = "is a control character: take it out";
constexpr std::string_view direction = "turns the direction of writing: take it out";
constexpr std::string_view unseen = "cannot be seen: take it out";
constexpr std::string_view lost = "stands where a letter was lost: write that letter again";
constexpr std::string_view no_letter = "stands for no letter: write another";
constexpr std::string_view joins_nothing = "belongs between two letters of one script only: take it out";

// In the order of the Unicode standard; surrogates are never part of well-formed UTF-8.
// clang-format off
constexpr auto unfit = std::to_array<UnfitRange>({
    {{0x00, 0x1F}, control},
    {{0x7F, 0x9F}, control},
    {{0xAD, 0xAD}, unseen},
    {{0x034F, 0x034F}, unseen},
    {{0x061C, 0x061C}, direction},
    {{0x115F, 0x1160}, unseen},  // fillers of Hangul
    {{0x17B4, 0x17B5}, unseen},  // vowels of Khmer that are not written
    {{0x180B, 0x180F}, unseen},  // variation selectors and the vowel separator of Mongolian
    {{0x200B, 0x200B}, unseen},
    {{0x200E, 0x200F}, direction},
    {{0x2028, 0x2029}, control},
    {{0x202A, 0x202E}, direction},
    {{0x2060, 0x2064}, unseen},
    {{0x2065, 0x2065}, no_letter},
    {{0x2066, 0x2069}, direction},
    {{0x206A, 0x206F}, unseen},
    {{0x2800, 0x2800}, unseen},  // Braille without a dot
    {{0x3164, 0x3164}, unseen},  // filler of Hangul
    {{0xE000, 0xF8FF}, no_letter},
    {{0xFDD0, 0xFDEF}, no_letter},
    {{0xFE00, 0xFE0F}, unseen},  // variation selectors
    {{0xFEFF, 0xFEFF}, unseen},
    {{0xFFA0, 0xFFA0}, unseen},     // filler of Hangul
    {{0xFFF0, 0xFFFB}, unseen},     // of annotations, and unassigned
    {{0xFFFC, 0xFFFC}, no_letter},  // stands for an object that is not there
    {{0xFFFD, 0xFFFD}, lost},
    {{0x13430, 0x1343F}, unseen},  // layout of hieroglyphs
    {{0x16FE4, 0x16FE4}, unseen},  // filler of Khitan
    {{0x1BCA0, 0x1BCA3}, unseen},  // of shorthand
    {{0x1D173, 0x1D17A}, unseen},  // of music
    {{0x40000, 0xDFFFF}, no_letter},
    {{0xE0000, 0xE0FFF}, unseen},  // tags and variation selectors
    {{0xF0000, 0x10FFFF}, no_letter},
});
// clang-format on

constexpr auto spaces = std::to_array<Range>({{0x09, 0x0D},
                                              {0x20, 0x20},
                                              {0x85, 0x85},
                                              {0xA0, 0xA0},
                                              {0x1680, 0x1680},
                                              {0x2000, 0x200A},
                                              {0x2028, 0x2029},
                                              {0x202F, 0x202F},
                                              {0x205F, 0x205F},
                                              {0x3000, 0x3000}});

// Accents that are drawn over the letter before them.
constexpr auto accents = std::to_array<Range>(
    {{0x0300, 0x036F}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE20, 0xFE2F}});

// The letters, and the signs upon them, of the scripts that join or part their letters by a joiner.
enum class Script {
  arabic,
  arabic_forms,
  syriac,
  nko,
  mandaic,
  devanagari,
  bengali,
  gurmukhi,
  gujarati,
  odia,
  tamil,
  telugu,
  kannada,
  malayalam,
  sinhala,
  myanmar,
  khmer,
  mongolian,
  rohingya,
  adlam
};
struct JoiningRange {
  Script script;
  Range range;
};
// clang-format off
constexpr auto joining = std::to_array<JoiningRange>({
    {Script::arabic, {0x0610, 0x061A}}, {Script::arabic, {0x0620, 0x065F}}, {Script::arabic, {0x066E, 0x06D3}},
    {Script::arabic, {0x06D5, 0x06DC}}, {Script::arabic, {0x06DF, 0x06E8}}, {Script::arabic, {0x06EA, 0x06EF}},
    {Script::arabic, {0x06FA, 0x06FC}}, {Script::arabic, {0x06FF, 0x06FF}}, {Script::arabic, {0x0750, 0x077F}},
    {Script::arabic, {0x0870, 0x0887}}, {Script::arabic, {0x0889, 0x088E}}, {Script::arabic, {0x0898, 0x08E1}},
    {Script::arabic, {0x08E3, 0x08FF}},
    {Script::arabic_forms, {0xFB50, 0xFBB1}}, {Script::arabic_forms, {0xFBD3, 0xFD3D}},
    {Script::arabic_forms, {0xFD50, 0xFDC7}}, {Script::arabic_forms, {0xFDF0, 0xFDFB}},
    {Script::arabic_forms, {0xFE70, 0xFEFC}},
    {Script::syriac, {0x0710, 0x074F}}, {Script::syriac, {0x0860, 0x086A}},
    {Script::nko, {0x07CA, 0x07F5}},
    {Script::mandaic, {0x0840, 0x085B}},
    {Script::devanagari, {0x0900, 0x0963}}, {Script::devanagari, {0x0971, 0x097F}}, {Script::devanagari, {0xA8E0, 0xA8FF}},
    {Script::bengali, {0x0980, 0x09E3}}, {Script::bengali, {0x09F0, 0x09F1}},
    {Script::gurmukhi, {0x0A00, 0x0A5E}}, {Script::gurmukhi, {0x0A70, 0x0A75}},
    {Script::gujarati, {0x0A80, 0x0AE3}}, {Script::gujarati, {0x0AF9, 0x0AFF}},
    {Script::odia, {0x0B00, 0x0B63}}, {Script::odia, {0x0B71, 0x0B71}},
    {Script::tamil, {0x0B80, 0x0BD7}},
    {Script::telugu, {0x0C00, 0x0C63}},
    {Script::kannada, {0x0C80, 0x0CE3}}, {Script::kannada, {0x0CF1, 0x0CF3}},
    {Script::malayalam, {0x0D00, 0x0D4E}}, {Script::malayalam, {0x0D54, 0x0D57}}, {Script::malayalam, {0x0D5F, 0x0D63}},
    {Script::malayalam, {0x0D7A, 0x0D7F}},
    {Script::sinhala, {0x0D80, 0x0DDF}}, {Script::sinhala, {0x0DF2, 0x0DF3}},
    {Script::myanmar, {0x1000, 0x103F}}, {Script::myanmar, {0x1050, 0x108F}}, {Script::myanmar, {0xA9E0, 0xA9EF}},
    {Script::myanmar, {0xAA60, 0xAA76}}, {Script::myanmar, {0xAA7A, 0xAA7F}},
    {Script::khmer, {0x1780, 0x17D3}}, {Script::khmer, {0x17DC, 0x17DD}},
    {Script::mongolian, {0x1820, 0x1878}}, {Script::mongolian, {0x1880, 0x18AA}},
    {Script::rohingya, {0x10D00, 0x10D27}},
    {Script::adlam, {0x1E900, 0x1E94B}},
});
// clang-format on

std::optional<Script> joining_script_of(char32_t letter) {
  for (const JoiningRange& each : joining)
    if (each.range.has(letter)) return each.script;
  return std::nullopt;
}

bool is_in(std::span<const Range> ranges, char32_t letter) {
  return std::ranges::any_of(ranges, [&](const Range& range) { return range.has(letter); });
}

bool is_joiner(char32_t letter) {
  return letter == 0x200C || letter == 0x200D;
}

bool of_one_joining_script(char32_t before, char32_t after) {
  const auto script = joining_script_of(before);
  return script && script == joining_script_of(after);
}

// The last two code points of every plane are noncharacters.
bool is_noncharacter(char32_t letter) {
  return (letter & 0xFFFEU) == 0xFFFEU;
}

// Why no text may contain it; empty for a fit one.
std::string_view why_unfit(char32_t letter) {
  if (letter >= 0x20 && letter < 0x7F) return {};
  for (const UnfitRange& each : unfit)
    if (each.range.has(letter)) return each.why;
  return is_noncharacter(letter) ? no_letter : std::string_view();
}

std::string reason_against(char32_t letter, std::string_view why) {
  std::array<char, 12> name{};
  const int size = std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(letter));
  return "holds " + std::string(name.data(), static_cast<std::size_t>(size)) + ", which " + std::string(why);
}

// One text, letter by letter.
class Scan {
 public:
  Scan(std::string_view text, Breaks breaks, Joiners joiners)
      : text_(text), breaks_(breaks), joiners_(joiners) {}

  std::optional<UnfitLetter> first_from(std::size_t at) const {
    char32_t before = at == 0 ? 0 : utf8_letter_before(text_, at);
    while (at < text_.size()) {
      const Utf8Letter here = utf8_letter(text_.substr(at));
      if (here.size == 0) return UnfitLetter{at, 1, "is not UTF-8: write it again"};
      const std::string_view why = why_here(before, here.letter, text_.substr(at + here.size));
      if (!why.empty()) return UnfitLetter{at, here.size, reason_against(here.letter, why)};
      before = here.letter;
      at += here.size;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::string_view why_here(char32_t before, char32_t letter, std::string_view rest) const {
    const bool is_break = letter == U'\n' || letter == U'\t';
    if (is_break && breaks_ == Breaks::allowed) return {};
    if (!is_joiner(letter)) return why_unfit(letter);
    if (joiners_ == Joiners::anywhere) return {};
    const bool fits = !rest.empty() && of_one_joining_script(before, utf8_letter(rest).letter);
    return fits ? std::string_view() : joins_nothing;
  }

  std::string_view text_;
  Breaks breaks_;
  Joiners joiners_;
};

// Does `holds` say yes to a letter of the text?
template <class Test>
bool any_letter(std::string_view text, Test holds) {
  while (!text.empty()) {
    const Utf8Letter here = utf8_letter(text);
    if (here.size == 0) return true;  // not UTF-8: it is something
    if (holds(here.letter)) return true;
    text.remove_prefix(here.size);
  }
  return false;
}

}  // namespace

std::optional<UnfitLetter> find_unfit(std::string_view text, Breaks breaks, Joiners joiners,
                                      std::size_t from) {
  return Scan(text, breaks, joiners).first_from(from);
}

std::optional<std::string> unfit_letter(std::string_view text, Breaks breaks, Joiners joiners) {
  auto found = find_unfit(text, breaks, joiners);
  if (!found) return std::nullopt;
  return std::move(found->why);
}

bool is_blank(std::string_view text) {
  return !any_letter(text, [](char32_t letter) {
    const bool is_seen = why_unfit(letter).empty() && !is_joiner(letter);
    return is_seen && !is_in(spaces, letter) && !is_in(accents, letter);
  });
}

std::optional<std::string> problem_with_words(std::string_view text, std::size_t limit_bytes, Breaks breaks) {
  if (text.size() > limit_bytes) return "is longer than " + std::to_string(limit_bytes) + " bytes";
  if (auto unfit = unfit_letter(text, breaks)) return unfit;
  if (is_blank(text)) return "has nothing to see in it: fill it in";
  return std::nullopt;
}

bool has_space(std::string_view text) {
  return any_letter(text, [](char32_t letter) { return is_in(spaces, letter); });
}

}  // namespace tafel
