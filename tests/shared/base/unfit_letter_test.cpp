#include "shared/base/unfit_letter.hpp"

#include <doctest/doctest.h>
#include <string>

using tafel::Breaks;
using tafel::unfit_letter;

TEST_CASE("letters: every script's letters pass, with their accents and quotes") {
  for (const char* fit : {"", "gewoon", "Kőszegi Łódź Ștefan Guðrún", "D’hondt & zoon - 5 €", "Ана Γιώργος",
                          "e\u0301", "\u00a0\u2013\u2014\u2026", "\U0001D49C"})
    CHECK_MESSAGE(!unfit_letter(fit, Breaks::forbidden), fit);
}

TEST_CASE("letters: what commands, turns, hides or stands for nothing is named") {
  CHECK(unfit_letter("a\u202Eb", Breaks::allowed) ==
        "holds U+202E, which turns the direction of writing: take it out");
  CHECK(unfit_letter("\u001B[2J", Breaks::allowed) ==
        "holds U+001B, which is a control character: take it out");
  CHECK(unfit_letter("a\u200Bb", Breaks::allowed) == "holds U+200B, which cannot be seen: take it out");
  CHECK(unfit_letter("Fran\uFFFDois", Breaks::allowed) ==
        "holds U+FFFD, which stands where a letter was lost: write that letter again");
  CHECK(unfit_letter("\U0010FFFF", Breaks::allowed) ==
        "holds U+10FFFF, which stands for no letter: write another");
}

TEST_CASE("letters: a new line or tab passes only where lines may break") {
  CHECK_FALSE(unfit_letter("a\n\tb", Breaks::allowed));
  CHECK(unfit_letter("a\nb", Breaks::forbidden));
  CHECK(unfit_letter("a\tb", Breaks::forbidden));
  CHECK(unfit_letter("a\rb", Breaks::allowed));
}
