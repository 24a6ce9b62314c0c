// What each page of the screen says of itself when somebody asks ("?"): what it is for, and what to do next. Fixed
// words, without a name or a number, so that they can be read on any page in any hands.
#pragma once

#include "shared/text/words_nl.hpp"

namespace tafel::text::screen {

// Two sentences. A page cannot be made without: there is no empty one.
struct PageHelp {
  Words is_for;
  Words next;
  constexpr PageHelp(Words is_for, Words next) : is_for(is_for), next(next) {}
};

namespace help {

constexpr Words sign = "?";
constexpr Words title = "Uitleg bij dit scherm";

// ---- Before, between and after sessions
constexpr PageHelp day{"Hier staan de overleggen van dit toestel, die van vandaag eerst.",
                       "Tik op het overleg dat u wilt openen."};
constexpr PageHelp open_session{"Hier leest u wat voor dit overleg vastligt, en u opent of hervat het.",
                                "Is alles in orde, tik dan op uw naam en typ uw pincode van voorzitter."};
constexpr PageHelp takes_no_part{"Hier zegt u waarom u voorzit zonder zelf aan het overleg deel te nemen.",
                                 "Typ de reden en tik op Verder, of ga terug om toch deel te nemen."};
constexpr PageHelp locked{"Het overleg loopt door, maar niemand kan het nu op dit scherm lezen.",
                          "Een voorzitter tikt op de eigen naam en typt de pincode om verder te gaan."};
constexpr PageHelp deliveries{"Hier ziet u of elk verzegeld overleg is afgeleverd.",
                              "Tik op Nu versturen, of kopieer wat nog wacht naar een USB-stick."};
constexpr PageHelp stick{"Hier kiest u de USB-stick waarop het verzegelde overleg komt.",
                         "Steek een stick in het toestel en tik op de naam ervan."};

// ---- Opening and attendance
constexpr PageHelp opening{"Hier staat waarom dit overleg mag plaatsvinden en over wie het gaat.",
                           "Lees het na en ga verder naar de aanwezigheid."};
constexpr PageHelp members{"Hier staat wie tot het cliëntsysteem behoort en wie dit overleg beschermt.",
                           "Lees na wat u nodig hebt en ga terug."};
constexpr PageHelp lift_names{
    "Hier laat een voorzitter de deskundigen aan tafel de namen van het cliëntsysteem lezen.",
    "Typ waarom dat nodig is en tik op Namen tonen."};
constexpr PageHelp attendance{"Hier ziet u wie verwacht wordt en wie aan tafel zit.",
                              "Tik op uw eigen naam om u aan te melden, en geef het scherm door."};
constexpr PageHelp secrecy{"Hier leest u welke geheimhouding geldt voor wie deelneemt.",
                           "Lees tot het einde en bevestig, of stop als u niet deelneemt."};
constexpr PageHelp delegate{"Hier leest u welke plichten u overneemt van de persoon die u vertegenwoordigt.",
                            "Lees tot het einde en bevestig, of ga terug."};
constexpr PageHelp choose_pin{"Met deze pincode tekent u straks uw stem en alles wat u bevestigt.",
                              "Typ twee keer dezelfde zes cijfers, en zorg dat niemand meekijkt."};
constexpr PageHelp person{"Hier legt u vast of deze persoon de tafel verlaat of terugkomt.",
                          "Tik op wat er gebeurt, of ga terug."};
constexpr PageHelp unlock_pin{"Na te veel foute pogingen geeft een voorzitter hier een pincode weer vrij.",
                              "Tik op uw naam als voorzitter en typ uw eigen pincode."};
constexpr PageHelp strike{"Hier schrapt u een aanmelding die een vergissing was.",
                          "Typ de reden en tik op Schrappen."};
constexpr PageHelp add_person{"Hier voegt u iemand toe die niet uitgenodigd was.",
                              "Beantwoord de vraag bovenaan en ga verder tot u kunt toevoegen."};

// ---- The work of the table
constexpr PageHelp beforehand{
    "Hier staat waarom dit overleg gehouden wordt, en wat kernpartners vooraf schriftelijk aanvulden.",
    "Lees het samen, en tik op Inbrengen bij een aanvulling die aan tafel komt."};
constexpr PageHelp follow_up{"Hier staat wat het vorige overleg afsprak en nog niet klaar was.",
                             "Tik bij elke actie en bij elk punt op wat ervan geworden is."};
constexpr PageHelp action_course{"Hier legt u vast wat er van een afgesproken actie geworden is.",
                                 "Typ een korte toelichting en tik op Vastleggen."};
constexpr PageHelp told{"Hier legt u vast wanneer het punt verteld is.",
                        "Tik op de dag en dan op Vastleggen."};
constexpr PageHelp stop_item{"Hier zet u een punt stop, zodat het niet meer gedeeld wordt.",
                             "Typ de reden en tik op Stopzetten, of stop en laat het punt staan."};
constexpr PageHelp discussion{"Hier staat wat ieder heeft ingebracht.",
                              "Voeg een inbreng toe, of geef het scherm door om te laten bevestigen."};
constexpr PageHelp statement{"Hier legt u één inbreng vast: wat er gezegd is, door wie, over wie en waarom.",
                             "Beantwoord de vraag bovenaan en ga verder tot u kunt bewaren."};
constexpr PageHelp plan{"Hier staan de doelen van de tafel, en wie wat doet tegen wanneer.",
                        "Voeg een doel toe, en bij elk doel de acties."};
constexpr PageHelp goal{"Hier schrijft u één doel van het plan van aanpak.",
                        "Typ waar u samen naartoe werkt en tik op Bewaren."};
constexpr PageHelp action{"Hier legt u één actie vast: wat er zal gebeuren, wie dat doet en tegen wanneer.",
                          "Beantwoord de vraag bovenaan en ga verder tot u kunt bewaren."};
constexpr PageHelp sharing{"Hier beslist de tafel welke informatie met wie gedeeld mag worden.",
                           "Voeg een punt toe, of start de stemronde om iedereen te laten stemmen."};
constexpr PageHelp item{"Hier leest u één punt helemaal.",
                        "Wijzig het of trek het in zolang dat kan, of ga terug."};
constexpr PageHelp new_item{"Hier stelt u één punt op waarover de tafel zal stemmen.",
                            "Beantwoord de vraag bovenaan en ga verder tot u het punt kunt voorleggen."};
constexpr PageHelp end_round{"Hier beëindigt een voorzitter een stemronde voor iedereen gestemd heeft.",
                             "Typ waarom en tik op Beëindigen, of stop en laat de ronde doorlopen."};

// ---- One person has the screen
constexpr PageHelp hand_over{"Hier kiest u wie het scherm krijgt.",
                             "Geef het scherm door: wie het krijgt, tikt op de eigen naam."};
constexpr PageHelp own_pin{"Uw beurt begint met uw eigen pincode, zodat niemand anders voor u tekent.",
                           "Is dit uw naam, typ dan uw pincode; zo niet, tik op Iemand anders."};
constexpr PageHelp vote{"Hier kiest u zelf, in alle rust, of u akkoord gaat met dit punt.",
                        "Lees het punt tot het einde en tik op uw antwoord."};
constexpr PageHelp overview{"Hier staan uw keuzes, voor u ze tekent.",
                            "Lees ze tot het einde en tik op Stem bevestigen, of wijzig eerst een keuze."};
constexpr PageHelp earlier{"Hier staat wat u eerder in dit overleg getekend hebt.",
                           "Tik op een punt om uw stem te wijzigen, of ga terug."};
constexpr PageHelp signed_choices{"Hier staat waarover u gestemd hebt.",
                                  "Geef het scherm terug, of tik op een punt om uw stem te wijzigen."};
constexpr PageHelp away{"Wie de tafel verliet, kan niet stemmen.",
                        "Geef het scherm terug, en laat bij Aanwezigheid vastleggen dat u terug bent."};
constexpr PageHelp own_statements{"Hier staat wat op uw naam is ingebracht.",
                                  "Bevestig wat klopt en neem terug wat niet klopt."};
constexpr PageHelp own_verslag{"Hier leest u het verslag van dit overleg na.",
                               "Lees tot het einde, en keur goed of maak een opmerking."};
constexpr PageHelp remark{"Hier schrijft u wat u bij het verslag wilt opmerken.",
                          "Typ uw opmerking en tik op Bewaren."};

// ---- Closing and sealing
constexpr PageHelp read_back{"Hier leest de tafel samen na wat er vastgelegd wordt.",
                             "Kijk na of het klopt en tik op Volgende."};
constexpr PageHelp route{"Hier legt u vast hoe het verdergaat na een eerste casusoverleg.",
                         "Tik op wat de tafel beslist heeft."};
constexpr PageHelp minors{
    "Hier legt u vast hoe de gemandateerde voorziening bij de beslissing betrokken was.",
    "Typ het, en tik op Beslissing vastleggen."};
constexpr PageHelp term{"Hier legt u vast hoelang het dossier bewaard wordt.",
                        "Kies minder jaren als dat volstaat, en tik op Termijn vastleggen."};
constexpr PageHelp verslag{"Hier maakt u het verslag op en ziet u wie het heeft nagelezen.",
                           "Maak het op, geef het scherm door om te laten nalezen, en ga verder."};
constexpr PageHelp end{"Hier ziet u of er nog iets ontbreekt om af te sluiten.",
                       "Ga naar wat ontbreekt, of tik op Overleg afsluiten."};
constexpr PageHelp not_held{"Hier zegt u waarom dit overleg niet doorging.",
                            "Typ de reden en tik op Volgende."};
constexpr PageHelp sign_closing{
    "De pincode van een voorzitter sluit het overleg af: wat beslist is, ligt dan vast.",
    "Typ die als u zeker bent, of ga terug."};
constexpr PageHelp closed{"Hier staat de uitkomst van het overleg, voor het laatst op dit scherm.",
                          "Lees ze na en tik op Verzegelen."};
constexpr PageHelp sealing{"Het toestel maakt het overleg nu onleesbaar voor wie er niet bij mag.",
                           "U hoeft niets te doen: laat het toestel aan en wacht."};
constexpr PageHelp sealed{"Hier staat wat van dit overleg vertrekt en wat niet.",
                          "Ga verder om te zien of alles is afgeleverd."};
constexpr PageHelp sealing_failed{"Hier staat waarom het verzegelen niet gelukt is.",
                                  "Doe wat er staat, en ga terug om opnieuw te verzegelen."};

}  // namespace help

}  // namespace tafel::text::screen
