// Words that no writer may take, because no reader does: the one list for every test of a gate. A range of
// shared/base/unfit_letter.cpp that is not here fails unfit_letter_test.cpp.
#pragma once

#include <cstdlib>
#include <string>
#include <vector>

namespace tafel::testing {

// Each letter alone, as UTF-8: the first and the last of its range.
inline std::vector<std::string> unfit_letters() {
  return {"\u0001",     "\u0007",     "\r",         "\u001B",     "\u001F",     "\u007F",     "\u0085",
          "\u009B",     "\u009F",     "\u00AD",     "\u034F",     "\u061C",     "\u115F",     "\u1160",
          "\u17B4",     "\u17B5",     "\u180B",     "\u180E",     "\u180F",     "\u200B",     "\u200E",
          "\u200F",     "\u2028",     "\u2029",     "\u202A",     "\u202E",     "\u2060",     "\u2064",
          "\u2065",     "\u2066",     "\u2069",     "\u206A",     "\u206F",     "\u2800",     "\u3164",
          "\uE000",     "\uF8FF",     "\uFDD0",     "\uFDEF",     "\uFE00",     "\uFE0F",     "\uFEFF",
          "\uFFA0",     "\uFFF0",     "\uFFFB",     "\uFFFC",     "\uFFFD",     "\uFFFE",     "\uFFFF",
          "\U00013430", "\U0001343F", "\U00016FE4", "\U0001BCA0", "\U0001BCA3", "\U0001D173", "\U0001D17A",
          "\U0001FFFE", "\U0003FFFF", "\U00040000", "\U000DFFFF", "\U000E0001", "\U000E0041", "\U000E0100",
          "\U000E0FFF", "\U000F0000", "\U0010FFFF"};
}

// A joiner where it joins nothing: between Latin letters, at an end, twice, between two scripts, before a digit.
inline std::vector<std::string> stray_joiners() {
  return {"a\u200Cb",  "a\u200Db",      "می\u200C", "\u200Cمی", "می\u200C\u200Cخواهم",
          "می\u200Cक", "می\u200C\u06F1"};
}

// Nothing to see: spaces of every kind, joiners, accents over nothing.
inline std::vector<std::string> blank_words() {
  return {" ",      "   ",    "\u00A0",        "\u1680",       "\u2003",      "\u202F",
          "\u3000", "\u0301", " \u0301\u00A0", "\u2009\u2009", "\u205F\u0020"};
}

inline std::vector<std::string> broken_utf8() {
  return {"a\xFF", "a\xC3", "\xED\xA0\x80", "a\xC0\xAF", "\xF5\x80\x80\x80", "\x80z"};
}

// Every word that one line of letters refuses, whatever its limit; without a zero byte, which no option can carry.
inline std::vector<std::string> unfit_lines() {
  std::vector<std::string> all{"a\nb", "a\tb"};
  for (const std::string& letter : unfit_letters()) {
    all.push_back("a" + letter + "b");
    all.push_back(letter);
  }
  for (const auto& list : {stray_joiners(), blank_words(), broken_utf8()})
    all.insert(all.end(), list.begin(), list.end());
  return all;
}

// The words that the field with number `place` meets: one of every seven, and at the next field the next ones, so that
// every field meets words of each sort and every word meets many fields. With TAFEL_LONG every field meets every word.
inline std::vector<std::string> share_of(std::size_t place, const std::vector<std::string>& words) {
  const std::size_t step = std::getenv("TAFEL_LONG") != nullptr ? 1 : 7;
  std::vector<std::string> share;
  for (std::size_t i = place % step; i < words.size(); i += step) share.push_back(words[i]);
  return share;
}

// Names and words that people write, and that every writer takes and every reader returns as they are.
inline std::vector<std::string> fit_words() {
  return {"An Peeters",
          "Kőszegi-Tűr Łódź Ștefan",
          "D’hondt & zoon - 5 €",
          "Ана Γιώργος",
          "محمد الحسن",
          "علی می\u200Cخواهم",  // Persian, with a non-joiner
          "ශ්\u200Dරී ලංකා",      // Sinhala, with a joiner
          "ক্\u200Cষ র\u200D্য",  // Bengali
          "שרה כהן",
          "王小明",
          "Zoe\u0308 Lamme\u0301"};
}

}  // namespace tafel::testing
