// Every word on the screen at the table, grouped by screen. Formal but human (u-vorm), in the words of the decree.
#pragma once

#include "shared/text/law.hpp"
#include "shared/text/screen_ending_nl.hpp"

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
constexpr Words not_now = "Nee, terug";
constexpr Words forget_asks = "Wat u typte, wordt gewist.";
constexpr Words forget = "Wissen";
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
constexpr Words locked_chair = "Geblokkeerd. Een andere voorzitter kan openen.";
}  // namespace pin

namespace display {
constexpr Words sign = "Aa";
constexpr Words title = "Weergave";
constexpr Words text_size = "Grootte van de letters";
constexpr Words size_100 = "Gewoon";
constexpr Words size_125 = "Groter";
constexpr Words size_150 = "Groot";
constexpr Words size_200 = "Zeer groot";
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
constexpr Words members = "Leden";
constexpr Words names_hidden =
    "Er zit een deskundige aan tafel: leden worden bij hun rol genoemd. In teksten kan nog een naam staan.";
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
constexpr Words resume_lead = "Dit overleg werd onderbroken. Met uw pincode gaat het verder waar het was.";
}  // namespace day

namespace locked {
constexpr Words title = "Het overleg is afgeschermd";
constexpr Words lead = "Het overleg loopt door. Een voorzitter opent het scherm weer met de pincode.";
constexpr Words not_signed =
    "Wat niet getekend is, telt niet. Wie koos, vindt het terug in de volgende beurt.";
}  // namespace locked

namespace still_there {
constexpr Words asks = "Bent u er nog?";
constexpr Words locks = "Het scherm wordt afgeschermd over";
constexpr Words second = "seconde.";
constexpr Words seconds = "seconden.";
constexpr Words not_signed = "Wat u koos, is nog niet getekend: zo telt het niet.";
constexpr Words yes = "Ja, ik ben er nog";
}  // namespace still_there

namespace opening {
constexpr Words in_order = "Alles in orde";
constexpr Words unfold = "Toon alles";
constexpr Words fold = "Verberg";
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
    "Dan staan de namen van de leden op het scherm tot er een andere deskundige bij komt. De reden komt in "
    "het verslag.";
constexpr Words lift_why = "Waarom de situatie de namen vraagt";
constexpr Words nothing_hidden = "Er is nu geen naam verborgen.";
constexpr Words number = "Rijksregisternummer";
constexpr Words no_number = "Geen rijksregisternummer in het dossier.";
constexpr Words show = "Toon nummer";
constexpr Words show_asks =
    "Het rijksregisternummer verschijnt tien seconden op het scherm. In het verslag staat dat het getoond "
    "is.";
constexpr Words hides_in = "nog";
constexpr Words seconds = "s zichtbaar";
}  // namespace members

namespace attendance {
constexpr Words title = "Wie zit aan tafel?";
constexpr Words lead = "Geef het scherm rond: ieder tikt op de eigen naam.";
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
constexpr Words leaves_statements = "Wat op die naam staat, is nog niet alles bevestigd.";
constexpr Words leaves_feedback = "Nog niet gezegd is of de vertegenwoordigde persoon geïnformeerd wordt.";
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
constexpr Words come_back = "Komt terug aan tafel";
constexpr Words strike = "Aanmelding schrappen";
constexpr Words strike_main = "Schrappen";
constexpr Words strike_why = "Waarom was deze aanmelding een vergissing?";
constexpr Words unlock_pin = "Pincode vrijgeven";
constexpr Words unlock_pin_lead = "Een voorzitter geeft deze pincode vrij, met de eigen pincode.";
}  // namespace attendance

