// The words of the screens that end a session: a participant's turn, the closing, sealing and sending.
#pragma once

#include "shared/text/law.hpp"
#include "shared/text/words_nl.hpp"

namespace tafel::text::screen {

namespace turn {
constexpr Words end = "Scherm teruggeven";
constexpr Words one_unsigned =
    "U hebt één keuze niet getekend. Ze telt pas als u ze bevestigt. Zolang het punt niet wijzigt, staat ze "
    "er bij "
    "uw volgende beurt nog.";
constexpr Words more_unsigned =
    "keuzes zijn niet getekend. Ze tellen pas als u ze bevestigt. Zolang een punt niet wijzigt, staat de "
    "keuze er bij "
    "uw volgende beurt nog.";
constexpr Words give_back_anyway = "Toch teruggeven";
constexpr Words sign_first = "Eerst tekenen";
constexpr Words unconfirmed =
    "U hebt uw inbreng nog niet bevestigd. Ze telt pas als u ze bevestigt, en het overleg kan niet worden "
    "afgesloten voordat dat gebeurd is.";
constexpr Words confirm_first = "Eerst bevestigen";
constexpr Words unanswered =
    "U hebt nog niet gezegd of u de persoon die u vertegenwoordigt, informeert. Het overleg kan niet worden "
    "afgesloten voordat u dat zegt.";
constexpr Words answer_first = "Eerst antwoorden";
constexpr Words to_vote = "Naar de stemming";
constexpr Words to_statements = "Naar uw inbreng";
constexpr Words to_verslag = "Naar het verslag";
constexpr Words vote = "Stemmen";
constexpr Words statements = "Inbreng";
constexpr Words verslag = "Verslag";
constexpr Words statements_title = "Uw inbreng";
constexpr Words statements_lead =
    "Bevestig wat klopt. Wat u terugneemt, verdwijnt uit het verslag en komt niet terug.";
constexpr Words no_statements = "Er staat geen inbreng op uw naam.";
constexpr Words confirm = "Bevestigen";
constexpr Words take_back = "Terugnemen";
constexpr Words take_back_asks =
    "Uw inbreng wordt gewist en is daarna ook uit het verslag weg. Dat kan niet ongedaan worden gemaakt.";
constexpr Words term_title = "Hoe lang wordt het dossier bewaard?";
constexpr Words term_lead = cited<
    "Niet langer dan noodzakelijk, en ten hoogste vijftien jaar; langer kan alleen met ieders akkoord (",
    law::retention_short, ").">;
constexpr Words record_term = "Termijn vastleggen";
constexpr Words verslag_title = "Het verslag";
constexpr Words verslag_lead = "Lees het verslag na. U kunt het goedkeuren of er een opmerking bij maken.";
constexpr Words no_verslag = "Er is nog geen verslag opgemaakt.";
constexpr Words approved = "U hebt dit verslag goedgekeurd.";
constexpr Words remarked = "Uw opmerking staat bij het verslag.";
constexpr Words remarked_before =
    "Uw opmerking staat bij het verslag, dat sindsdien opnieuw is opgemaakt: lees het nog eens na.";
constexpr Words approve = "Goedkeuren";
constexpr Words remark = "Opmerking";
constexpr Words remark_title = "Uw opmerking bij het verslag";
constexpr Words remark_lead = "Uw opmerking komt in het verslag, op uw naam.";
constexpr Words feedback = "Informeert u na het overleg";
constexpr Words feedback_yes = "Ja";
constexpr Words feedback_no = "Nee";
// Followed by a name and a function, which has a comma of its own.
constexpr Words feedback_will = "U zegt dat u na het overleg informeert:";
constexpr Words feedback_will_not = "U zegt dat u na het overleg niet informeert:";
constexpr Words feedback_asks_after =
    "Dat komt in het verslag, op uw naam. Tot het overleg wordt afgesloten, kunt u het nog wijzigen.";
constexpr Words feedback_record = "Zo vastleggen";
constexpr Words feedback_record_not = "Nog niet";
constexpr Words answered_yes = "uw antwoord: ja";
constexpr Words answered_no = "uw antwoord: nee";
}  // namespace turn

// On the pages that are signed.
namespace reading {
constexpr Words on = "Verder";
constexpr Words first = "Lees eerst tot het einde";
constexpr Words at_end = "U bent aan het einde.";
}  // namespace reading

namespace vote {
constexpr Words asks = "Gaat u akkoord?";
constexpr Words item = "Punt";
constexpr Words previous = "Vorig punt";
constexpr Words next = "Volgend punt";
constexpr Words agree = "Akkoord";
constexpr Words refuse = "Niet akkoord";
constexpr Words overview = "Uw keuzes";
constexpr Words overview_lead = "Kijk na. Tik op een punt om te wijzigen. Met bevestigen tekent u.";
constexpr Words left_before_lead =
    "Uw vorige beurt eindigde voor u tekende. Deze keuzes tellen pas als u ze bevestigt.";
constexpr Words done = "U hebt gestemd";
constexpr Words done_lead =
    "Tot het overleg wordt afgesloten, kunt u een stem nog wijzigen: tik op het punt.";
constexpr Words nothing = "Er is nu niets om over te stemmen.";
constexpr Words away =
    "U hebt de tafel verlaten: stemmen kan niet. Komt u terug, laat dat dan eerst vastleggen bij "
    "Aanwezigheid.";
constexpr Words confirm = "Stem bevestigen";
constexpr Words earlier = "Eerder getekend";
constexpr Words earlier_lead = "Dit hebt u al getekend. Tik op een punt om te wijzigen.";
constexpr Words will_agree = "Ja, akkoord";
constexpr Words will_refuse = "Nee, niet akkoord";
constexpr Words cast_agree = "getekend: akkoord";
constexpr Words cast_refuse = "getekend: niet akkoord";
}  // namespace vote

namespace closing {
constexpr Words readback = "Nalezen";
constexpr Words verslag = "Verslag";
constexpr Words route = "Vervolg";
constexpr Words end = "Afsluiten";
constexpr Words readback_title = "Samen nalezen";
constexpr Words readback_lead = "Zo wordt dit overleg vastgelegd.";
constexpr Words nothing = "Niets vastgelegd.";
constexpr Words remarks = "merkt op:";
constexpr Words supplements = "Schriftelijke aanvullingen";
constexpr Words informs = "Wie nadien geïnformeerd wordt";
constexpr Words retention = "Bewaring";
constexpr Words retention_open =
    cited<"De bewaartermijn, ten hoogste vijftien jaar, begint wanneer het dossier wordt afgesloten (",
          law::retention_short, ").">;
constexpr Words retention_most = "Ten hoogste";
constexpr Words retention_years =
    cited<"jaar vanaf de afsluiting van het dossier (", law::retention_short, ")">;
constexpr Words term_title = "Hoe lang wordt het dossier bewaard?";
constexpr Words term_lead = cited<
    "Niet langer dan noodzakelijk, en ten hoogste vijftien jaar; langer kan alleen met ieders akkoord (",
    law::retention_short, ").">;
constexpr Words record_term = "Termijn vastleggen";
constexpr Words verslag_title = "Het verslag";
constexpr Words verslag_none = "Een verslag is niet verplicht. Maak het op om het te laten nalezen.";
constexpr Words verslag_outdated = "Er is iets gewijzigd sinds het verslag. Maak het opnieuw op.";
constexpr Words verslag_edition = "Versie";
constexpr Words verslag_lead = "Ieder kan goedkeuren of een opmerking maken; eensgezindheid is niet nodig.";
constexpr Words hand_over = "Laten nalezen";
constexpr Words hand_over_first = "Scherm doorgeven";
constexpr Words draw_up = "Verslag opmaken";
constexpr Words draw_up_again = "Opnieuw opmaken";
constexpr Words nothing_changed = "Sinds deze versie is niets gewijzigd.";
constexpr Words approval_lapses = "Eén goedkeuring vervalt: wie ze gaf, leest het verslag opnieuw na.";
constexpr Words approvals_lapse = "goedkeuringen vervallen: die personen lezen het verslag opnieuw na.";
constexpr Words remarks_stay = "Opmerkingen blijven staan.";
constexpr Words approved = "goedgekeurd";
constexpr Words remark = "opmerking";
constexpr Words not_read = "nog niet nagelezen";
constexpr Words route_title = "Hoe gaat het verder?";
constexpr Words route_lead = cited<"De beslissing na een eerste casusoverleg (", law::route, ").">;
constexpr Words refer_to_care = "Rechtstreeks aanmelden bij de hulpverlening";
constexpr Words join_running_care = "Aanhaken bij reeds lopende hulpverlening of begeleiding";
constexpr Words start_trajectory = "Een intersectoraal traject starten in het Veilig Huis";
constexpr Words minors_title = "Hoe was de gemandateerde voorziening betrokken?";
constexpr Words minors_lead =
    cited<"Leg bij minderjarigen vast hoe die voorziening hierbij betrokken was (", law::assessment, ").">;
constexpr Words minors_field = "Betrokkenheid";
constexpr Words minors_hint = "Typ eerst hoe die betrokken was.";
constexpr Words not_recorded = "nog niet vastgelegd";
constexpr Words record_route = "Beslissing vastleggen";
constexpr Words end_title = "Klaar om af te sluiten?";
constexpr Words end_lead =
    cited<"Wat zonder consensus bleef, wordt vastgelegd als niet gedeeld (", law::closed, ").">;
constexpr Words close = "Overleg afsluiten";
constexpr Words not_yet = "Er ontbreekt nog iets";
constexpr Words not_held = "Niet doorgegaan";
constexpr Words not_held_title = "Waarom ging dit overleg niet door?";
constexpr Words not_held_lead =
    cited<"Een casusoverleg wordt door minstens twee organisaties gehouden (", law::art2_multilateral, ").">;
constexpr Words not_held_why = "Reden";
constexpr Words not_held_close = "Afsluiten als niet doorgegaan";
constexpr Words not_held_asks =
    "Er is dan niets beslist en er wordt niets gedeeld. Uw pincode sluit het overleg af; het gaat niet meer "
    "open.";
constexpr Words nothing_missing = "Er ontbreekt niets meer om af te sluiten.";
constexpr Words will_be_shared = "Wordt gedeeld, met consensus:";
constexpr Words will_not_be_shared = "Wordt niet gedeeld, zonder consensus:";
constexpr Words point = "punt";
constexpr Words points = "punten";
constexpr Words none_shared = "Er ligt geen punt voor: er wordt niets gedeeld.";
constexpr Words read_by = "Verslag goedgekeurd of met een opmerking:";
constexpr Words no_verslag_needed = "Er is geen verslag opgemaakt: dat is niet verplicht.";
constexpr Words close_asks =
    "Uw pincode sluit het overleg af. Daarna kan niemand nog stemmen, iets toevoegen of wijzigen. Alleen een "
    "eigen inbreng terugnemen kan nog, tot u verzegelt.";
constexpr Words closed_title = "Het overleg is afgesloten";
constexpr Words closed_lead =
    "Dit is de uitkomst, en ze staat hier voor het laatst. Tot u verzegelt, kan wie iets inbracht dat nog "
    "terugnemen (Bespreking).";
constexpr Words closed_not_held = "Dit overleg ging niet door";
constexpr Words closed_not_held_lead =
    "Er is niets beslist. Verzegel het, dan blijft vastgelegd dat het niet doorging.";
constexpr Words shared = "wordt gedeeld";
constexpr Words not_shared = "wordt niet gedeeld";
constexpr Words reported = "wordt gerapporteerd";
constexpr Words not_reported = "wordt niet gerapporteerd";
constexpr Words kept_longer = "wordt langer bewaard";
constexpr Words not_kept_longer = "wordt niet langer bewaard";
constexpr Words was_proposed = "Zonder consensus bleef dit voorstel:";
constexpr Words seal = "Verzegelen";
constexpr Words seal_not = "Nog niet verzegelen";
constexpr Words seal_asks =
    "Het overleg wordt verzegeld en op dit toestel onleesbaar gemaakt. Alleen de coördinatoren van dit "
    "Veilig "
    "Huis, en in nood het agentschap, kunnen het nadien nog openen.";
}  // namespace closing

namespace sealing {
constexpr Words title = "Verzegelen";
constexpr Words lead = "Schakel het toestel niet uit.";
constexpr Words writing = "Schrijven: het overleg wordt één document";
constexpr Words sealing = "Verzegelen: versleuteld voor de coördinatoren, getekend door dit toestel";
constexpr Words erasing = "Wissen: de sleutel van dit overleg wordt vernietigd";
constexpr Words sending = "Versturen: klaargezet voor het centrale systeem";
constexpr Words done = "Verzegeld";
constexpr Words done_lead = "Het overleg is afgerond. Dit is wat vertrekt, en wat niet.";
constexpr Words leaves = "Bestemd voor het centrale systeem: het verzegelde overleg";
constexpr Words leaves_detail = "Versleuteld voor de coördinatoren en getekend door dit toestel.";
constexpr Words stays = "Blijft hier: niets wat iemand kan lezen";
constexpr Words stays_detail =
    "De sleutel van dit overleg is vernietigd. Op dit toestel kan niemand het nog lezen.";
constexpr Words taken = "Mag gedeeld worden: alleen wat consensus heeft, door wie daarvoor is aangewezen";
constexpr Words taken_detail = cited<"Al het andere blijft geheim (", law::closed, ").">;
constexpr Words failed = "Er liep iets mis";
constexpr Words go_on = "Naar versturen";
}  // namespace sealing

namespace sending {
constexpr Words title = "Versturen";
constexpr Words lead = "Verzegelde overleggen, en waar ze zijn.";
constexpr Words none = "Er is nog niets verzegeld.";
constexpr Words now = "Nu versturen";
constexpr Words nothing_waits = "Er wacht niets om te versturen.";
constexpr Words record = "Overleg";
constexpr Words sealed_at = "Verzegeld op";
constexpr Words delivered = "afgeleverd";
constexpr Words refused = "geweigerd";
constexpr Words sending = "wordt verstuurd";
constexpr Words waiting = "wacht op het centrale systeem";
constexpr Words number = "nummer";
constexpr Words in_log = "in het centrale logboek om";
constexpr Words tries = "keer geprobeerd";
constexpr Words to_stick = "Naar USB-stick";
constexpr Words which_stick = "Naar welke stick?";
constexpr Words unreadable_stick = "Stick met een onleesbare naam";
constexpr Words rename_stick = "Geef ze eerst op een computer een andere naam.";
constexpr Words no_stick = "Steek een USB-stick in het toestel. Ze verschijnt hier vanzelf.";
constexpr Words copied = "Gekopieerd naar";
constexpr Words stick_lead = "Het verzegelde bestand blijft ook op het toestel tot het is afgeleverd.";
}  // namespace sending

}  // namespace tafel::text::screen
