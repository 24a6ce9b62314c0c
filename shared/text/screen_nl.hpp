// Every word on the screen at the table, grouped by screen; those of its work and of its end in a file each. Formal but human (u-vorm), in the words of the decree.
#pragma once

#include "shared/text/law.hpp"
#include "shared/text/screen_ending_nl.hpp"
#include "shared/text/screen_meeting_nl.hpp"

namespace tafel::text::screen {

// ---- Everywhere ----------------------------------------------------------------------------------------------
constexpr Words hour = "uur";  // "10.32 uur"
constexpr Words back = "Terug";
constexpr Words previous = "Vorige";
constexpr Words next = "Volgende";
constexpr Words stop = "Stoppen";
constexpr Words session_closed = "Het overleg is afgesloten.";
constexpr Words save = "Bewaren";
constexpr Words close = "Sluiten";
constexpr Words fill_in_first = "Vul eerst in wat hier gevraagd wordt.";
constexpr Words let_stand = "Laten staan";
constexpr Words forget_asks = "Wilt u wissen wat u typte?";
constexpr Words forget = "Wissen";
constexpr Words forget_not = "Verder typen";
constexpr Words go_to = "Ga naar";
constexpr Words step = "stap";
constexpr Words of = "van";
constexpr Words missing = "ontbreekt";
constexpr Words away_now = "vertrokken";
constexpr Words connecting = "Verbinding maken met het toestel…";
constexpr Words connecting_lead = "Dit scherm toont de dag zodra het toestel antwoordt.";
constexpr Words disconnected = "Verbinding met het toestel verbroken, opnieuw verbinden…";
constexpr Words interrupted_request =
    "De verbinding viel weg terwijl het toestel bezig was. Zodra het kan, staat hier of uw handeling bewaard "
    "is.";
constexpr Words interrupted_undone =
    "De verbinding viel weg en uw laatste handeling is niet gebeurd. Doe ze opnieuw.";
constexpr Words interrupted_unknown =
    "De verbinding viel weg tijdens het kopiëren. De kopie kan onvolledig zijn: kopieer opnieuw.";
constexpr Words not_understood =
    "Het toestel begreep het scherm niet. Probeer opnieuw of verwittig de coördinator.";

// One session holds no more of them (shared/domain/limits.hpp).
namespace full {
constexpr Words people = "Er kan niemand meer bij: dit overleg telt zoveel genodigden als het kan hebben.";
constexpr Words statements = "Er kan geen inbreng meer bij in dit overleg.";
constexpr Words goals = "Er kan geen doel meer bij in dit overleg.";
constexpr Words actions = "Er kan geen actie meer bij in dit overleg.";
constexpr Words items = "Er kan geen punt meer bij in dit overleg.";
}  // namespace full

// ---- Keyboard ------------------------------------------------------------------------------------------------
constexpr Words shift = "hoofdletter";
constexpr Words erase = "wissen";
constexpr Words erase_word = "wis woord";
constexpr Words symbols = "tekens";
constexpr Words letters = "abc";  // on the key that leads back from them
constexpr Words caret_left = "naar links";
constexpr Words caret_right = "naar rechts";
constexpr Words enter = "volgende regel";
constexpr Words space = "spatie";
constexpr Words shift_lock = "hoofdletters vast";
constexpr Words undo = "ongedaan maken";
constexpr Words redo = "opnieuw doen";
constexpr Words copy = "Kopiëren";
constexpr Words cut = "Knippen";
constexpr Words paste = "Plakken";
constexpr Words field_full = "Vol: hier past niets meer bij.";
constexpr Words field_unfit = "Dit teken kan hier niet.";

// ---- What takes a moment
namespace busy {
constexpr Words saving = "Bezig met bewaren…";
constexpr Words pin = "Pincode nakijken…";
constexpr Words check_in = "Bezig met aanmelden…";
constexpr Words locking = "Bezig met vergrendelen…";
constexpr Words turn = "Scherm teruggeven…";
constexpr Words vote = "Stem wordt bewaard…";
constexpr Words sealing = "Bezig met verzegelen…";
constexpr Words sending = "Verzending gevraagd…";
constexpr Words copying = "Kopiëren naar de stick…";
constexpr Words slow = "Het toestel antwoordt traag. Even geduld.";
}  // namespace busy

namespace draft {
constexpr Words kept = "klad bewaard";
constexpr Words not_yet = "klad nog niet bewaard";
constexpr Words disk_full = "klad niet bewaard: de schijf is vol";
constexpr Words refused = "klad niet bewaard";
}  // namespace draft

namespace pin {
constexpr Words type = "Typ uw pincode van zes cijfers.";
constexpr Words choose_chair = "Tik eerst op uw naam.";
constexpr Words another_chair = "Tik hier voor iemand anders.";
constexpr Words wait = "Te veel foute pincodes. Nog";
constexpr Words seconds = "seconden wachten.";
constexpr Words locked = "Deze pincode is geblokkeerd. Een voorzitter kan die vrijgeven.";
constexpr Words locked_chair = "Geblokkeerd. Een andere voorzitter kan het scherm openen.";
}  // namespace pin

namespace display {
constexpr Words sign = "Aa";
constexpr Words title = "Weergave";
constexpr Words text_size = "Grootte van de letters";
constexpr Words size_100 = "Gewoon";
constexpr Words size_125 = "Groot";
constexpr Words size_150 = "Groter";
constexpr Words size_200 = "Grootst";
constexpr Words colours = "Kleuren";
constexpr Words light = "Licht";
constexpr Words dark = "Donker";
constexpr Words contrast = "Hoog contrast";
constexpr Words speech = "Voorlezen in de koptelefoon";
constexpr Words speech_off = "Uit";
constexpr Words speech_on = "Aan";
constexpr Words dark_screen = "Scherm donker terwijl het voorleest";
constexpr Words close = "Klaar";
}  // namespace display

namespace dark_screen {
constexpr Words says = "Dit scherm wordt voorgelezen in de koptelefoon.";
constexpr Words way_back = "Raak het aan om het weer licht te maken: dat kiest u bij Weergave.";
}  // namespace dark_screen

// Words that the voice adds to those on the screen.
namespace speech {
constexpr Words button = "knop";
constexpr Words field = "invulveld";
constexpr Words key = "toets";
constexpr Words empty = "leeg";
constexpr Words digit_key = "cijfertoets";
constexpr Words digit_typed = "cijfer getypt";
}  // namespace speech

namespace rail {
constexpr Words day = "Vandaag";
constexpr Words opening = "Opening";
constexpr Words attendance = "Aanwezigheid";
constexpr Words beforehand = "Vooraf";
constexpr Words follow_up = "Opvolging";
constexpr Words discussion = "Bespreking";
constexpr Words plan = "Plan van aanpak";
constexpr Words sharing = "Informatiedeling";
constexpr Words closing = "Afronding";
constexpr Words sending = "Versturen";
constexpr Words lock = "Vergrendelen";
constexpr Words course = "Verloop";
constexpr Words saved = "Alles bewaard";
constexpr Words saving = "Bewaren…";
constexpr Words unkept = "Niet bewaard";
constexpr Words not_signed = "Niet alles getekend";
constexpr Words read_only = "Alleen lezen";
constexpr Words disconnected = "Geen verbinding";
constexpr Words refused = "geweigerd";
constexpr Words unsent = "niet verstuurd";
constexpr Words all_sent = "alles afgeleverd";
constexpr Words nothing_to_send = "niets wacht";
constexpr Words since = "sinds";
constexpr Words minutes = "min";
constexpr Words hours = "u";
constexpr Words at_table = "aan tafel";
constexpr Words to_confirm = "te bevestigen";
constexpr Words confirmed = "bevestigd";
constexpr Words goal = "doel";
constexpr Words goals = "doelen";
constexpr Words action = "actie";
constexpr Words actions = "acties";
constexpr Words of = "van";
constexpr Words open = "open";
constexpr Words supplement = "aanvulling";
constexpr Words supplements = "aanvullingen";
constexpr Words said = "gezegd";
constexpr Words with_consensus = "consensus";
constexpr Words still = "nog";
constexpr Words to_do = "te doen";
constexpr Words ready = "klaar";
constexpr Words time_used = "bezig";
constexpr Words closed = "afgesloten";
}  // namespace rail

namespace top {
constexpr Words at_table = "aan tafel";
constexpr Words nobody = "Nog niemand aan tafel";
constexpr Words nobody_yet = "Er zit nog niemand aan tafel: meld eerst iemand aan bij Aanwezigheid.";
constexpr Words and_more = "en nog";
constexpr Words protects = "Dit overleg beschermt";
constexpr Words members = "Cliëntsysteem";
constexpr Words names_hidden =
    "Er zit een deskundige aan tafel: leden van het cliëntsysteem worden bij hun rol genoemd. In teksten kan "
    "nog "
    "een naam staan.";
}  // namespace top

namespace day {
constexpr Words title = "Overleg van";
constexpr Words none = "Er staat geen overleg op dit toestel. De coördinator brengt de agenda.";
constexpr Words none_today = "Voor vandaag staat er geen overleg op dit toestel.";
constexpr Words other_days = "Op een andere dag";
constexpr Words another_day = "Niet vandaag";
constexpr Words touch_one = "Tik op het overleg dat u wilt openen.";
constexpr Words first = "Eerste casusoverleg";
constexpr Words follow_up = "Opvolgoverleg";
constexpr Words closing = "Afrondingstafel";
constexpr Words sealed = "Verzegeld";
constexpr Words interrupted = "Onderbroken";
constexpr Words active = "Bezig";
constexpr Words ready = "Klaar om te openen";
constexpr Words not_ready = "Er ontbreekt iets";
constexpr Words needs = "Wat de opening vraagt";
constexpr Words open_lead = "Lees na wat vastligt, en open het overleg met uw pincode.";
constexpr Words not_ready_lead =
    "Er ontbreekt iets in de agenda. De coördinator vult ze aan; daarna kan dit overleg open.";
constexpr Words takes_no_part = "Ik neem zelf niet deel";
constexpr Words takes_no_part_change = "Toch deelnemen, of de reden wijzigen";
constexpr Words takes_no_part_title = "Voorzitten zonder deel te nemen";
constexpr Words takes_no_part_lead =
    "Wie voorzit, neemt deel aan het overleg en stemt mee. Doet u dat niet, dan staat de reden in het "
    "verslag, en kan dat "
    "later niet meer veranderen. De geheimhouding tekent u ook dan.";
constexpr Words takes_no_part_why = "Om welke reden neemt u niet deel?";
constexpr Words takes_no_part_main = "Verder";
constexpr Words takes_part = "Toch deelnemen";
constexpr Words takes_no_part_said =
    "U zit voor zonder deel te nemen, en stemt niet mee. Open het overleg met uw pincode.";
constexpr Words resume_lead = "Dit overleg werd onderbroken. Met uw pincode gaat het verder waar het was.";
}  // namespace day

namespace locked {
constexpr Words title = "Het scherm is vergrendeld";
constexpr Words lead = "Het overleg loopt door. Een voorzitter ontgrendelt het scherm met de eigen pincode.";
constexpr Words not_signed =
    "Wat niet getekend is, telt niet. Wie koos, vindt het terug in de volgende beurt.";
}  // namespace locked

namespace still_there {
constexpr Words asks = "Bent u er nog?";
constexpr Words locks = "Het scherm wordt vergrendeld over";
constexpr Words second = "seconde.";
constexpr Words seconds = "seconden.";
constexpr Words not_signed = "Wat u koos, is nog niet getekend: zo telt het niet.";
constexpr Words yes = "Ja, ik ben er nog";
}  // namespace still_there

namespace opening {
constexpr Words in_order = "Alles in orde";
constexpr Words unfold = "Alles tonen";
constexpr Words fold = "Verbergen";
constexpr Words dossier = "Dossier";
constexpr Words opened = "geopend om";
constexpr Words by = "door";
constexpr Words members = "Cliëntsysteem";
constexpr Words unborn = "ongeboren";
constexpr Words born = "geboren op";
constexpr Words born_unknown = "geboortedatum niet bekend";
constexpr Words is_protected = "te beschermen";
constexpr Words minor = "minderjarig";
constexpr Words go_on = "Naar de aanwezigheid";
}  // namespace opening

namespace members {
constexpr Words title = "Leden van het cliëntsysteem";
constexpr Words lead = "Wie ze zijn voor elkaar, en wie dit overleg beschermt.";
constexpr Words lead_hidden = "Zolang de deskundige aan tafel zit, blijven namen en nummers verborgen.";
constexpr Words lift = "Namen tonen";
constexpr Words lift_title = "De namen tonen aan de deskundige?";
constexpr Words lift_lead =
    "Dan staan de namen van het cliëntsysteem op het scherm tot er een andere deskundige bij komt. De reden "
    "komt in "
    "het verslag.";
constexpr Words lift_why = "Waarom de situatie de namen vraagt";
constexpr Words nothing_hidden = "Er is nu geen naam verborgen.";
constexpr Words number = "Rijksregisternummer";
constexpr Words no_number = "Geen rijksregisternummer in het dossier.";
constexpr Words show = "Nummer tonen";
constexpr Words show_asks =
    "Het rijksregisternummer verschijnt tien seconden op het scherm. In het verslag staat dat het getoond "
    "is.";
constexpr Words show_not = "Niet tonen";
constexpr Words hides_in = "nog";
constexpr Words seconds = "s zichtbaar";
}  // namespace members

namespace attendance {
constexpr Words title = "Wie zit aan tafel?";
constexpr Words lead = "Laat het scherm rondgaan: ieder tikt op de eigen naam.";
constexpr Words chair_first =
    "Eerst meldt de voorzitter zich aan:";  // "…: An Peeters tikt op de eigen naam."
constexpr Words chair_taps = " tikt op de eigen naam.";
constexpr Words chair_signs_first = "Eerst tekent de voorzitter de geheimhouding, bij Aanwezigheid.";
constexpr Words chairs = "voorzitter";
constexpr Words chairs_only = "zit voor en neemt niet deel";
constexpr Words welcome = "Welkom,";  // "Welkom, An Peeters. Geef het scherm door."
constexpr Words pass_on = "Geef het scherm door.";
constexpr Words pass_on_lead = "Ieder tikt op de eigen naam.";
constexpr Words all_here = "Iedereen is aangemeld.";
// After a name.
constexpr Words leaves = "verlaat de tafel.";
constexpr Words leaves_ballot =
    "Over één punt is nog niet gestemd: zonder die stem komt er voor dat punt geen consensus.";
constexpr Words leaves_ballots_before = "Over";
constexpr Words leaves_ballots_after =
    "punten is nog niet gestemd: zonder die stem komt er voor die punten geen consensus.";
constexpr Words leaves_statements = "Niet alles wat op die naam staat, is al bevestigd.";
constexpr Words leaves_feedback = "Er is nog niet gezegd of de vertegenwoordigde persoon geïnformeerd wordt.";
constexpr Words at_table = "aan tafel sinds";
constexpr Words expected = "verwacht";
constexpr Words since = "sinds";
constexpr Words from = "van";  // "van 10.34 uur tot 11.05 uur"
constexpr Words until = "tot";
constexpr Words left_at = "vertrokken om";
constexpr Words stands_for = "voor";
constexpr Words add = "Iemand toevoegen";
constexpr Words go_on = "Naar de bespreking";
constexpr Words choose_pin =
    "Kies een pincode van zes cijfers voor dit overleg. U tekent ermee; niemand anders kent die.";
constexpr Words pin_again = "Typ dezelfde pincode nog eens.";
constexpr Words pins_differed =
    "De twee pincodes waren niet gelijk. Kies opnieuw een pincode van zes cijfers.";
constexpr Words leave = "Verlaat de tafel";
constexpr Words leave_not = "Blijft aan tafel";
constexpr Words come_back = "Komt terug aan tafel";
constexpr Words strike = "Aanwezigheid schrappen";
constexpr Words strike_main = "Schrappen";
constexpr Words strike_why = "Waarom was deze aanwezigheid een vergissing?";
constexpr Words unlock_pin = "Pincode vrijgeven";
constexpr Words unlock_pin_lead = "Een voorzitter geeft deze pincode vrij, met de eigen pincode.";
}  // namespace attendance

// art. 14 §1; 458ter §2, first and second paragraph; art. 13 §2.
namespace secrecy {
constexpr Words lead = "Lees dit voordat u deelneemt.";
constexpr Words duty =
    cited<"U bent verplicht tot geheimhouding van de geheimen die tijdens dit overleg worden meegedeeld (",
          law::decree_secrecy, "; ", law::code_secrecy_notice, ").">;
constexpr Words punished = cited<"Wie dit geheim schendt, wordt gestraft met de straffen bepaald in ",
                                 law::code_penalty_in_full, ".">;
constexpr Words prosecution = cited<
    "De geheimen die tijdens dit overleg worden meegedeeld, kunnen slechts aanleiding geven tot de "
    "strafrechtelijke vervolging van de misdrijven waarvoor het overleg werd georganiseerd (",
    law::code_prosecution, ").">;
constexpr Words free = cited<
    "U bepaalt vrij welke informatie u deelt. Deel alleen wat relevant en proportioneel is voor de "
    "bescherming van de leden van het cliëntsysteem (",
    law::contribution, ").">;
constexpr Words accept = "Ik heb dit gelezen";
}  // namespace secrecy

// art. 12, third and fourth paragraph.
namespace delegate {
constexpr Words lead = "U bent vaste afgevaardigde van";
constexpr Words duty = cited<
    "Door de informatie die u vooraf kreeg, gelden voor u dezelfde reglementering en contractuele "
    "voorwaarden "
    "als voor de persoon die u vertegenwoordigt, met name inzake gegevensbescherming, ambtsgeheim, "
    "discretieplicht en beroepsgeheim (",
    law::delegate_duties, ").">;
constexpr Words feedback =
    cited<"U mag die persoon na het overleg informeren over het besproken cliëntsysteem (",
          law::art12_feedback, "). Die persoon is dan zelf gehouden tot de geheimhouding van ",
          law::code_secrecy_bare, ". Bij de afronding zegt u of u dat zult doen.">;
constexpr Words accept = "Ik neem deze plichten over";
}  // namespace delegate

namespace add {
constexpr Words lead = "Iemand toevoegen aan tafel";
constexpr Words who = "Wie komt erbij?";
constexpr Words name = "Naam";
constexpr Words function = "Functie";
constexpr Words which_organisation = "Van welke organisatie?";
constexpr Words other = "Een andere organisatie";
constexpr Words new_organisation = "Hoe heet de organisatie?";
constexpr Words organisation_name = "Naam van de organisatie";
constexpr Words category = cited<"Onder welke categorie valt ze? (", law::art10_category, ")">;
constexpr Words necessity = cited<"Waarom is haar bijdrage noodzakelijk? (", law::other_organisation, ")">;
constexpr Words necessity_field = "Reden";
constexpr Words ground = cited<"Op welke grond? (", law::invitation, ")">;
constexpr Words involvement = "Betrokken bij het cliëntsysteem en met kennis ervan";
constexpr Words expertise = "Specifieke inhoudelijke expertise";
constexpr Words extra = "Vertegenwoordigt deze persoon iemand?";
constexpr Words represented_name = "Wie wordt vertegenwoordigd? (mag leeg blijven)";
constexpr Words represented_function = "Diens functie (mag leeg blijven)";
constexpr Words reports_to = "Heeft een rapportageplicht aan (mag leeg blijven)";
constexpr Words add = "Toevoegen";
}  // namespace add

// The button of a refusal.
namespace refusal {
constexpr Words understood = "Begrepen";
constexpr Words again = "Opnieuw proberen";
constexpr Words type_again = "Opnieuw typen";
constexpr Words to_question = "Ga naar die vraag";
}  // namespace refusal

}  // namespace tafel::text::screen
