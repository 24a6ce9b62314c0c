// The words of documents of a dossier, beside what they speak of and on their own, in Dutch.
#pragma once

#include <string>
#include <string_view>

namespace tafel::text::documents {

constexpr std::string_view title = "Documenten van het dossier";
constexpr std::string_view beside_record = "Documenten bij dit verslag";
constexpr std::string_view not_beside =
    "Deze documenten staan naast het verslag. Ze veranderen er niets aan: het verzegelde verslag blijft "
    "zoals "
    "het is.";

// ---- The name of each kind
constexpr std::string_view correction = "Verbetering";
constexpr std::string_view told = "Verteld";
constexpr std::string_view stopped = "Wordt niet meer gedeeld";
constexpr std::string_view closing = "Afsluiting van het dossier";
constexpr std::string_view reopening = "Heropening van het dossier";
constexpr std::string_view request = "Verzoek";
constexpr std::string_view restriction = "Beperking";
constexpr std::string_view route = "Beslissing zonder overleg";
constexpr std::string_view order = "Volgorde van overleggen";
constexpr std::string_view binding = "Toevoeging aan het dossier";
constexpr std::string_view destruction = "Opdracht tot vernietiging";
constexpr std::string_view consent = "Instemming met vernietiging";

inline std::string made(std::string_view by, std::string_view when_made) {
  return "door coördinator " + std::string(by) + ", " + std::string(when_made);
}

// ---- Beside what they speak of: one line each. What somebody wrote is quoted, so that it reads well however it ends.
inline std::string quoted(std::string_view words) {
  return "„" + std::string(words) + "”";
}
inline std::string because(std::string_view words) {
  return ". Reden: " + quoted(words);
}
inline std::string corrected(std::string_view day, std::string_view wrong, std::string_view right,
                             std::string_view asked_by) {
  return "Verbetering van " + std::string(day) + ", op vraag van " + std::string(asked_by) + ": " +
         quoted(wrong) + " klopt niet, juist is " + quoted(right);
}
inline std::string was_told(std::string_view day, std::string_view said_by) {
  return "Verteld op " + std::string(day) + ", buiten een overleg, volgens " + std::string(said_by);
}
inline std::string was_stopped(std::string_view day, std::string_view reason, std::string_view said_by) {
  return "Wordt niet meer gedeeld sinds " + std::string(day) + ", volgens " + std::string(said_by) +
         because(reason);
}
inline std::string restricted(std::string_view until, std::string_view why, std::string_view asked_by) {
  return "Beperking: niet te gebruiken tot en met " + std::string(until) + ", op vraag van " +
         std::string(asked_by) + because(why);
}
inline std::string closed(std::string_view day, std::string_view reason, std::string_view why, int years) {
  return "Afgesloten op " + std::string(day) + ", " + std::string(reason) + because(why) + ". Ten hoogste " +
         std::to_string(years) + " jaar bewaard, te rekenen vanaf die dag";
}
inline std::string closed_by_table(std::string_view day, int years) {
  return "Afgesloten aan tafel op " + std::string(day) + ". Ten hoogste " + std::to_string(years) +
         " jaar bewaard, te rekenen vanaf die dag";
}
inline std::string reopened(std::string_view day, std::string_view why) {
  return "Heropend op " + std::string(day) + because(why);
}
// "Beslist op 5 maart 2025, zonder overleg: rechtstreeks aangemeld bij de hulpverlening („CAW Proef”). …"
constexpr std::string_view refer_to_care = "rechtstreeks aangemeld bij de hulpverlening";
constexpr std::string_view join_running_care = "aangehaakt bij lopende hulpverlening";
inline std::string decided_without_table(std::string_view day, std::string_view route,
                                         std::string_view care) {
  return "Beslist op " + std::string(day) + ", zonder overleg: " + std::string(route) + " (" + quoted(care) +
         ")";
}
inline std::string referral(std::string_view day, std::string_view by, std::string_view category) {
  return ". Aanmelding van " + std::string(day) + " door " + std::string(by) + " (" + std::string(category) +
         ")";
}
inline std::string necessity_of_referrer(std::string_view why) {
  return ", met een noodzakelijke bijdrage: " + quoted(why);
}
inline std::string consulted(std::string_view who) {
  return ". Minderjarigen betrokken, gemandateerde voorziening geraadpleegd: " + quoted(who);
}
constexpr std::string_view before_first_table = "Vóór het eerste overleg";
inline std::string ordered(std::string_view first, std::string_view then, std::string_view why) {
  return "Twee overleggen volgen op hetzelfde: eerst komt " + std::string(first) + ", dan " +
         std::string(then) + because(why);
}
inline std::string bound(std::string_view number, std::string_view after, std::string_view why) {
  return "Dit overleg, geopend onder nummer " + quoted(number) + ", hoort bij dit dossier en komt " +
         std::string(after) + because(why);
}
constexpr std::string_view bound_before_all = "vóór alle andere overleggen";
inline std::string bound_after(std::string_view session) {
  return "na " + std::string(session);
}
constexpr std::string_view bound_here =
    "Dit overleg werd onder een ander nummer geopend; een document van de coördinator voegt het hier toe.";
constexpr std::string_view ordered_here =
    "Twee overleggen volgen op hetzelfde; een document van de coördinator bepaalt de volgorde.";
constexpr std::string_view carried_no_further =
    "Geen later overleg volgt op dit overleg: wat hier nog openstaat, werd niet overgenomen.";
inline std::string number_of(std::size_t count, std::string_view one, std::string_view more) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : more);
}
inline std::string to_destroy(std::size_t records, std::size_t documents, std::string_view until,
                              std::string_view why) {
  return "Te vernietigen na instemming van een tweede coördinator: " +
         number_of(records, "verslag", "verslagen") + " en " +
         number_of(documents, "document", "documenten") + ". De bewaartermijn liep tot en met " +
         std::string(until) + because(why);
}
inline std::string grants_request(std::string_view request) {
  return ". Verzoek " + std::string(request) + " is hiermee ingewilligd";
}
inline std::string consented(std::string_view order, std::string_view why) {
  return "Instemming met de opdracht met SHA-256 " + std::string(order) + because(why);
}
// For whoever may know no names of members (art. 12, memorandum): a document may have them.
constexpr std::string_view ask_coordinator =
    "Hierbij staat een document; de coördinator zegt wat het inhoudt";
