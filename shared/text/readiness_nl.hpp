// The report before a meeting: a line for each thing that a machine needs, and what to do where it is missing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tafel::text::readiness {

using Sentence = std::string_view;

// ---- The disk
constexpr Sentence disk_has_room = "Er is plaats op de schijf.";
constexpr Sentence disk_fills = "De schijf raakt vol: misschien past een overleg er niet meer op.";
constexpr Sentence disk_to_do = "Laat de beheerder plaats maken.";

// ---- The clock
inline std::string clock_says(const std::string& moment) {
  return "De klok staat op " + moment + ".";
}
constexpr Sentence clock_behind =
    "De klok staat achter: dit toestel heeft al iets gekregen dat later gemaakt is.";
constexpr Sentence clock_to_do = "Laat de beheerder de klok gelijkzetten.";

// ---- The house and its chairs
inline std::string house_says(const std::string& house, std::size_t chairs) {
  return "Dit toestel hoort bij " + house + "; " +
         (chairs == 1 ? "één persoon mag" : std::to_string(chairs) + " personen mogen") + " er voorzitten.";
}
constexpr Sentence no_house = "Dit toestel heeft geen geldig huisbestand.";
constexpr Sentence house_to_do = "Vraag de beheerder een nieuw huisbestand.";
constexpr Sentence no_chairs = "Op dit toestel mag nog niemand voorzitten.";
constexpr Sentence chairs_to_do = "Vraag de coördinator een voorzitterslijst.";

// ---- The seal
constexpr Sentence seal_works = "Verzegelen is getest en werkt.";
constexpr Sentence seal_fails = "De test van het verzegelen is mislukt.";
constexpr Sentence seal_to_do = "Begin geen overleg en verwittig de beheerder.";
constexpr Sentence seal_untested = "Verzegelen kan nu niet getest worden.";
constexpr Sentence seal_untested_to_do = "Los eerst op wat er met het huisbestand is.";

// ---- The certificate
inline std::string certificate_says(std::int64_t days) {
  return "De toegang tot het centrale systeem loopt nog " + std::to_string(days) +
         (days == 1 ? " dag." : " dagen.");
}
constexpr Sentence certificate_over = "De toegang tot het centrale systeem is afgelopen.";
constexpr Sentence certificate_unknown = "Dit toestel heeft nog geen toegang tot het centrale systeem.";
constexpr Sentence certificate_to_do = "Vraag de beheerder een nieuw certificaat.";

// ---- The store
inline std::string store_reached(const std::string& moment) {
  return "Het centrale systeem werd bereikt op " + moment + ".";
}
constexpr Sentence store_not_reached = "Het centrale systeem wordt niet bereikt.";
constexpr Sentence store_never = "Het centrale systeem werd nog niet bereikt.";
constexpr Sentence store_to_do =
    "Kijk de netwerkkabel na. Een overleg kan doorgaan: het verslag wacht op dit toestel.";
constexpr Sentence store_refuses = "Toestel en centraal systeem erkennen elkaar niet.";
constexpr Sentence store_refuses_to_do =
    "Verwittig de beheerder. Een overleg kan doorgaan: het verslag wacht op dit toestel.";

// ---- What waits
constexpr Sentence nothing_waits = "Elk verzegeld verslag is afgeleverd.";
inline std::string records_wait(std::size_t count) {
  return count == 1 ? "Eén verzegeld verslag is nog niet afgeleverd."
                    : std::to_string(count) + " verzegelde verslagen zijn nog niet afgeleverd.";
}
constexpr Sentence records_to_do = "Kijk bij Versturen wat ze tegenhoudt.";
constexpr Sentence packs_taken = "Wat de coördinator stuurde, is overgenomen.";
constexpr Sentence packs_wait = "Iets van de coördinator wacht nog op dit toestel.";
constexpr Sentence packs_wait_to_do = "Bovenaan de dag staat waarop het wacht.";
constexpr Sentence pack_refused = "Iets van de coördinator werd geweigerd.";
constexpr Sentence pack_refused_to_do = "Vraag de coördinator om het opnieuw te sturen.";

// ---- The image
inline std::string image_says(const std::string& beginning, std::string_view rules) {
  return "Verzegeld systeem " + beginning + ", regels versie " + std::string(rules) + ".";
}
inline std::string no_image(std::string_view rules) {
  return "Dit toestel draait zonder verzegeld systeem; regels versie " + std::string(rules) + ".";
}

}  // namespace tafel::text::readiness