// art. 14 §1; 458ter §2, first and second paragraph; art. 13 §2.
namespace secrecy {
constexpr Words lead = "Lees dit voordat u aan tafel gaat.";
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

// art. 12, second paragraph.
namespace delegate {
constexpr Words lead = "U bent vaste afgevaardigde van";
constexpr Words duty = cited<
    "Door de informatie die u vooraf kreeg, gelden voor u dezelfde reglementering en contractuele "
    "voorwaarden "
    "als voor de persoon die u vertegenwoordigt, met name inzake gegevensbescherming, ambtsgeheim, "
    "discretieplicht en beroepsgeheim (",
    law::art12_delegate, ").">;
constexpr Words feedback = cited<
    "U mag die persoon na het overleg informeren over het besproken cliëntsysteem. Die persoon is dan zelf "
    "gehouden tot de geheimhouding van ",
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

namespace discussion {
constexpr Words hand_on = "Scherm doorgeven";
constexpr Words title = "Wat wordt ingebracht?";
constexpr Words lead = "Een inbreng telt pas zodra wie ze inbracht, ze zelf bevestigt.";
constexpr Words none = "Er is nog niets ingebracht. Niemand is verplicht te spreken.";
constexpr Words add = "Nieuwe inbreng";
constexpr Words hand_over = "Laten bevestigen";
constexpr Words because = "Relevant omdat:";
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
constexpr Words relevance_field = "Relevant omdat";
constexpr Words drop_waits_for_item = "Een punt van informatiedeling steunt hierop.";
constexpr Words owner_away = "Wijzigen kan alleen terwijl wie dit inbracht aan tafel zit.";
constexpr Words no_more = "Er kan geen inbreng meer bij.";
}  // namespace discussion

namespace plan {
constexpr Words title = "Plan van aanpak";
constexpr Words lead = "Doelen, en wie wat doet tegen wanneer.";
constexpr Words none = "Er is nog geen doel. Leg vast waar u samen naartoe werkt.";
constexpr Words add_goal = "Nieuw doel";
constexpr Words add_action = "Actie toevoegen";
constexpr Words edit = "Wijzigen";
constexpr Words drop = "Weghalen";
constexpr Words drop_goal_asks = "Dit doel wordt weggehaald. Dat kan niet ongedaan worden gemaakt.";
constexpr Words drop_action_asks = "Deze actie wordt weggehaald. Dat kan niet ongedaan worden gemaakt.";
constexpr Words by = "tegen";
constexpr Words which_goal = "Welk doel?";
constexpr Words goal_field = "Doel";
constexpr Words action = "Actie";
constexpr Words which_action = "Wat zal er gebeuren?";
constexpr Words action_field = "Actie";
constexpr Words which_owner = "Wie neemt dit op?";
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
    "Nog niet iedere deelnemer heeft gestemd. Daarna ziet de tafel wie hoe gestemd heeft, en kan er nog "
    "gestemd worden. Zonder ieders akkoord wordt niets gedeeld.";
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
constexpr Words why_heading = "Waarom noodzakelijk";
constexpr Words source_heading = "Op grond van";
constexpr Words source_gone = "inbreng teruggenomen: wijzig het punt of trek het in";
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
constexpr Words nobody_reports = "Niemand die aan tafel kwam, heeft volgens de agenda een rapportageplicht.";
constexpr Words extension_is_there = "Er staat al een punt over de bewaartermijn: wijzig dat punt.";
constexpr Words not_here = "niet aangemeld";
constexpr Words no_duty = "heeft geen rapportageplicht";
constexpr Words reports = "rapporteert aan";
constexpr Words source_gone = "teruggenomen of weggehaald";
constexpr Words not_about = "gaat niet over";
constexpr Words extension = "Hoe lang, en op welke grond?";
constexpr Words years = "jaar";
constexpr Words year_less = "Een jaar korter";
constexpr Words year_more = "Een jaar langer";
constexpr Words information = "Welke informatie precies?";
constexpr Words information_field = "Precies deze informatie";
constexpr Words sharer = "Wie deelt het?";
constexpr Words necessity = "Waarvoor is het noodzakelijk?";
constexpr Words sharer_hint = "Kies wie het zal zeggen.";
constexpr Words recipient_hint = "Kies met wie het gedeeld wordt.";
constexpr Words necessity_hint = "Kies minstens één lid of doel.";
constexpr Words extension_hint = "Kies de grond.";
constexpr Words safety_of = "voor de veiligheid van dit lid";
constexpr Words goal_of = "voor dit doel van het plan";
constexpr Words why = "Waarom is het noodzakelijk?";
constexpr Words why_field = "Noodzakelijk omdat";
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
