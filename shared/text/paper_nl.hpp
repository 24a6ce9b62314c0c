// Every word of the verslag on paper and in the terminal, in Dutch. Names of categories are in categories_nl.hpp,
// the sentence of a consensus item in sentences_nl.hpp.
#pragma once

#include "shared/text/law.hpp"

#include <string>
#include <string_view>

namespace tafel::text::paper {

// ---- The paper itself ---------------------------------------------------------------------------------------
constexpr std::string_view title = "Verslag van het casusoverleg";
constexpr std::string_view confidential =
    cited<"Vertrouwelijk: geheimhouding volgens ", law::code_consultation>;
constexpr std::string_view confidential_short = cited<"vertrouwelijk (", law::code_consultation_short, ")">;
constexpr std::string_view not_given = "niet vermeld";
inline std::string page_of(int page, int pages) {
  return "bladzijde " + std::to_string(page) + " van " + std::to_string(pages);
}

inline std::string empty_lines(std::size_t count) {
  return "[" + std::to_string(count) + " lege regels]";
}

constexpr std::string_view hour = "\u00A0uur";  // never parted from its number

// ---- The session --------------------------------------------------------------------------------------------
constexpr std::string_view session = "Het overleg";
constexpr std::string_view dossier = "Dossier";
constexpr std::string_view which_session = "Overleg";
constexpr std::string_view kind = "Soort overleg";
constexpr std::string_view kind_first = "eerste casusoverleg";
constexpr std::string_view kind_follow_up = "opvolgoverleg";
constexpr std::string_view kind_closing = "afrondingstafel";
constexpr std::string_view criterion_lapsed = "een criterium van het traject is niet meer voldaan";
constexpr std::string_view when = "Datum en uur";
constexpr std::string_view chair = "Voorzitter";
inline std::string from_until(std::string_view day, std::string_view from, std::string_view until) {
  return std::string(day) + ", van " + std::string(from) + " tot " + std::string(until);
}

// ---- Purpose and legal basis --------------------------------------------------------------------------------
constexpr std::string_view basis = "Doel en rechtsgrond";
constexpr std::string_view purpose = cited<"Doel (", law::art9_purpose, ")">;
constexpr std::string_view protects = "Beschermt de integriteit van";
constexpr std::string_view legal_basis = "Rechtsgrond";
constexpr std::string_view basis_decree = cited<law::decree_basis, ", en ", law::code_basis>;
inline std::string basis_prosecutor(std::string_view reference) {
  return "De met redenen omklede toestemming van de procureur des Konings, kenmerk " + std::string(reference);
}
constexpr std::string_view takes_part = "Wie deelneemt: ";
constexpr std::string_view finality = "Finaliteit: ";
constexpr std::string_view modalities = "Modaliteiten: ";
constexpr std::string_view consent_disclosure = "Delen met leden van het cliëntsysteem: ";
constexpr std::string_view consent_reporting = "Rapporteren: ";
constexpr std::string_view consent_yes = "kan, met consensus";
constexpr std::string_view consent_no = "kan niet";
constexpr std::string_view criteria = cited<"Criteria (", law::assessment, ")">;
constexpr std::string_view raised_risk = "Verhoogd risico op herhaald intrafamiliaal geweld";
constexpr std::string_view intersectoral = "Infodeling tussen sectoren is noodzakelijk";
constexpr std::string_view coordinated = "Er is nood aan een afgestemde aanpak";
inline std::string judged(bool met, std::string_view who, std::string_view when_judged) {
  return std::string(met ? "voldaan" : "niet voldaan") + ", volgens " + std::string(who) + " op " +
         std::string(when_judged);
}
constexpr std::string_view referral = cited<"Aanmelding (", law::supplements, ")">;
inline std::string referred(std::string_view who, std::string_view category_name,
                            std::string_view when_referred) {
  return std::string(who) + " (" + std::string(category_name) + "), op " + std::string(when_referred);
}
constexpr std::string_view risk = "Risico-inschatting";
inline std::string assessed(std::string_view level, std::string_view instrument, std::string_view who,
                            std::string_view when_judged) {
  return std::string(level) + ", met " + std::string(instrument) + ", volgens " + std::string(who) + " op " +
         std::string(when_judged);
}
constexpr std::string_view facts =
    cited<"Feiten waarvoor het overleg wordt gehouden (", law::code_consultation_short, ")">;
constexpr std::string_view contacts = "Betrokken contacten";
constexpr std::string_view minors = cited<"Minderjarigen (", law::assessment, ")">;
constexpr std::string_view facility_support = "ondersteuningscentrum jeugdzorg";
constexpr std::string_view facility_trust = "vertrouwenscentrum kindermishandeling";
inline std::string consulted(std::string_view name, std::string_view facility, std::string_view when_asked) {
  return std::string(name) + " (" + std::string(facility) + ") geraadpleegd op " + std::string(when_asked);
}
constexpr std::string_view informed = cited<"Informatie aan het cliëntsysteem (", law::art16_informed, ")">;
constexpr std::string_view informed_each = cited<"Informatie aan elk lid (", law::mem14_informed, ")">;
constexpr std::string_view member_informed = ": geïnformeerd over de aanmelding";
constexpr std::string_view member_not_informed = ": niet geïnformeerd, om deze veiligheidsreden: ";
constexpr std::string_view informed_yes = "Het cliëntsysteem is geïnformeerd over de aanmelding.";
constexpr std::string_view informed_no = "Het cliëntsysteem is niet geïnformeerd, om deze veiligheidsreden: ";

// ---- Members ------------------------------------------------------------------------------------------------
constexpr std::string_view members = "Leden van het cliëntsysteem";
constexpr std::string_view name = "Naam";
constexpr std::string_view relation = "In het gezin";
constexpr std::string_view born = "Geboren";
constexpr std::string_view national_number = "Rijksregisternummer";
constexpr std::string_view unborn = "ongeboren";
constexpr std::string_view minor = "minderjarig";
constexpr std::string_view is_protected = "te beschermen";

// ---- Attendance ---------------------------------------------------------------------------------------------
constexpr std::string_view attendance = "Aanwezigheid";
constexpr std::string_view participant = "Deelnemer";
constexpr std::string_view organisation = cited<"Organisatie en categorie (", law::art10_category, ")">;
constexpr std::string_view ground = cited<"Grond (", law::invitation, ")">;
constexpr std::string_view ground_involvement = "betrokken bij het cliëntsysteem";
constexpr std::string_view ground_expertise = "inhoudelijke expertise";
constexpr std::string_view at_table = "Aan tafel (uur)";
constexpr std::string_view added_at_table = "toegevoegd aan tafel";
constexpr std::string_view until_end = "einde";
inline std::string category(int number, std::string_view category_name) {
  return std::to_string(number) + "° " + std::string(category_name);
}
inline std::string necessity_of_other(std::string_view why) {
  return "Waarom de bijdrage noodzakelijk is: " + std::string(why);
}
inline std::string delegate_for(std::string_view who) {
  return "vaste afgevaardigde van " + std::string(who);
}
inline std::string has_duty_to_report(std::string_view to) {
  return "rapportageplicht aan " + std::string(to);
}
constexpr std::string_view chairs = "zit het overleg voor";
inline std::string takes_no_part(std::string_view why) {
  return "zit het overleg voor en neemt er niet aan deel: " + std::string(why);
}
constexpr std::string_view absent = "Uitgenodigd, niet aan tafel gekomen";
constexpr std::string_view secrecy = cited<"Geheimhouding (", law::secrecy, ")">;
constexpr std::string_view secrecy_notice = cited<
    "Iedere deelnemer heeft vóór het overleg persoonlijk, met een eigen pincode, bevestigd dat hij of zij "
    "gehouden is tot geheimhouding van wat op dit overleg is meegedeeld (",
    law::code_secrecy, "). Wie dit geheim schendt, wordt gestraft met de straffen van ", law::code_penalty,
    ". De geheimen die tijdens dit overleg zijn meegedeeld, kunnen slechts aanleiding geven tot de "
    "strafrechtelijke vervolging van de misdrijven waarvoor het overleg werd georganiseerd.">;

// ---- Supplements and statements -----------------------------------------------------------------------------
constexpr std::string_view supplement_running = "Objectieve informatie over het eigen lopende traject";
constexpr std::string_view supplement_follow = "Inschatting van het vervolgtraject";
constexpr std::string_view supplements = cited<"Schriftelijke aanvullingen (", law::supplements, ")">;
constexpr std::string_view statements = cited<"Inbreng per thema (", law::statements, ")">;
constexpr std::string_view no_statements = "Er is geen inbreng opgetekend.";
inline std::string theme(int number, std::string_view category_name) {
  return "Thema " + std::to_string(number) + "°: " + std::string(category_name);
}
constexpr std::string_view number = "Nr.";
constexpr std::string_view about = "Over";
constexpr std::string_view statement = "Inbreng, en waarom ze relevant en proportioneel is";
constexpr std::string_view source = "Bron";
constexpr std::string_view relevance = "Waarom relevant en proportioneel: ";
constexpr std::string_view contact = "relatie of contact";
inline std::string contact_needed(std::string_view why) {
  return "Waarom noodzakelijk: " + std::string(why);
}
constexpr std::string_view confirmed = "bevestigd";
constexpr std::string_view not_confirmed = "niet bevestigd";
inline std::string withdrawn(std::size_t count) {
  return count == 1 ? "Eén inbreng is teruggenomen of weggehaald; daarvan blijft niets bewaard."
                    : std::to_string(count) +
                          " inbrengen zijn teruggenomen of weggehaald; daarvan blijft niets bewaard.";
}
constexpr std::string_view removed_words = "(teruggenomen)";

// ---- Plan van aanpak ----------------------------------------------------------------------------------------
constexpr std::string_view plan = "Plan van aanpak";
constexpr std::string_view no_plan = "Er zijn geen doelen opgetekend.";
constexpr std::string_view goal = "Doel";
constexpr std::string_view action = "Actie";
constexpr std::string_view who = "Wie";
constexpr std::string_view due = "Tegen";
constexpr std::string_view no_action = "nog geen actie";
constexpr std::string_view follow_up = "Opvolging van het vorige overleg";
constexpr std::string_view course = "Stand";
constexpr std::string_view may_be_shared = "Mag gedeeld worden";
constexpr std::string_view with_whom = "Met wie";
constexpr std::string_view not_said = "niet gezegd";
constexpr std::string_view action_done = "gedaan";
constexpr std::string_view action_running = "loopt";
constexpr std::string_view action_not_done = "niet gedaan";
constexpr std::string_view action_lapsed = "vervalt";
constexpr std::string_view item_told = "verteld op";
constexpr std::string_view item_not_yet = "nog niet verteld";
constexpr std::string_view item_stopped = "wordt niet meer gedeeld";
constexpr std::string_view line_of_tables = "Overleggen van dossier";
constexpr std::string_view still_open = "Wat nog openstaat";
constexpr std::string_view nothing_open = "Er staat niets meer open.";

// ---- Consensus ----------------------------------------------------------------------------------------------
constexpr std::string_view sharing = cited<"Informatiedeling (", law::sharing, ")">;
constexpr std::string_view sharing_rule =
    "Alleen wat hieronder consensus heeft, mag gedeeld worden: precies die informatie, met dat ene lid of "
    "die ene "
    "bestemmeling, door die ene deelnemer. Al het andere in dit verslag blijft geheim. Deelnemer is iedereen "
    "die op "
    "enig ogenblik aan tafel zat.";
constexpr std::string_view no_items =
    "Er is geen punt van informatiedeling voorgelegd. Er wordt niets gedeeld.";
inline std::string to_member(std::string_view member) {
  return "Aan " + std::string(member);
}
inline std::string report_to(std::string_view addressee) {
  return "Rapportage aan " + std::string(addressee);
}
constexpr std::string_view extension = cited<"Verlenging van de bewaartermijn (", law::retention, ")">;
constexpr std::string_view was_proposed = "Zonder consensus bleef dit voorstel: ";
constexpr std::string_view outcome_shared = "Consensus: mag gedeeld worden";
constexpr std::string_view outcome_reported = "Consensus: mag gerapporteerd worden";
constexpr std::string_view outcome_extended = "Consensus: de bewaartermijn wordt verlengd";
constexpr std::string_view outcome_refused = "Geen consensus, minstens één deelnemer weigert: niet gedeeld";
constexpr std::string_view outcome_open = "Geen consensus, niet alle deelnemers hebben gestemd: niet gedeeld";
constexpr std::string_view outcome_source_gone =
    "De inbreng waarop dit steunt, is teruggenomen: niet gedeeld";
constexpr std::string_view outcome_no_trajectory =
    "Dit steunt op een doel, en er start geen traject: niet gedeeld";
constexpr std::string_view outcome_not_extended = "Geen consensus: de bewaartermijn wordt niet verlengd";
constexpr std::string_view outcome_withdrawn = "Ingetrokken: niet gedeeld";
constexpr std::string_view choice = "Keuze";
constexpr std::string_view participants = "Deelnemers";
constexpr std::string_view akkoord = "akkoord";
constexpr std::string_view niet_akkoord = "niet akkoord";
constexpr std::string_view no_ballot = "geen stem";
constexpr std::string_view no_ballot_away = "vertrokken zonder stem";
constexpr std::string_view declines_modalities =
    "aanvaardt de modaliteiten niet: neemt deel en stemt, deelt en rapporteert niet";
constexpr std::string_view based_on = "Steunt op inbreng ";
inline std::string current_version(int version) {
  return "Stemming over versie " + std::to_string(version);
}
inline std::string replaced_version(int version) {
  return "Versie " + std::to_string(version) + ", vervangen; de stemmen erop zijn vervallen";
}
inline std::string voted_at(std::string_view when_voted) {
  return " (" + std::string(when_voted) + ")";
}
inline std::string voted_before(std::string_view when_voted, std::string_view choice_before,
                                std::string_view when_before) {
  return " (" + std::string(when_voted) + "; eerst " + std::string(choice_before) + ", " +
         std::string(when_before) + ")";
}

// ---- Verslag, closing ---------------------------------------------------------------------------------------
constexpr std::string_view readings = cited<"Lezing van het verslag (", law::verslag, ")">;
constexpr std::string_view no_verslag =
    "De deelnemers hebben geen verslag opgemaakt; dit is de optekening van het overleg.";
inline std::string edition(int number_of_edition) {
  return "Versie " + std::to_string(number_of_edition) + " is aan de deelnemers voorgelegd.";
}
constexpr std::string_view outdated = "Na die lezing is nog iets gewijzigd.";
constexpr std::string_view reading = "Lezing";
constexpr std::string_view approved = "goedgekeurd";
constexpr std::string_view remarked = "met opmerking";
constexpr std::string_view not_read = "niet nagelezen";
constexpr std::string_view closing = "Afronding";
constexpr std::string_view route = cited<"Vervolg (", law::assessment, ")">;
constexpr std::string_view route_refer = "Rechtstreeks aanmelden bij de hulpverlening";
constexpr std::string_view route_join = "Aanhaken bij reeds lopende hulpverlening of begeleiding";
constexpr std::string_view route_start = "Een intersectoraal traject starten";
constexpr std::string_view minors_involved = "Betrokkenheid van de gemandateerde voorziening: ";
constexpr std::string_view feedback = cited<"Wie nadien geïnformeerd wordt (", law::invitation, ")">;
inline std::string will_brief(std::string_view delegate, std::string_view represented) {
  return std::string(delegate) + " informeert " + std::string(represented) +
         ", die daardoor zelf gehouden is tot geheimhouding (" + law::code_secrecy_short.text() + ").";
}
inline std::string will_not_brief(std::string_view delegate, std::string_view represented) {
  return std::string(delegate) + " informeert " + std::string(represented) + " niet.";
}
constexpr std::string_view not_held = "Dit overleg ging niet door";
constexpr std::string_view retention = cited<"Bewaring (", law::retention, ")">;
constexpr std::string_view retention_open =
    "Het dossier is niet afgesloten. De bewaartermijn begint bij de afsluiting ervan.";
inline std::string retention_years(int years, std::string_view from) {
  return "Het dossier is met dit overleg afgesloten. De gegevens worden niet langer bewaard dan "
         "noodzakelijk, "
         "en ten hoogste " +
         std::to_string(years) + " jaar, te rekenen vanaf " + std::string(from) + ".";
}

// ---- What else happened -------------------------------------------------------------------------------------
constexpr std::string_view events = "Bijzonderheden van het verloop";
inline std::string resumed(std::string_view by) {
  return "Het toestel viel stil; " + std::string(by) + " hervatte het overleg.";
}
inline std::string clock_corrected(std::string_view by, std::string_view clock) {
  return "De klok van het toestel werd verzet; " + std::string(by) + " legde vast dat het " +
         std::string(clock) + " was. De tijdstippen in dit verslag bleven zoals ze liepen.";
}
inline std::string anonymity_lifted(std::string_view reason) {
  return "De voorzitter liet de namen van de leden zien aan de deskundige aan tafel. Reden: " +
         std::string(reason);
}
inline std::string round_ended(std::string_view reason) {
  return "De voorzitter beëindigde de stemronde voor iedereen gestemd had. Reden: " + std::string(reason);
}
inline std::string struck(std::string_view whom) {
  return "De aanmelding van " + std::string(whom) + " is geschrapt.";
}
inline std::string number_shown(std::string_view of) {
  return "Het rijksregisternummer van " + std::string(of) + " is op het scherm getoond.";
}

// ---- Authenticity -------------------------------------------------------------------------------------------
constexpr std::string_view authenticity = "Echtheid";
constexpr std::string_view authenticity_words =
    "Dit papier is een lezing van een verzegeld digitaal verslag. Vóór het afdrukken is nagegaan dat het "
    "zegel van het toestel, het ontvangstbewijs, iedere stem en iedere tekst kloppen. Het bestand geldt, "
    "niet "
    "dit papier.";
constexpr std::string_view authenticity_words_undelivered =
    "Dit papier is een lezing van een verzegeld digitaal verslag. Vóór het afdrukken is nagegaan dat het "
    "zegel van het toestel, iedere stem en iedere tekst kloppen. Het ontvangstbewijs is niet nagegaan, en "
    "dus ook niet of het verslag afgeleverd is. Het bestand geldt, niet dit papier.";
constexpr std::string_view fingerprint = "Vingerafdruk (SHA-256)";
constexpr std::string_view file_size = "Grootte";
constexpr std::string_view bytes = " bytes";
constexpr std::string_view session_id = "Kenmerk van het overleg";
constexpr std::string_view device = "Verzegeld door toestel";
constexpr std::string_view device_key = "Sleutel van het toestel";
constexpr std::string_view sealed_at = "Verzegeld op";
constexpr std::string_view log_index = "Plaats in het logboek";
constexpr std::string_view no_log_index = "niet nagegaan of het afgeleverd is";
constexpr std::string_view rules = "Gehouden volgens";
inline std::string held_under(std::string_view version, std::string_view citations,
                              std::string_view verslag) {
  return "regels " + std::string(version) + ", wetsverwijzingen " + std::string(citations) + ", verslag " +
         std::string(verslag);
}
constexpr std::string_view printed = "Afgedrukt op";
inline std::string log_place(std::string_view index, std::string_view log) {
  return "nummer " + std::string(index) + " in " + std::string(log);
}
inline std::string printed_by(std::string_view when_printed, std::string_view by, std::string_view why) {
  return std::string(when_printed) + ", door " + std::string(by) + ", reden: " + std::string(why);
}
constexpr std::string_view check_yourself = "Zelf nagaan, met gewone hulpmiddelen";

}  // namespace tafel::text::paper
