// Does a sentence begin here? For the keyboard on glass, which offers a capital there. Pure.
#pragma once

#include <string_view>

namespace tafel::kiosk {

// Where a field has capitals.
enum class Capitals {
  of_sentences,        // at its beginning, and after the end of a sentence or a line
  of_later_sentences,  // not at its beginning: it goes on with a sentence of the form
  of_name,             // at its beginning alone
  none,
};

// `before`: the text before the caret. A full stop of an abbreviation or an initial ends no sentence.
[[nodiscard]] bool begins_sentence(std::string_view before, Capitals capitals);

}  // namespace tafel::kiosk
