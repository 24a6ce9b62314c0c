// The one gate for every word that enters a file or reaches a terminal: an option, a value of JSON, a header, a name.
// Refused are characters that command a terminal, change the direction of writing, cannot be seen or stand for nothing.
// Two names that look the same could differ by one of them, or one name could be read as another. Letters of every
// script pass. Source: the Unicode standard, its properties Default_Ignorable_Code_Point, Bidi_Control, White_Space and
// Noncharacter_Code_Point. Thread: any.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tafel {

enum class Breaks { allowed, forbidden };  // newline and tab

// The zero-width joiner and non-joiner (U+200D, U+200C), which cannot be seen but are part of the spelling of some
// languages, such as Persian and Sinhala.
enum class Joiners {
  between_letters,  // of one script that uses them
  anywhere,         // for a text that is still being typed: its next letter may follow
};

struct UnfitLetter {
  std::size_t at = 0;    // in bytes
  std::size_t size = 0;  // in bytes
  std::string why;       // in English, with what to do: "holds U+00AD, which cannot be seen: take it out"
};

// The first such character at or after byte `from`, which begins a character. Bytes that are not UTF-8 are unfit too.
[[nodiscard]] std::optional<UnfitLetter> find_unfit(std::string_view text, Breaks breaks,
                                                    Joiners joiners = Joiners::between_letters,
                                                    std::size_t from = 0);

// Says what is wrong with the first one, or nothing.
[[nodiscard]] std::optional<std::string> unfit_letter(std::string_view text, Breaks breaks,
                                                      Joiners joiners = Joiners::between_letters);

// Has a reader nothing to see in it? So for an empty text, and for one of spaces of any kind, joiners and accents that
// are over no letter. `text` is UTF-8.
[[nodiscard]] bool is_blank(std::string_view text);

// What keeps `text` from being words that every reader of the project takes, in English: it is longer than `limit_bytes`,
// not UTF-8, holds an unfit letter, or has nothing to see in it. Nothing when it is fit. Every writer asks here before it
// writes, every reader after it has read.
[[nodiscard]] std::optional<std::string> problem_with_words(std::string_view text, std::size_t limit_bytes,
                                                            Breaks breaks);

// Does it hold a space of any kind (White_Space)? `text` is UTF-8.
[[nodiscard]] bool has_space(std::string_view text);

}  // namespace tafel
