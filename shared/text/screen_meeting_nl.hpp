// The words of the screens on which the table works: statements, the plan, the items, and the screen passed from hand to
// hand.
#pragma once

#include "shared/text/law.hpp"
#include "shared/text/words_nl.hpp"

namespace tafel::text::screen {

namespace discussion {
constexpr Words hand_on = "Scherm doorgeven";
constexpr Words title = "Wat wordt ingebracht?";
constexpr Words lead = "Een inbreng telt pas als wie ze inbracht, ze zelf bevestigt.";
constexpr Words none = "Er is nog niets ingebracht. Niemand is verplicht te spreken.";
constexpr Words add = "Nieuwe inbreng";
constexpr Words hand_over = "Laten bevestigen";
constexpr Words because = "Waarom relevant:";
constexpr Words confirmed = "bevestigd";
constexpr Words drafted = "nog te bevestigen";
constexpr Words drop = "Weghalen";
constexpr Words drop_asks =
    "Deze inbreng wordt weggehaald en de woorden worden gewist. Dat kan niet ongedaan worden gemaakt.";
constexpr Words change = "Wijzigen";
constexpr Words who_and_whom = "Wie zegt het, en over wie?";
constexpr Words who = "Wie brengt dit in?";
constexpr Words about = "Over wie gaat het?";
constexpr Words contact = "Iemand anders";
constexpr Words contact_detail = "relatie of contact van het cliëntsysteem";
constexpr Words which_contact = "Over welke relatie of welk contact?";
constexpr Words contact_field = "Naam of omschrijving";
constexpr Words contact_why = "Waarom is dit noodzakelijk?";
constexpr Words category = cited<"Welk soort gegevens? (", law::data_categories, ")">;
constexpr Words text = "Wat wordt ingebracht?";
constexpr Words text_field = "Inbreng";
constexpr Words relevance = "Waarom is dit relevant en proportioneel?";
constexpr Words relevance_field = "Waarom relevant";
constexpr Words drop_waits_for_item = "Een punt van informatiedeling steunt hierop.";
constexpr Words owner_away = "Wijzigen kan alleen terwijl wie dit inbracht aan tafel zit.";
constexpr Words no_more = "Er kan geen inbreng meer bij.";
constexpr Words none_to_confirm = "Er is nog niets ingebracht om te bevestigen.";
constexpr Words go_on = "Naar het plan";
}  // namespace discussion

namespace beforehand {
constexpr Words title = "Wat ging aan dit overleg vooraf?";
constexpr Words lead = "Lees het samen: hierom zit u aan deze tafel.";
constexpr Words lead_supplements =
    "Een aanvulling wordt pas een inbreng als iemand van die organisatie ze aan tafel brengt en bevestigt.";
constexpr Words nothing = "De agenda zegt niet wat aan dit overleg voorafging.";
constexpr Words go_there = "Naar wat voorafging";
constexpr Words go_on = "Naar de bespreking";
constexpr Words referral = "Aanmelding";
constexpr Words on = "op";
constexpr Words risk = "Risico-inschatting";
constexpr Words with = "met";
constexpr Words according_to = "volgens";
constexpr Words facts = "Feiten waarvoor dit overleg gehouden wordt";
constexpr Words facts_alone =
    cited<"Wat hier verteld wordt, kan alleen voor deze feiten tot vervolging leiden (",
          law::code_prosecution, ").">;
constexpr Words bring_in = "Inbrengen";
constexpr Words is_brought_in = "ingebracht";
constexpr Words brought_in_already = "Deze aanvulling is al een inbreng.";
constexpr Words nobody_here = "Niemand van deze organisatie zit aan tafel.";
constexpr Words another_begun = "Er is al een inbreng begonnen: werk die eerst af bij Bespreking.";
constexpr Words names_hidden =
    "Zolang de deskundige aan tafel zit, staat hier een rol in de plaats van een naam: inbrengen kan daarna.";
}  // namespace beforehand

namespace follow_up {
constexpr Words title = "Wat is er gebeurd sinds het vorige overleg?";
constexpr Words lead = "Zeg van elke actie wat ervan geworden is, en van elk punt of het verteld is.";
constexpr Words all_said = "Van alles is gezegd wat ervan geworden is. U kunt het nog verbeteren.";
constexpr Words nothing = "Het vorige overleg liet geen actie en geen punt open.";
constexpr Words go_there = "Naar de opvolging";
constexpr Words go_on = "Naar de bespreking";
constexpr Words actions = "Acties van het vorige overleg";
constexpr Words items = "Mocht gedeeld worden";
constexpr Words explanation = "Toelichting:";
constexpr Words reason = "Reden:";
constexpr Words for_goal = "Doel:";
constexpr Words necessary = "Noodzakelijk:";
constexpr Words shares_with = "deelt met";
constexpr Words reports_to = "rapporteert aan";
constexpr Words agreed_on = "akkoord op";
// What became of it, as it reads on the card; and what the buttons say.
constexpr Words not_said = "nog te zeggen";
constexpr Words is_done = "gedaan";
constexpr Words is_running = "loopt";
constexpr Words is_not_done = "niet gedaan";
constexpr Words has_lapsed = "vervalt";
constexpr Words was_told = "verteld op";
constexpr Words not_told = "nog niet verteld";
constexpr Words was_stopped = "wordt niet meer gedeeld";
constexpr Words done = "Gedaan";
constexpr Words running = "Loopt";
constexpr Words not_done = "Niet gedaan";
constexpr Words lapsed = "Vervalt";
constexpr Words told = "Verteld";
constexpr Words not_yet = "Nog niet";
constexpr Words stop = "Niet meer delen";
constexpr Words said_already = "Dat is al gezegd.";
constexpr Words stopped_for_good = "Dit punt is stopgezet: het wordt niet meer gedeeld.";
constexpr Words why_done = "Gedaan: wat is het resultaat?";
constexpr Words why_running = "Loopt: hoever staat het?";
constexpr Words why_not_done = "Niet gedaan: waarom niet?";
constexpr Words why_lapsed = "Vervalt: waarom?";
constexpr Words why_field = "Toelichting";
constexpr Words record = "Vastleggen";
constexpr Words which_day = "Op welke dag is het verteld?";
constexpr Words day_before = "Toen was er nog geen akkoord.";
constexpr Words day_to_come = "Die dag moet nog komen.";
constexpr Words why_stopped = "Waarom wordt dit niet meer gedeeld?";
constexpr Words reason_field = "Reden";
constexpr Words stop_lead =
    "Minder delen kan altijd, zonder stemming. Stopzetten kan niet ongedaan worden gemaakt.";
constexpr Words stop_main = "Stopzetten";
}  // namespace follow_up

namespace plan {
constexpr Words title = "Plan van aanpak";
constexpr Words lead = "Doelen, en wie wat doet tegen wanneer.";
constexpr Words none = "Er is nog geen doel. Leg vast waar u samen naartoe werkt.";
constexpr Words add_goal = "Nieuw doel";
constexpr Words go_on = "Naar de informatiedeling";
constexpr Words add_action = "Actie toevoegen";
constexpr Words edit = "Wijzigen";
constexpr Words drop = "Weghalen";
constexpr Words goal_voted = "Over een punt dat op dit doel steunt, is al gestemd: het ligt vast.";
constexpr Words goal_in_use = "Haal eerst de acties weg, en trek de punten in die op dit doel steunen.";
constexpr Words action_carried = "Dit komt van een vorig overleg: zeg bij Opvolging wat ermee gebeurd is.";
constexpr Words names_hidden =
    "Zolang de deskundige aan tafel zit, staat hier een rol in de plaats van een naam: wijzigen kan daarna.";
constexpr Words day_is_past = "Die dag is al voorbij.";
constexpr Words drop_goal_asks = "Dit doel wordt weggehaald. Dat kan niet ongedaan worden gemaakt.";
constexpr Words drop_action_asks = "Deze actie wordt weggehaald. Dat kan niet ongedaan worden gemaakt.";
constexpr Words by = "tegen";
constexpr Words which_goal = "Welk doel?";
constexpr Words goal_field = "Doel";
constexpr Words action = "Actie";
constexpr Words which_action = "Wat zal er gebeuren?";
constexpr Words action_field = "Actie";
constexpr Words which_owner = "Wie neemt dit op zich?";
constexpr Words which_day = "Tegen wanneer?";
constexpr Words monday = "ma";
constexpr Words tuesday = "di";
constexpr Words wednesday = "wo";
constexpr Words thursday = "do";
constexpr Words friday = "vr";
constexpr Words saturday = "za";
constexpr Words sunday = "zo";
constexpr Words week_less = "Week vroeger";
constexpr Words week_more = "Week later";
constexpr Words month_less = "Maand vroeger";
constexpr Words month_more = "Maand later";
}  // namespace plan

namespace sharing {
constexpr Words title = "Wat delen we, met wie?";
constexpr Words lead =
    cited<"Alleen waarmee iedereen akkoord gaat, mag gedeeld worden (", law::sharing_short, ").">;
constexpr Words none =
    cited<"Er ligt nog niets voor. Zonder consensus wordt niets gedeeld (", law::sharing_short, ").">;
constexpr Words add = "Nieuw punt";
constexpr Words go_on = "Naar de afronding";
constexpr Words change = "Wijzigen";
constexpr Words withdraw = "Intrekken";
constexpr Words withdraw_asks =
    "Dit punt wordt ingetrokken en er wordt niet meer over gestemd. Dat kan niet ongedaan worden gemaakt.";
constexpr Words stemronde = "Stemronde";
constexpr Words disclosure = "Informatie delen met een lid";
constexpr Words reporting = "Rapportageplicht";
constexpr Words extension = "Langere bewaring";
constexpr Words version = "versie";
constexpr Words consensus = "consensus";
constexpr Words no_consensus = "geen consensus";
constexpr Words open = "open";
constexpr Words reopened = "heropend";
constexpr Words withdrawn = "ingetrokken";
constexpr Words voting = "stemming loopt";
constexpr Words voted = "gestemd";
// After a name, and after a number.
constexpr Words left_without_vote =
    "vertrok zonder te stemmen. Zolang die stem ontbreekt, komt er voor dit punt geen consensus.";
constexpr Words some_left_without_vote =
    "deelnemers vertrokken zonder te stemmen. Zolang die stemmen ontbreken, komt er voor dit punt geen "
    "consensus.";
constexpr Words end_round = "Ronde beëindigen";
constexpr Words end_round_title = "De stemronde nu beëindigen?";
constexpr Words end_round_lead =
    "Nog niet iedere deelnemer heeft gestemd. Beëindigt u de ronde, dan ziet de tafel wie hoe gestemd heeft, "
    "en kan er nog gestemd worden. Zonder ieders akkoord wordt niets gedeeld.";
constexpr Words end_round_why = "Waarom de ronde nu eindigt";
constexpr Words end_round_main = "Beëindigen";
constexpr Words no_round = "Er loopt geen stemronde meer.";
constexpr Words agrees = "akkoord";
constexpr Words refuses = "niet akkoord";
constexpr Words not_yet = "nog niet";
constexpr Words still = "nog";
constexpr Words must_vote = "moeten stemmen";
constexpr Words must_vote_one = "moet stemmen";
constexpr Words change_first = "Een punt moet eerst gewijzigd of ingetrokken worden.";
constexpr Words alone = "Consensus vraagt minstens twee deelnemers.";
constexpr Words everyone_voted = "Iedereen aan tafel heeft over alles gestemd.";
constexpr Words left_unvoted = "Iedereen aan tafel heeft gestemd. Vertrokken zonder te stemmen";
constexpr Words exactly = "Welke informatie precies";
constexpr Words why_heading = "Reden";
constexpr Words source_heading = "Op grond van";
constexpr Words source_gone = "inbreng teruggenomen: wijzig het punt of trek het in";
constexpr Words route_first = "steunt op een doel: beslis eerst bij Vervolg dat er een traject start";
constexpr Words route_first_for_some =
    "Over een punt dat op een doel steunt, wordt pas gestemd als er een traject start: beslis dat bij "
    "Afronding, Vervolg.";
constexpr Words decide_route = "Beslis het vervolg";
}  // namespace sharing

namespace item {
constexpr Words kind = "Waarover gaat dit punt?";
constexpr Words disclosure_detail =
    cited<"Een deelnemer deelt iets met één lid van het cliëntsysteem (", law::disclosure, ").">;
constexpr Words reporting_detail =
    cited<"Een deelnemer moet aan een opdrachtgever rapporteren (", law::art14_reporting, ").">;
constexpr Words extension_detail =
    cited<"Het dossier langer dan vijftien jaar bewaren (", law::retention_short, ").">;
constexpr Words recipient = "Met wie wordt het gedeeld?";
constexpr Words kind_fixed = "De soort van een punt ligt vast: trek het in en stel een nieuw punt op.";
constexpr Words consent_keeps_it_here =
    "De modaliteiten van de toestemming van de procureur des Konings laten dit niet toe.";
constexpr Words nobody_reports = "Niemand die aan tafel kwam, heeft volgens de agenda een rapportageplicht.";
constexpr Words extension_is_there = "Er staat al een punt over de bewaartermijn: wijzig dat punt.";
constexpr Words not_here = "niet aangemeld";
constexpr Words declines_modalities =
    "deelt en rapporteert niet: de organisatie aanvaardt de modaliteiten niet";
constexpr Words no_duty = "heeft geen rapportageplicht";
constexpr Words reports = "rapporteert aan";
constexpr Words source_gone = "teruggenomen of weggehaald";
constexpr Words not_about = "gaat niet over";
constexpr Words extension = "Hoe lang, en op welke grond?";
constexpr Words years = "jaar";
constexpr Words year_less = "Een jaar korter";
constexpr Words year_more = "Een jaar langer";
constexpr Words no_year_less = "Korter kan niet.";
constexpr Words no_year_more = "Langer kan niet.";
constexpr Words information = "Welke informatie precies?";
constexpr Words information_field = "Precies deze informatie";
constexpr Words sharer = "Wie deelt het?";
constexpr Words necessity = "Waarvoor is het noodzakelijk?";
constexpr Words sharer_hint = "Kies wie het deelt.";
constexpr Words recipient_hint = "Kies met wie het gedeeld wordt.";
constexpr Words necessity_hint = "Kies minstens één lid of doel.";
constexpr Words extension_hint = "Kies de grond.";
constexpr Words safety_of = "voor de veiligheid van dit lid";
constexpr Words goal_of = "voor dit doel van het plan";
constexpr Words why = "Om welke reden?";
constexpr Words why_field = "Reden";
constexpr Words sources = "Op welke inbreng steunt het?";
constexpr Words no_sources =
    "Er is nog geen inbreng: ga verder zonder, of leg er eerst een vast bij Bespreking.";
constexpr Words review = "Klopt dit?";
constexpr Words who_says = "Wie het deelt";
constexpr Words to_whom = "Met wie het gedeeld wordt";
constexpr Words reports_to = "Aan wie gerapporteerd wordt";
constexpr Words necessary_for = "Noodzakelijk voor";
constexpr Words safety_words = "de veiligheid van";
constexpr Words goal_words = "het doel";
constexpr Words extended_to = "Bewaartermijn";
constexpr Words put = "Voorleggen";
}  // namespace item

namespace hand_over {
constexpr Words title = "Aan wie geeft u het scherm?";
constexpr Words lead = "Wie het scherm krijgt, tikt op de eigen naam.";
constexpr Words give_to = "Geef het scherm aan";  // "Geef het scherm aan An Peeters"
constexpr Words has_signed = "Getekend.";
constexpr Words somebody_else = "Iemand anders";
constexpr Words pin = "Typ uw pincode. Niemand anders kan voor u tekenen.";
constexpr Words ballot = "punt om over te stemmen";
constexpr Words ballots = "punten om over te stemmen";
constexpr Words statement = "inbreng te bevestigen";
constexpr Words statements = "inbrengen te bevestigen";
constexpr Words verslag = "verslag na te lezen";
constexpr Words feedback = "te zeggen of er geïnformeerd wordt";
constexpr Words nothing = "niets te doen";
constexpr Words not_signed = "koos iets zonder te tekenen";
}  // namespace hand_over

}  // namespace tafel::text::screen
