// The words of the paper that says what is held about one member, and of the sheet that the coordinator reads first, in
// Dutch. What they share with the verslag is in paper_nl.hpp. Thread: any.
#pragma once

#include "shared/text/law.hpp"

#include <string>
#include <string_view>

namespace tafel::text::subject {

// ---- The pages for the member -------------------------------------------------------------------------------
constexpr std::string_view above =
    cited<"Recht van inzage (", law::art16_informed, " van het decreet van 29 maart 2024; AVG)">;
inline std::string title(std::string_view name) {
  return "Wat het Veilig Huis bewaart over " + std::string(name);
}
constexpr std::string_view intro =
    "Op een casusoverleg bespreken organisaties hoe ze een gezin veiliger kunnen maken. Hier staat wat "
    "daarvan over u bewaard wordt: wat er staat, welke organisatie ervoor instaat, op welk overleg het "
    "opgetekend is en tot wanneer het bewaard wordt. Wat tussen haken staat, is een organisatie of een rol "
    "in de plaats van een naam.";
constexpr std::string_view of_tables = "Overleggen";
constexpr std::string_view kept = "Bewaring";
constexpr std::string_view kept_open =
    "Het dossier is niet afgesloten. De bewaartermijn begint bij de afsluiting ervan.";
inline std::string kept_until(std::string_view closed, int years, std::string_view until) {
  return "Het dossier is afgesloten op " + std::string(closed) + " en wordt ten hoogste " +
         std::to_string(years) + " jaar bewaard, tot " + std::string(until) + ".";
}
constexpr std::string_view made = "Gemaakt op";
constexpr std::string_view earlier_missing =
    "Aan het eerste van deze overleggen ging een ander overleg vooraf. Wat daarvan bewaard wordt, staat hier "
    "niet in.";

constexpr std::string_view what = "Wat";
constexpr std::string_view who_answers = "Wie ervoor instaat";
constexpr std::string_view table_of = "Overleg van";
constexpr std::string_view until = "Bewaard tot";
constexpr std::string_view until_open = "nog niet bepaald";
constexpr std::string_view nothing_given = "Hierover wordt niets meegegeven.";

constexpr std::string_view identity = "Wie u bent";
constexpr std::string_view role = "Uw plaats in het gezin en in het overleg";
constexpr std::string_view informed = "Wat u al gezegd is over de aanmelding";
constexpr std::string_view referral = "Aanmelding, feiten en risico";
constexpr std::string_view consultation = "Wie vooraf geraadpleegd is";
constexpr std::string_view statements = "Wat organisaties over u zeiden";
constexpr std::string_view sharing = "Wat afgesproken is om aan u te vertellen, en verteld is";
constexpr std::string_view plan = "Doelen en acties waarin u genoemd wordt";
constexpr std::string_view documents = "Na het overleg: verbeteringen, beperkingen en verzoeken";
constexpr std::string_view organisations = "Van wie deze gegevens komen";

constexpr std::string_view born_unborn = "ongeboren";
constexpr std::string_view purpose = "Doel van het overleg";
constexpr std::string_view protects_you = "Het overleg beschermt uw integriteit.";
constexpr std::string_view number_shown = "Uw rijksregisternummer is op het overleg getoond.";
constexpr std::string_view you_were_told = "U bent op de hoogte gebracht van de aanmelding.";
constexpr std::string_view was_not_told = "Niet op de hoogte gebracht van de aanmelding. Veiligheidsreden: ";
constexpr std::string_view referral_made = "Aanmelding";
inline std::string referred(std::string_view organisation, std::string_view day) {
  return "Aangemeld door " + std::string(organisation) + " op " + std::string(day) + ".";
}
inline std::string assessed(std::string_view level, std::string_view instrument, std::string_view day) {
  return std::string(level) + ", met " + std::string(instrument) + ", op " + std::string(day) + ".";
}
constexpr std::string_view reason = "Waarom aangemeld";
constexpr std::string_view facts = "Feiten waarvoor het overleg gehouden werd";
constexpr std::string_view supplement = "Schriftelijke aanvulling";
constexpr std::string_view remark = "Opmerking bij het verslag";
constexpr std::string_view briefing = "Wie nadien geïnformeerd wordt";
inline std::string told_on(std::string_view organisation, std::string_view day) {
  return "Verteld door " + std::string(organisation) + " op " + std::string(day);
}
inline std::string corrected(std::string_view day, std::string_view wrong, std::string_view right) {
  return "Verbetering van " + std::string(day) + ": „" + std::string(wrong) + "” klopt niet, juist is „" +
         std::string(right) + "”";
}
inline std::string restricted(std::string_view until_day, std::string_view why) {
  return "Beperking: niet te gebruiken tot en met " + std::string(until_day) + ". Reden: „" +
         std::string(why) + "”";
}
inline std::string asked(std::string_view right, std::string_view day, std::string_view words) {
  return "Uw verzoek om " + std::string(right) + ", ontvangen op " + std::string(day) + ": „" +
         std::string(words) + "”";
}
constexpr std::string_view of_whole_dossier = "Het hele dossier";
constexpr std::string_view of_whole_table = "Het hele overleg";
constexpr std::string_view professional = "een beroepskracht";
constexpr std::string_view passage_gone = "[…]";
inline std::string passages_gone(std::size_t count) {
  return count == 1 ? "1 passage over anderen weggelaten; op die plaats staat […]."
                    : std::to_string(count) + " passages over anderen weggelaten; op die plaatsen staat […].";
}

constexpr std::string_view not_in_here = "Wat hier niet in staat";
// The same words whether something was left out or not: that something was would tell too.
constexpr std::string_view not_in_here_words =
    "Wat over anderen gaat, staat hier niet in, ook niet wie van een organisatie iets zei. Wat de veiligheid "
    "van iemand in gevaar kan brengen, of een onderzoek, wordt niet meegegeven. Die zin staat op elk papier "
    "als dit, of er iets weggelaten is of niet.";
constexpr std::string_view your_rights = "Wat u kunt vragen";
constexpr std::string_view your_rights_words =
    "Klopt er iets niet, of wilt u dat iets voorlopig niet gebruikt wordt? Zeg het de coördinator van het "
    "Veilig Huis: u krijgt binnen een maand antwoord. Gaat u niet akkoord met dat antwoord, dan kunt u "
    "terecht bij de Vlaamse Toezichtcommissie of bij de Gegevensbeschermingsautoriteit.";
constexpr std::string_view footer = "persoonlijk";

// ---- The sheet for the coordinator --------------------------------------------------------------------------
constexpr std::string_view review_above = "Alleen voor de coördinator: dit blad wordt niet meegegeven";
constexpr std::string_view review = "Na te kijken voor u dit meegeeft";
constexpr std::string_view member = "Lid";
constexpr std::string_view called = "In de verslagen";
constexpr std::string_view look_first = "Let op";
constexpr std::string_view is_minor =
    "Dit lid is minderjarig, of de leeftijd is niet bekend. Kijk na wie het verzoek doet, en of die dit mag "
    "lezen: een ouder die geweld pleegde, leest mee.";
constexpr std::string_view not_protected =
    "Dit lid hoort niet bij wie het overleg beschermt. Lees elke zin met de vraag wat ze verraadt over wie "
    "wel beschermd wordt, en over van wie ze komt.";
constexpr std::string_view not_informed =
    "Dit lid is om een veiligheidsreden niet op de hoogte gebracht van de aanmelding. Ook dat er een dossier "
    "is, kan gevaarlijk zijn. Zonder --informed worden er geen bladzijden gemaakt.";
constexpr std::string_view records_missing =
    "Het eerste verslag volgt op een overleg waarvan het verslag niet gegeven is: wat daarin staat, is niet "
    "bekeken.";
constexpr std::string_view documents_missing =
    "Sommige documenten gaan over een verslag dat niet gegeven is: wat daarin staat, is niet bekeken.";
constexpr std::string_view whole_restricted =
    "Er geldt een beperking voor het hele dossier of voor een heel overleg: ze staat mee op de bladzijden.";
inline std::string others_of_that_name(std::string_view who) {
  return "Mogelijk dezelfde persoon, niet meegenomen: " + std::string(who) + ".";
}
constexpr std::string_view read_all =
    "Lees elke bladzijde na. Een zin waarin een ander lid of een contact bij naam of rol genoemd wordt, is "
    "weggelaten; een bijnaam, een omschrijving („mevrouw”, „haar broer”), een adres of een plaats herkent "
    "het programma niet. Een organisatie kan op zichzelf verraden van wie iets komt.";
constexpr std::string_view ask_first = "Wie u eerst vraagt of het meegegeven mag worden";
inline std::string answers_for(std::string_view organisation, std::size_t pieces) {
  return std::string(organisation) + " (" + std::to_string(pieces) + ")";
}
constexpr std::string_view nobody_to_ask = "Er staat niets van een organisatie op de bladzijden.";
constexpr std::string_view withheld = "Niet meegegeven";
constexpr std::string_view withheld_none = "Er is niets achtergehouden.";
constexpr std::string_view why = "Waarom niet";
constexpr std::string_view where = "Waar";
constexpr std::string_view left_out = "Weggelaten passages over anderen";
constexpr std::string_view left_out_none = "Er zijn geen passages weggelaten.";
constexpr std::string_view beside_these = "Buiten beschouwing gelaten";
inline std::string statements_of_others(std::size_t count) {
  return "Inbreng over een ander lid of een contact: " + std::to_string(count);
}
inline std::string items_of_others(std::size_t count) {
  return "Punten om aan een ander te vertellen: " + std::to_string(count);
}
inline std::string documents_of_others(std::size_t count) {
  return "Documenten die dit lid niet noemen: " + std::to_string(count);
}

// ---- Why something is withheld
constexpr std::string_view why_justice =
    "politionele of gerechtelijke gegevens: of en langs wie dit lid die inziet, zegt wie ervoor instaat";
constexpr std::string_view why_not_told =
    "consensus, nog niet verteld: alleen de deelnemer die aangeduid is, vertelt dit";
constexpr std::string_view why_not_shared = "geen consensus, of gestopt: blijft geheim";
constexpr std::string_view why_reporting = "gaat naar wie een rapportage toekomt, niet naar dit lid";
constexpr std::string_view why_plan =
    "wat gedaan wordt om anderen te beschermen; dit lid hoort niet bij wie beschermd wordt";
constexpr std::string_view why_risk =
    "inschatting van het risico voor anderen; dit lid hoort niet bij wie beschermd wordt";
constexpr std::string_view why_family = "gaat over het hele gezin en noemt dit lid niet, of niet alleen";
constexpr std::string_view why_who_came = "verraadt wie aan tafel zat";
constexpr std::string_view why_referrer =
    "verraadt waar iemand hulp zocht; dit lid hoort niet bij wie beschermd wordt";
constexpr std::string_view why_whole_event = "gaat over een gebeurtenis als geheel";
constexpr std::string_view why_safety = "om de veiligheidsreden waarom dit lid niet op de hoogte gebracht is";

}  // namespace tafel::text::subject
