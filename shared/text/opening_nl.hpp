// The record of a session's opening, one line for each requirement of the decree. Thread: any.
#pragma once

#include <string>
#include <string_view>

namespace tafel::text::opening {

constexpr std::string_view raised_risk = "Verhoogd risico op herhaald geweld vastgesteld";
constexpr std::string_view intersectoral_sharing = "Infodeling tussen sectoren noodzakelijk";
constexpr std::string_view coordinated_approach = "Afgestemde aanpak nodig";
constexpr std::string_view minors = "Gemandateerde voorziening geraadpleegd voor de minderjarige(n)";
constexpr std::string_view purpose = "Vermeld wiens integriteit beschermd wordt";
constexpr std::string_view legal_basis = "Rechtsgrond: het decreet";
inline std::string consent_of_prosecutor(std::string_view reference) {
  return "Rechtsgrond: de toestemming van de procureur des Konings, kenmerk " + std::string(reference);
}
constexpr std::string_view informed = "Cliëntsysteem geïnformeerd, of een veiligheidsreden gegeven";
inline std::string informed_each(int told, int kept_from) {
  std::string words =
      "Over de aanmelding geïnformeerd: " + std::to_string(told) + (told == 1 ? " lid" : " leden");
  if (kept_from > 0) words += "; om een veiligheidsreden niet: " + std::to_string(kept_from);
  return words;
}

// "Afgestemde aanpak nodig (An, 17 november 2026)"; `when` is in words.
inline std::string judged(std::string_view what, std::string_view who, std::string_view when) {
  return std::string(what) + " (" + std::string(who) + ", " + std::string(when) + ")";
}

// The session goes on as one that closes the dossier.
inline std::string lapsed(std::string_view criterion) {
  return "Niet meer voldaan, dit is een afrondingstafel: " + std::string(criterion);
}

}  // namespace tafel::text::opening
