// The words of the two papers that a participant may take along: the extract and the informatienota. What they
// share with the verslag is in paper_nl.hpp.
#pragma once

#include "shared/text/law.hpp"

#include <string>
#include <string_view>

namespace tafel::text::notes {

// ---- Both ---------------------------------------------------------------------------------------------------
constexpr std::string_view session = "Casusoverleg";
constexpr std::string_view theme = "Thema";
constexpr std::string_view own_actions = "Eigen acties";
constexpr std::string_view no_actions = "Geen acties uit het plan van aanpak.";
constexpr std::string_view to_share = cited<"Te delen met consensus (", law::sharing, ")">;
constexpr std::string_view nothing_to_share =
    "Geen punten. Deze deelnemer deelt niets met leden van het cliëntsysteem of met wie dan ook.";
constexpr std::string_view agreed = "Zo afgesproken door alle deelnemers, en niet anders";
inline std::string from_record(std::string_view when_made, std::string_view sha256) {
  return "Gemaakt op " + std::string(when_made) +
         " uit een verzegeld digitaal verslag, na controle ervan. Vingerafdruk (SHA-256) van dat verslag: " +
         std::string(sha256);
}

// ---- Extract ------------------------------------------------------------------------------------------------
inline std::string extract_for(std::string_view participant) {
  return "Uittreksel voor " + std::string(participant);
}
constexpr std::string_view own_statements = "Eigen inbreng";
constexpr std::string_view no_statements = "Geen inbreng in het verslag.";
constexpr std::string_view still_secret = cited<"Blijvende geheimhouding (", law::secrecy, ")">;
constexpr std::string_view still_secret_words = cited<
    "Dit uittreksel bevat alleen wat deze deelnemer zelf heeft ingebracht, zelf zal doen en zelf mag delen. "
    "Wie eraan deelnam, blijft gehouden tot geheimhouding van alle geheimen die op het casusoverleg zijn "
    "meegedeeld (",
    law::code_secrecy, "). Ook dit papier is vertrouwelijk: bewaar het veilig en geef het aan niemand.">;

// ---- Informatienota (art. 12) --------------------------------------------------------------------------
constexpr std::string_view feedback_title = "Informatienota";
constexpr std::string_view delegate = "Vaste afgevaardigde";
constexpr std::string_view on_behalf_of = "Namens";
inline std::string stated(std::string_view delegate_name, std::string_view represented) {
  return std::string(delegate_name) + " nam deel als vaste afgevaardigde van " + std::string(represented) +
         " en heeft bij de afronding verklaard die persoon te zullen informeren (" +
         law::decree_feedback.text() + "). Dat kan alleen over het cliëntsysteem dat er besproken is.";
}
constexpr std::string_view bound_from_now = "Geheimhouding voor wie geïnformeerd is";
inline std::string bound(std::string_view represented) {
  return "Door deze informatie-uitwisseling is " + std::string(represented) +
         " zelf onderworpen aan de geheimhoudingsplicht van " + law::code_secrecy.text() +
         ", voor de geheimen die tijdens het casusoverleg zijn meegedeeld. Eenieder die dit geheim schendt, "
         "wordt gestraft met de straffen bepaald in " +
         law::code_penalty.text() +
         ". De geheimen die tijdens het overleg worden meegedeeld, kunnen slechts aanleiding geven tot de "
         "strafrechtelijke vervolging van de misdrijven waarvoor het overleg werd georganiseerd.";
}
inline std::string actions_of(std::string_view delegate_name) {
  return "Acties van " + std::string(delegate_name);
}
inline std::string only_the_delegate(std::string_view delegate_name) {
  return "Alleen " + std::string(delegate_name) +
         " deelt dit. Wie geïnformeerd is, deelt niets van het casusoverleg.";
}
constexpr std::string_view signing = "Datum en handtekeningen";
constexpr std::string_view date = "Datum";
inline std::string signature_of(std::string_view person) {
  return "Handtekening van " + std::string(person);
}

}  // namespace tafel::text::notes
