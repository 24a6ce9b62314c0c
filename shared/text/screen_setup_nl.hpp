// The words of the screen while a machine is set up, and of the report before a meeting. For whoever is there with a stick:
// a coordinator or a technician, who sees this once.
#pragma once

#include "shared/text/screen_help_nl.hpp"
#include "shared/text/words_nl.hpp"

namespace tafel::text::screen {

namespace setup {

constexpr Words step = "Stap";
constexpr std::size_t steps = 9;

// ---- The names
constexpr Words name_title = "Hoe heten het huis en dit toestel?";
constexpr Words name_lead =
    "De beheerder van het huis geeft u twee korte namen. Neem ze letter voor letter over.";
constexpr Words name_form = "Enkel kleine letters, cijfers en -";
constexpr Words house_field = "Korte naam van het huis";
constexpr Words device_field = "Naam van dit toestel";
constexpr Words name_main = "Sleutels maken";

// ---- The keys
constexpr Words keys_title = "De sleutels worden gemaakt";
constexpr Words keys_lead =
    "Dit gaat vanzelf. De sleutels verlaten dit toestel nooit. Duurt het langer dan een minuut, zet het "
    "toestel dan uit en weer aan: u gaat hier verder.";

// ---- The request, and the answer
constexpr Words request_title = "Zet de aanvraag op een stick";
constexpr Words request_lead =
    "Steek een USB-stick in en tik op de naam ervan. Noteer de vingerafdruk, of neem er een foto van.";
constexpr Words answer_title = "Kom terug met de stick";
constexpr Words answer_lead =
    "De aanvraag staat op de stick. De beheerder van het huis vergelijkt de vingerafdruk en schrijft dit "
    "toestel in. Steek de stick daarna hier in en tik op de naam ervan.";
constexpr Words answer_again_title = "Neem het antwoord opnieuw over";
constexpr Words fingerprint = "Vingerafdruk van dit toestel";
constexpr Words image = "Kenmerk van het verzegelde systeem";
constexpr Words no_image = "Dit toestel draait zonder verzegeld systeem.";
constexpr Words sticks = "USB-sticks";
constexpr Words no_stick = "Steek een USB-stick in dit toestel.";
constexpr Words request_again = "Aanvraag opnieuw op een stick";
constexpr Words start_over = "Opnieuw beginnen";
constexpr Words start_over_asks =
    "Nieuwe namen en nieuwe sleutels maken? De aanvraag die al op een stick staat, geldt dan niet meer, en "
    "een "
    "antwoord daarop evenmin.";
constexpr Words start_over_not = "Deze houden";

// ---- The house
constexpr Words house_title = "Hoort dit toestel bij dit huis?";
constexpr Words house_lead =
    "Vergelijk de vingerafdruk met die van de beheerder. Vanaf hier hoort dit toestel bij dit huis.";
constexpr Words house_name = "Huis";
constexpr Words house_fingerprint = "Vingerafdruk van het huis";
constexpr Words chairs = "Wie mag voorzitten";
constexpr Words house_main = "Ja, dit is ons huis";
constexpr Words house_not = "Nee";

// ---- What a person looks at
constexpr Words panel_title = "Past een bankkaart in dit kader?";
constexpr Words panel_lead = "Leg ze op het scherm: ze vult het kader precies.";
constexpr Words panel_main = "Ja, ze past";
constexpr Words panel_not = "Nee";
constexpr Words panel_trouble =
    "Dan kent het toestel de maat van dit scherm niet, en zijn letters en knoppen te klein of te groot. Laat "
    "de beheerder de maat instellen; u kunt intussen verder.";
constexpr Words panel_anyway = "Toch verder";
constexpr Words card = "bankkaart";

constexpr Words touch_title = "Raak de vier hoeken aan";
constexpr Words touch_lead = "Elke hoek die antwoordt, krijgt een vinkje.";
constexpr Words touch_hint = "Nog niet alle hoeken";
constexpr Words corner = "hoek";
constexpr Words corner_done = "antwoordt";
constexpr Words touch_main = "Verder";

constexpr Words sound_title = "Hoort u het toestel spreken?";
constexpr Words sound_lead = "Zet de koptelefoon op en laat een zin horen.";
constexpr Words sound_play = "Laat een zin horen";
constexpr Words sound_sentence = "Goedendag. Dit toestel kan voorlezen.";
constexpr Words sound_main = "Ja, gehoord";
constexpr Words sound_not = "Verder zonder geluid";
constexpr Words no_sound_title = "Dit toestel heeft geen geluid";
constexpr Words no_sound_lead =
    "Voorlezen kan hier niet. Wie dat nodig heeft, verwittigt de beheerder; al de rest werkt.";

constexpr Words clock_title = "Klopt de klok?";
constexpr Words clock_lead = "Elk overleg krijgt deze dag en dit uur. Vergelijk met uw telefoon.";
constexpr Words clock_main = "Ja, dat klopt";
constexpr Words clock_not = "Nee";
constexpr Words clock_trouble =
    "Laat de beheerder de klok gelijkzetten in het startmenu van het toestel. Zet het dan weer aan: u gaat "
    "hier verder.";

constexpr Words network_title = "Is het centrale systeem bereikt?";
constexpr Words network_lead =
    "Daar gaan de verzegelde verslagen heen. Zonder verbinding wachten ze op dit toestel.";
constexpr Words network_reached = "bereikt";
constexpr Words network_not = "niet bereikt";
constexpr Words network_refused = "niet erkend";
constexpr Words network_unknown = "wordt gezocht";
constexpr Words network_main = "Verder";
constexpr Words network_anyway = "Verder zonder verbinding";
constexpr Words take_again = "Antwoord opnieuw overnemen";

constexpr Words ready_title = "Klaar voor het eerste overleg";
constexpr Words ready_lead =
    "Dit toestel hoort nu bij het huis. De coördinator stuurt de agenda; de dag zelf staat elk overleg in de "
    "lijst.";
constexpr Words ready_main = "Naar de dag";

}  // namespace setup

namespace busy {
constexpr Words checking = "Bezig met nakijken…";
}

namespace readiness {

constexpr Words open = "Klaar?";
constexpr Words ready_title = "Klaar";
constexpr Words not_ready_title = "Nog niet klaar";
constexpr Words ready_lead = "Dit toestel is klaar voor een overleg.";
constexpr Words again = "Opnieuw nakijken";
constexpr Words good = "in orde";
constexpr Words note = "goed om te weten";
constexpr Words act = "te doen";

}  // namespace readiness

namespace help {

constexpr PageHelp setup_name{"Hier krijgt dit toestel zijn naam en de naam van zijn huis.",
                              "Typ beide namen over van de beheerder en tik op Sleutels maken."};
constexpr PageHelp setup_keys{"Dit toestel maakt de sleutels waarmee het later tekent.",
                              "Wacht tot de vingerafdruk op het scherm komt."};
constexpr PageHelp setup_request{"Met de aanvraag op de stick schrijft de beheerder dit toestel in.",
                                 "Steek een stick in, tik op de naam ervan en bewaar de vingerafdruk apart."};
constexpr PageHelp setup_answer{"Hier neemt dit toestel over wat de beheerder op de stick zette.",
                                "Steek de stick in en tik op de naam ervan."};
constexpr PageHelp setup_house{"Hier bevestigt u bij welk huis dit toestel hoort.",
                               "Vergelijk de vingerafdruk met die van de beheerder en tik op ja of nee."};
constexpr PageHelp setup_panel{"Hier ziet u of letters en knoppen hun juiste maat hebben.",
                               "Leg een bankkaart op het kader en tik op wat u ziet."};
constexpr PageHelp setup_touch{"Hier ziet u of het scherm overal op uw vinger antwoordt.",
                               "Raak de vier hoeken aan en ga verder."};
constexpr PageHelp setup_sound{"Hier hoort u of dit toestel kan voorlezen.",
                               "Laat een zin horen en tik op wat u hoorde."};
constexpr PageHelp setup_clock{"Hier bevestigt u de dag en het uur van dit toestel.",
                               "Vergelijk met uw telefoon en tik op ja of nee."};
constexpr PageHelp setup_network{"Hier ziet u of dit toestel het centrale systeem bereikt.",
                                 "Wacht tot het bereikt is, of ga verder zonder verbinding."};
constexpr PageHelp setup_ready{"Dit toestel is ingesteld.", "Tik op Naar de dag."};
constexpr PageHelp readiness{"Hier staat of dit toestel klaar is voor een overleg.",
                             "Doe wat bij een regel staat, en laat het opnieuw nakijken."};

}  // namespace help

}  // namespace tafel::text::screen