constexpr std::string_view state_of_dossier = "Stand van het dossier";
constexpr std::string_view is_open = "Het dossier is niet afgesloten";

// ---- Why a dossier closed
constexpr std::string_view referred = "aangemeld bij de hulpverlening";
constexpr std::string_view joined = "aangehaakt bij lopende hulpverlening";
constexpr std::string_view handed_over = "overgedragen aan een ander Veilig Huis";
constexpr std::string_view moved = "verhuisd";
constexpr std::string_view died = "overleden";
constexpr std::string_view criteria_not_met = "niet meer voldaan aan de criteria";
constexpr std::string_view referral_refused = "aanmelding geweigerd";

// ---- Requests
constexpr std::string_view right_access = "inzage";
constexpr std::string_view right_correction = "verbetering";
constexpr std::string_view right_erasure = "wissing";
constexpr std::string_view right_restriction = "beperking";
constexpr std::string_view right_objection = "bezwaar";
constexpr std::string_view granted = "ingewilligd";
constexpr std::string_view partly = "deels ingewilligd";
constexpr std::string_view refused = "geweigerd";
inline std::string asked(std::string_view right, std::string_view by, std::string_view day,
                         std::string_view what) {
  return "Verzoek om " + std::string(right) + " van " + std::string(by) + ", ontvangen op " +
         std::string(day) + ": " + quoted(what);
}
inline std::string answer_by(std::string_view day) {
  return "Te beantwoorden tegen " + std::string(day);
}
inline std::string too_late(std::string_view day) {
  return "Te laat: de termijn liep tot " + std::string(day);
}
inline std::string longer(std::string_view why) {
  return "Twee maanden langer" + because(why);
}
inline std::string decided(std::string_view answer, std::string_view day, std::string_view reason) {
  return "Beslist op " + std::string(day) + ": " + std::string(answer) + because(reason);
}

// ---- What a document speaks of
constexpr std::string_view whole_dossier = "het hele dossier";
constexpr std::string_view whole_record = "het hele verslag";
inline std::string event(int number) {
  return "gebeurtenis " + std::to_string(number);
}
constexpr std::string_view member = "lid";
constexpr std::string_view statement = "inbreng";
constexpr std::string_view goal = "doel";
constexpr std::string_view action = "actie";
constexpr std::string_view item = "punt";
inline std::string in_session(std::string_view session) {
  return "overleg " + std::string(session);
}
constexpr std::string_view field_about = "Over";
constexpr std::string_view field_says = "Inhoud";
constexpr std::string_view field_made = "Opgemaakt";
constexpr std::string_view field_id = "Kenmerk";

}  // namespace tafel::text::documents
