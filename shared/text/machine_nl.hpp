// What the machine says on the bare screen when it does not go on, before any program of ours can draw. Whoever reads it
// is a chair who wants to begin, or whoever was called to help: it says what is the matter and what to do.
#pragma once

#include <string_view>

namespace tafel::text::machine {

constexpr std::string_view stopped = "Dit toestel start niet verder.";
constexpr std::string_view what_to_do = "Zet het toestel uit en verwittig de beheerder. Er is niets gewist.";

// Lines of at most 76 letters: a bare screen has 80 in a row, and cuts what is longer when it changes its mode.
// Empty for a reason that is not known.
constexpr std::string_view why_it_stops(std::string_view reason) {
  if (reason == "trust")
    return "De beveiligde start (Secure Boot) staat uit,\n  of heeft andere sleutels dan die van dit huis.";
  if (reason == "generation")
    return "Dit is een oudere versie dan een die hier al gebruikt werd,\n  of de beveiligingschip antwoordt "
           "niet.";
  if (reason == "storage")
    return "De opslag van dit toestel gaat niet open:\n  die hoort bij een ander toestel, of is beschadigd.";
  return {};
}

}  // namespace tafel::text::machine
