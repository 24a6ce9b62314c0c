// Refusals as the chair reads them: one sentence each, which says what is missing and what to
// do. Dutch as spoken in Flanders, in the words of the decree. Where a name belongs in the sentence, it is an
// argument.
#pragma once

#include <string>
#include <string_view>

namespace tafel::text::refusal {

using Sentence = std::string_view;

// ---- Orde van de zitting
constexpr Sentence not_open = "Het overleg is nog niet geopend: open het eerst.";
constexpr Sentence already_open = "Dit overleg is al geopend.";
constexpr Sentence already_closed = "Het overleg is afgesloten: er kan niets meer worden toegevoegd.";
constexpr Sentence clock_ran_back =
    "De klok van het toestel loopt achter op het verslag: laat de klok gelijkzetten.";
constexpr Sentence clock_is_right = "De klok van het toestel hoeft niet gecorrigeerd te worden.";
constexpr Sentence rules_of_another_version =
    "Dit overleg volgt een andere versie van de regels dan dit programma kent: gebruik het programma van die "
    "versie.";
constexpr Sentence version_missing =
    "Er is niet gezegd volgens welke versie van citaten en verslag dit overleg gehouden wordt.";
constexpr Sentence unknown_reference = "Dit verwijst naar iets wat niet in dit overleg staat: kies opnieuw.";
constexpr Sentence wrong_number = "Dit hoort niet bij de huidige stand van het overleg: probeer opnieuw.";
constexpr Sentence too_many = "Het overleg heeft zijn grens bereikt: er kan hier niets meer bij.";
constexpr Sentence name_missing = "Een naam of functie ontbreekt: vul ze aan.";
constexpr Sentence field_missing = "Een verplicht veld is niet ingevuld: vul het aan in de agenda.";
constexpr Sentence agenda_too_large =
    "De agenda bevat meer leden of genodigden dan één overleg kan hebben: schrap er enkele.";
constexpr Sentence doubled_id =
    "Twee personen, leden of organisaties hebben dezelfde aanduiding: verbeter de agenda.";
constexpr Sentence birth_impossible =
    "Een geboortedatum ligt in de toekomst, meer dan 130 jaar terug, of hoort bij een ongeboren kind: "
    "verbeter de agenda.";
constexpr Sentence tag_wrong =
    "Het kenmerk van het dossier heeft niet de juiste vorm: laat de agenda opnieuw inpakken.";
constexpr Sentence due_in_past = "De datum van deze actie ligt in het verleden: kies een latere dag.";
constexpr Sentence goal_in_use = "Er staan nog acties onder dit doel: haal die eerst weg.";
constexpr Sentence number_absent = "Van dit lid staat geen rijksregisternummer in het dossier.";
constexpr Sentence expert_would_read =
    "Er zit een deskundige aan tafel die de namen niet hoort te kennen: toon het nummer wanneer die weg is.";

// ---- Opening
constexpr Sentence raised_risk_missing =
    "Er is niet vastgesteld dat er een verhoogd risico op herhaald geweld is: vul dit criterium aan in de "
    "agenda.";
constexpr Sentence intersectoral_sharing_missing =
    "Er is niet vastgesteld dat infodeling tussen sectoren noodzakelijk is: vul dit criterium aan in de "
    "agenda.";
constexpr Sentence coordinated_approach_missing =
    "Er is niet vastgesteld dat een afgestemde aanpak nodig is: vul dit criterium aan in de agenda.";
inline std::string criterion_without_judge(std::string_view criterion) {
  return "Bij „" + std::string(criterion) + "” staat niet wie dat beoordeelde: vul de naam aan in de agenda.";
}
inline std::string criterion_judged_later(std::string_view criterion) {
  return "„" + std::string(criterion) +
         "” is beoordeeld op een dag die nog moet komen: verbeter de dag in de agenda.";
}
constexpr Sentence minors_consultation_incomplete =
    "Van de raadpleging van de gemandateerde voorziening ontbreekt de naam, of de dag moet nog komen: "
    "verbeter "
    "de agenda.";
constexpr Sentence facility_not_involved =
    "Van een gemandateerde voorziening is niet gezegd hoe ze bij de risico-inschatting betrokken was: vul "
    "het "
    "aan in de agenda.";
constexpr Sentence minors_not_consulted =
    "Er is een minderjarige betrokken, of iemand van wie de leeftijd niet bekend is, en geen "
    "gemandateerde voorziening geraadpleegd: vul de raadpleging of de geboortedatum aan in de agenda.";
constexpr Sentence nobody_protected =
    "Er is niet gezegd wiens integriteit dit overleg beschermt: duid minstens één lid aan in de agenda.";
constexpr Sentence prosecutor_consent_missing =
    "Bij de toestemming van de procureur des Konings ontbreekt het kenmerk of de reden: vul aan in de "
    "agenda.";
constexpr Sentence prosecutor_terms_missing =
    "Van de toestemming van de procureur des Konings is niet gezegd wie mag deelnemen, met welke finaliteit "
    "en "
    "volgens welke modaliteiten: vul het aan in de agenda.";
constexpr Sentence not_named_by_consent =
    "De toestemming van de procureur des Konings noemt de organisatie van deze persoon niet: die neemt niet "
    "deel.";
constexpr Sentence consent_keeps_it_here =
    "De modaliteiten van de toestemming van de procureur des Konings laten dit niet toe: het blijft aan "
    "tafel.";
constexpr Sentence category_unknown =
    "Een organisatie valt niet onder een van de 23 categorieën van het decreet: verbeter de categorie.";
constexpr Sentence necessity_of_other_missing =
    "Van een andere organisatie (23°) moet gezegd zijn waarom haar bijdrage noodzakelijk is: vul de reden "
    "aan.";
constexpr Sentence referral_missing =
    "Van een eerste overleg is gezegd wie aanmeldde, wanneer en waarvoor: vul de aanmelding aan in de "
    "agenda.";
constexpr Sentence referral_incomplete =
    "Van de aanmelding ontbreekt de organisatie of haar categorie, of de dag moet nog komen: verbeter de "
    "agenda.";
constexpr Sentence risk_missing =
    "Van een eerste overleg is gezegd hoe het risico werd ingeschat: vul de risico-inschatting aan in de "
    "agenda.";
constexpr Sentence risk_incomplete =
    "Van een risico-inschatting ontbreekt het instrument, de versie, het niveau of wie ze maakte, of de dag "
    "moet nog komen: verbeter de agenda.";
constexpr Sentence facts_missing =
    "Er is niet gezegd voor welke feiten en vormen van geweld dit overleg wordt gehouden: vul ze aan in de "
    "agenda.";
constexpr Sentence supplement_not_attributed =
    "Een schriftelijke aanvulling hoort bij geen organisatie van dit overleg: verbeter de agenda.";
constexpr Sentence supplement_of_no_core_partner =
    "Een schriftelijke aanvulling komt van een organisatie die geen kernpartner is: verbeter de agenda.";
constexpr Sentence supplement_only_first =
    "Een schriftelijke aanvulling hoort bij een eerste overleg: laat ze uit de agenda.";
constexpr Sentence supplement_incomplete =
    "Van een schriftelijke aanvulling ontbreekt de soort of de dag, of die dag moet nog komen: verbeter de "
    "agenda.";
constexpr Sentence informed_missing =
    "Het cliëntsysteem is niet geïnformeerd en er is geen veiligheidsreden gegeven: vul een van "
    "beide aan in de agenda.";
constexpr Sentence informed_of_member_missing =
    "Van een lid is niet gezegd of het geïnformeerd is over de aanmelding, of om welke veiligheidsreden "
    "niet: "
    "vul het aan in de agenda.";
constexpr Sentence informed_of_all_at_once =
    "Of iemand geïnformeerd is over de aanmelding, wordt van elk lid apart gezegd: verbeter de agenda.";
constexpr Sentence national_number_not_eleven =
    "Een rijksregisternummer heeft elf cijfers en niets anders: kijk het na.";
constexpr Sentence national_number_wrong = "Een rijksregisternummer klopt niet (controlegetal): kijk het na.";

// ---- Aanwezigheid
constexpr Sentence not_invited = "Deze persoon is niet uitgenodigd voor dit overleg: voeg die eerst toe.";
constexpr Sentence ground_missing =
    "De organisatie van deze persoon staat niet in dit overleg: voeg de organisatie toe.";
constexpr Sentence already_listed = "Die persoon of organisatie staat al in dit overleg: kies uit de lijst.";
constexpr Sentence one_organisation_each = "Wie toegevoegd wordt, komt van één organisatie: kies er een.";
constexpr Sentence organisation_of_another =
    "De organisatie die toegevoegd wordt, is niet die van deze persoon: kies er een voor beide.";
constexpr Sentence already_at_table = "Deze persoon zit al aan tafel of heeft er al gezeten.";
constexpr Sentence not_at_table = "Deze persoon zit nu niet aan tafel.";
constexpr Sentence not_away = "Deze persoon is niet weg.";
constexpr Sentence secrecy_not_acknowledged =
    "Wie aan tafel komt, bevestigt eerst zelf de geheimhoudingsplicht, met een eigen pincode.";
constexpr Sentence notice_unnamed =
    "De tekst over de geheimhouding die bevestigd werd, is niet die van dit overleg: meld u opnieuw aan.";
constexpr Sentence delegate_duty_not_acknowledged =
    "Een vaste afgevaardigde bevestigt eerst dat hij of zij de plichten van de vertegenwoordigde persoon "
    "overneemt.";
constexpr Sentence chair_without_seat =
    "Wie voorzit, zit mee aan tafel en tekent de geheimhouding: zet de voorzitter bij de genodigden.";
constexpr Sentence chair_is_the_same = "Deze voorzitter zit al voor.";
constexpr Sentence chair_takes_no_part =
    "Deze voorzitter neemt niet deel aan het overleg: dat werd bij de opening vastgelegd, met de reden.";
inline std::string chair_signs_first(std::string_view chair) {
  return "Eerst tekent de voorzitter, " + std::string(chair) +
         ", de geheimhoudingsplicht: meld de voorzitter aan, met een eigen pincode voor deze tafel.";
}
constexpr Sentence delegate_of_self =
    "Een vaste afgevaardigde vertegenwoordigt iemand anders: noem die persoon en diens functie.";
constexpr Sentence cannot_be_struck =
    "Wie gestemd of iets ingebracht heeft, of een actie of punt op naam heeft, blijft deelnemer: deze "
    "aanmelding "
    "kan "
    "niet geschrapt worden.";
constexpr Sentence striking_would_agree =
    "Door deze schrapping zou een punt zonder stem consensus krijgen: maak eerst een nieuwe versie van dat "
    "punt.";
constexpr Sentence not_multilateral =
    "Een casusoverleg wordt door minstens twee organisaties gehouden: meld een deelnemer van een andere "
    "organisatie aan, of sluit af als niet doorgegaan.";
constexpr Sentence was_held =
    "Aan deze tafel zaten deelnemers van twee organisaties of meer: dit overleg is doorgegaan.";
constexpr Sentence no_anonymity =
    "Er is nu geen naam verborgen: er zit geen deskundige aan tafel, of de namen zijn al vrijgegeven.";
constexpr Sentence round_runs =
    "Er loopt een stemming waarop ook deze deelnemer moet stemmen: beëindig eerst de stemronde.";
constexpr Sentence key_not_new = "De sleutel van deze deelnemer is al in gebruik: meld u opnieuw aan.";

// ---- Opvolging
constexpr Sentence follows_itself =
    "Er is niet gezegd op welk overleg dit overleg volgt: maak de agenda opnieuw met het vorige verslag.";
constexpr Sentence follows_no_record =
    "Van het vorige verslag ontbreekt de controlesom: maak de agenda opnieuw met dat verslag.";
constexpr Sentence follows_nothing = "Volgens de regels van toen volgde een overleg op geen ander.";
constexpr Sentence first_carries_nothing =
    "Een eerste overleg heeft nog geen plan van aanpak: maak er een opvolgoverleg van, of laat weg wat "
    "overgenomen is.";
constexpr Sentence carried_number =
    "Iets wat van het vorige overleg overgenomen is, heeft een nummer dat dit traject niet kent, of staat er "
    "twee keer: maak de agenda opnieuw met het vorige verslag.";
constexpr Sentence carried_unknown =
    "Iets wat van het vorige overleg overgenomen is, gaat over een lid, een doel of een persoon die hier "
    "niet "
    "staat: voeg die toe aan de agenda.";
constexpr Sentence carried_to_nobody =
    "Een punt dat van het vorige overleg overgenomen is, gaat naar precies één lid, of naar wie de "
    "rapportageplicht geldt: maak de agenda opnieuw met het vorige verslag.";
constexpr Sentence carried_later =
    "Iets wat van het vorige overleg overgenomen is, is beslist op een dag die nog moet komen: verbeter de "
    "agenda.";
constexpr Sentence bearer_incomplete =
    "Wie iets doet of deelt, heeft een naam en een organisatie: vul ze allebei in.";
constexpr Sentence not_carried = "Dit is niet van een vorig overleg overgenomen: kies uit de lijst.";
constexpr Sentence action_is_over =
    "Deze actie is gedaan of vervalt: zeg eerst bij Opvolging dat ze nog loopt, of stel een nieuwe op.";
constexpr Sentence carried_lapses =
    "Deze actie komt van een vorig overleg: zeg bij Opvolging waarom ze vervalt.";
constexpr Sentence actions_not_reviewed =
    "Van een actie van het vorige overleg is niet gezegd wat ervan geworden is: zeg het bij Opvolging.";
constexpr Sentence items_not_reviewed =
    "Van een punt dat gedeeld mag worden, is niet gezegd of het verteld is: zeg het bij Opvolging.";
constexpr Sentence stopped_for_good = "Dit punt is stopgezet: het wordt niet meer gedeeld.";
constexpr Sentence told_incomplete =
    "Zeg op welke dag dit verteld is, of waarom het niet meer gedeeld wordt.";
constexpr Sentence told_on_no_such_day =
    "Dit kan niet op die dag verteld zijn: kies een dag tussen het akkoord en vandaag.";

// ---- Bespreking
constexpr Sentence data_category_unknown =
    "Deze informatie valt onder geen van de 14 soorten gegevens van het decreet: kies er een.";
constexpr Sentence subject_unclear =
    "Een inbreng gaat over één lid van het cliëntsysteem, of over één relatie of contact met de reden waarom "
    "dat nodig is.";
constexpr Sentence only_owner = "Alleen wie de inbreng deed, kan ze bevestigen of terugnemen.";
constexpr Sentence not_a_draft = "Deze inbreng wacht niet meer op bevestiging.";
constexpr Sentence already_gone = "Deze inbreng is al teruggenomen of weggehaald.";
constexpr Sentence signature_missing = "Dit kan alleen de deelnemer zelf doen, met de eigen pincode.";
constexpr Sentence source_in_use =
    "Een punt van informatiedeling steunt op deze inbreng: wijzig dat punt eerst, of trek het in.";

// ---- Informatiedeling
constexpr Sentence one_recipient =
    "Wat gedeeld wordt, gaat naar precies één lid van het cliëntsysteem: kies één ontvanger.";
constexpr Sentence source_about_another =
    "Wat met een lid gedeeld wordt, gaat alleen over dat lid zelf: kies een inbreng die over de ontvanger "
    "gaat.";
constexpr Sentence source_gone =
    "Dit punt steunt op een inbreng die teruggenomen is: maak een nieuwe versie van het punt.";
constexpr Sentence no_trajectory_yet =
    "Dit punt steunt op een doel van het plan van aanpak: beslis eerst bij Afronding dat er een traject "
    "start.";
constexpr Sentence chosen_source_gone =
    "Een van de gekozen inbrengen is teruggenomen of weggehaald: kies een andere.";
constexpr Sentence necessity_missing =
    "Zeg voor wiens veiligheid of voor welk doel van het plan van aanpak dit noodzakelijk is.";
constexpr Sentence only_for_safety =
    "Een criterium van het traject is niet meer voldaan: alleen wat voor de veiligheid van een lid "
    "noodzakelijk "
    "is, kan nog gedeeld worden.";
constexpr Sentence sharer_not_participant =
    "Wie de informatie zal delen, moet deelnemer zijn van dit overleg: kies een deelnemer.";
constexpr Sentence sharer_declines_modalities =
    "De organisatie van deze deelnemer aanvaardt de modaliteiten niet: ze neemt deel en stemt, maar een "
    "ander "
    "deelt of rapporteert.";
constexpr Sentence delegate_declines_modalities =
    "De organisatie van deze afgevaardigde aanvaardt de modaliteiten niet: de vertegenwoordigde persoon "
    "wordt "
    "niet op de hoogte gebracht.";
constexpr Sentence no_duty_to_report =
    "Alleen een deelnemer met een rapportageplicht kan rapporteren, en enkel aan wie die plicht geldt.";
constexpr Sentence does_not_belong =
    "Dit punt bevat iets wat niet bij zijn soort hoort: stel het opnieuw op.";
constexpr Sentence kind_fixed = "De soort van een punt ligt vast: trek het in en stel een nieuw punt op.";
constexpr Sentence item_withdrawn = "Dit punt is al ingetrokken: stel zo nodig een nieuw punt op.";
constexpr Sentence another_version =
    "Er is intussen een nieuwe versie van dit punt: lees ze en stem opnieuw.";
constexpr Sentence no_round_runs = "Er loopt geen stemming waarop nog iemand moet stemmen.";
constexpr Sentence changed_meanwhile =
    "Dit punt is intussen gewijzigd: lees de nieuwe versie en pas die aan.";
constexpr Sentence goal_agreed_upon =
    "Over een punt dat op dit doel steunt, is al gestemd: stel een nieuw doel op in plaats van dit te "
    "wijzigen.";
constexpr Sentence goal_needed_by_item =
    "Een punt van informatiedeling steunt op dit doel: wijzig dat punt eerst, of trek het in.";
constexpr Sentence extension_only_at_closing =
    "De bewaartermijn kan alleen verlengd worden in een afrondingstafel.";
constexpr Sentence extension_out_of_bounds =
    "Een verlengde bewaartermijn telt 16 tot 30 jaar en steunt op een grond: vul beide in.";
constexpr Sentence extension_already = "Er staat al een punt over de bewaartermijn: wijzig dat punt.";

// ---- Afronding
constexpr Sentence verslag_outdated =
    "Het verslag is gewijzigd nadat het werd voorgelegd: leg de nieuwe versie voor.";
constexpr Sentence no_verslag = "Er ligt geen verslag voor: leg het eerst voor.";
constexpr Sentence route_only_first = "De keuze van het vervolg hoort bij een eerste overleg.";
constexpr Sentence route_missing =
    "Een eerste overleg eindigt met een keuze: aanmelden bij de hulpverlening, aanhaken of een traject "
    "starten.";
constexpr Sentence minors_not_involved =
    "Zeg hoe de gemandateerde voorziening voor minderjarigen bij deze beslissing betrokken was.";
constexpr Sentence not_a_delegate =
    "Alleen een vaste afgevaardigde zegt of de vertegenwoordigde persoon geïnformeerd wordt.";
constexpr Sentence outcomes_differ = "De uitkomsten kloppen niet met de stemmen: sluit opnieuw af.";
constexpr Sentence term_only_at_closing =
    "Alleen een afrondingstafel bepaalt hoe lang het dossier bewaard wordt.";
constexpr Sentence term_out_of_bounds =
    "De bewaartermijn is een tot vijftien jaar: langer kan alleen met ieders akkoord over een punt daarvoor.";
constexpr Sentence longer_was_agreed =
    "Alle deelnemers kwamen overeen om het dossier langer te bewaren: wijzig dat punt, of trek het in.";
constexpr Sentence retention_differs = "De bewaartermijn klopt niet met de stemmen: sluit opnieuw af.";

inline std::string statement_unconfirmed(std::string_view who) {
  return "Een inbreng van " + std::string(who) + " is nog niet bevestigd: laat ze bevestigen of haal ze weg.";
}
inline std::string feedback_missing(std::string_view who) {
  return std::string(who) + " heeft nog niet gezegd of de vertegenwoordigde persoon geïnformeerd wordt.";
}

}  // namespace tafel::text::refusal
