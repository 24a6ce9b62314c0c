// The words of the machine itself on the screen, apart from the decree: PINs, locking, the disk, the clock, the inbox,
// sealing and sending. One sentence each, that says what is the matter and what to do.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tafel::text::device {

using Sentence = std::string_view;

// ---- The screen in whose hands
constexpr Sentence locked = "Het scherm is vergrendeld: ontgrendel het met de pincode van een voorzitter.";
constexpr Sentence turn_is_anothers = "Het scherm is in handen van een deelnemer: beëindig eerst die beurt.";
constexpr Sentence turn_needed = "Dit moet de deelnemer zelf doen: begin een beurt met de eigen pincode.";
constexpr Sentence not_this_participant = "Wie aan de beurt is, kan dit enkel voor zichzelf doen.";
constexpr Sentence not_checked_in = "Deze persoon is nog niet aangemeld: meld hem of haar eerst aan.";

constexpr Sentence draft_of_another = "Het scherm is intussen in andere handen: dit klad is niet bewaard.";
constexpr Sentence draft_concerns_gone =
    "Waar dit klad over ging, is teruggenomen of geschrapt: het klad is gewist.";

// ---- PINs
constexpr Sentence pin_locked =
    "Deze pincode is geblokkeerd na vijftien foute pogingen: een voorzitter kan die vrijgeven.";
constexpr std::string_view pin_weak =
    "Deze pincode zou iedereen als eerste proberen. Kies zes andere cijfers: geen rij, "
    "herhaling, datum of lijn op de toetsen.";
constexpr std::string_view pin_of_chair =
    "Dit is de pincode waarmee u voorzit. Kies zes andere cijfers om aan deze tafel mee te tekenen.";
inline std::string pin_wrong(int tries_left) {
  if (tries_left <= 0) return "De pincode klopt niet. De volgende poging moet even wachten.";
  const std::string count =
      tries_left == 1 ? "Nog één poging" : "Nog " + std::to_string(tries_left) + " pogingen";
  return "De pincode klopt niet. " + count + " voordat er gewacht moet worden.";
}
inline std::string pin_wait(int seconds) {
  return "Te veel foute pogingen: probeer opnieuw over " + std::to_string(seconds) + " seconden.";
}

// ---- Sessions
constexpr Sentence no_session = "Er is geen overleg geopend: kies er een uit de agenda.";
constexpr Sentence session_is_open = "Er is al een overleg bezig: sluit dat eerst af en verzegel het.";
constexpr Sentence sealing_is_going_on = "Het overleg wordt verzegeld: wacht even.";
constexpr Sentence not_on_agenda =
    "Dit overleg staat niet op de agenda van dit toestel: kies er een uit de lijst.";
constexpr Sentence not_today =
    "Dit overleg staat op de agenda van een andere dag. Vraag de coördinator een agenda voor vandaag; klopt "
    "de "
    "datum op het scherm niet, verwittig dan de beheerder.";
constexpr Sentence is_interrupted = "Dit overleg was al begonnen en werd onderbroken: hervat het.";
constexpr Sentence is_sealed = "Dit overleg is al verzegeld.";
constexpr Sentence not_interrupted =
    "Er is geen onderbroken overleg om te hervatten: kies er een uit de lijst.";
constexpr Sentence chair_came_later =
    "Deze voorzitter was nog niet ingeschreven toen dit overleg begon: laat een andere voorzitter het "
    "hervatten.";
constexpr Sentence journal_damaged =
    "Het dagboek van dit overleg is beschadigd en kan niet gelezen worden: zet het toestel uit en verwittig "
    "de "
    "beheerder.";
constexpr Sentence other_rules =
    "Dit overleg begon met een andere versie van het programma en kan hier niet hervat worden: verwittig de "
    "beheerder.";
constexpr Sentence not_closed =
    "Het overleg is nog niet afgesloten: sluit het eerst af, daarna kan het verzegeld worden.";

// The place of a session on its agenda: all that is left of it there once it was opened.
inline std::string opened_session(std::size_t place) {
  return "Overleg " + std::to_string(place);
}

// ---- The machine
constexpr Sentence disk_full =
    "De schijf is vol, dit is niet bewaard: verwittig de beheerder om plaats te maken en probeer opnieuw.";
constexpr Sentence disk_fills =
    "De schijf van dit toestel raakt vol: misschien past een overleg er niet meer op. Laat de beheerder nu "
    "plaats maken.";
constexpr Sentence disk_failing =
    "De schijf gaf een fout. Er wordt niets meer bewaard tot het toestel herstart is: herstart het, hervat "
    "het "
    "overleg en kijk het laatste na.";
constexpr Sentence clock_was_set =
    "De klok van het toestel werd verzet tijdens het overleg. Is ze nu juist: vergrendel het scherm en "
    "ontgrendel het met de pincode van een voorzitter, dan wordt dat vastgelegd. Anders: laat de beheerder "
    "de klok gelijkzetten.";
constexpr Sentence house_file_missing =
    "Het huisbestand ontbreekt of klopt niet: er kan geen overleg geopend worden, verwittig de beheerder.";
constexpr Sentence house_file_not_newest =
    "Het huisbestand is niet het laatste dat dit toestel had: er kan geen overleg geopend worden, verwittig "
    "de beheerder.";
constexpr Sentence device_not_enrolled =
    "Dit toestel staat niet in het huisbestand of is ingetrokken: verwittig de beheerder.";
inline std::string why_pack_refused(Sentence why) {
  if (why == "another-house") return "voor een ander huis";
  if (why == "another-device") return "voor een ander toestel";
  if (why == "signer") return "niet ondertekend door een coördinator van dit huis";
  if (why == "altered") return "onderweg gewijzigd of beschadigd";
  if (why == "expired") return "niet meer geldig";
  if (why == "superseded") return "er is al een latere versie van";
  if (why == "form") return "niet in de juiste vorm";
  return "niet te lezen";
}
inline std::string pack_refused(Sentence why) {
  return "Een agenda, voorzitterslijst of certificaat is geweigerd en van dit toestel gewist (" +
         why_pack_refused(why) + "): verwittig de coördinator.";
}
constexpr Sentence another_planned =
    "De agenda van een dag is vervangen door die van een andere coördinator. Ontbreekt er een overleg in de "
    "lijst, vraag dan beide coördinatoren welke agenda geldt.";
constexpr Sentence packs_ahead =
    "De klok van dit toestel staat achter op die van de coördinator: een agenda, voorzitterslijst of "
    "certificaat wacht tot ze bij is. Laat de beheerder de klok gelijkzetten.";
constexpr Sentence chairs_wait = "Een nieuwe voorzitterslijst wacht tot het onderbroken overleg hervat is.";
constexpr Sentence sealing_failed =
    "Het verzegelen is niet gelukt en er is niets gewist: probeer opnieuw of verwittig de beheerder.";
constexpr Sentence erasing_failed =
    "Het overleg is verzegeld, maar het wissen is niet gelukt: herstart het toestel en verwittig de "
    "beheerder.";

// ---- The certificate with which this device reaches the store
inline std::string access_ends(const std::string& day) {
  return "De toegang van dit toestel tot het centrale systeem loopt af op " + day +
         ": vraag de beheerder om een nieuw certificaat.";
}
inline std::string access_ended(const std::string& day) {
  return "De toegang van dit toestel tot het centrale systeem is afgelopen sinds " + day +
         ". Verzegelde verslagen blijven hier bewaard tot er een nieuw certificaat is: verwittig de "
         "beheerder.";
}
inline std::string house_ends(const std::string& day) {
  return "Het huisbestand van dit toestel loopt af op " + day + ": vraag de beheerder om een nieuw.";
}
inline std::string house_ended(const std::string& day) {
  return "Het huisbestand van dit toestel is afgelopen sinds " + day +
         ". Verzegelde verslagen blijven hier bewaard tot er een nieuw is: verwittig de beheerder.";
}
constexpr Sentence certificate_refused =
    "Een nieuw certificaat voor dit toestel is geweigerd en niet gebruikt: verwittig de beheerder.";

// ---- Sending and export
constexpr Sentence not_tried_yet = "Wacht op verzending.";
constexpr Sentence receipt_does_not_hold =
    "Het bewijs van aflevering klopt niet: het verslag geldt als niet afgeleverd, verwittig de beheerder.";
constexpr Sentence record_does_not_hold =
    "Het verzegelde verslag op dit toestel klopt niet met zijn handtekening en geldt niet: verwittig de "
    "beheerder.";
constexpr Sentence record_replaced =
    "Het verzegelde verslag op dit toestel is niet te lezen: op zijn plaats staat iets anders, of de schijf "
    "gaf een fout. Verwittig de beheerder, en laat de coördinator nakijken of het centrale systeem het "
    "heeft.";
constexpr Sentence record_missing =
    "Het verzegelde verslag staat niet meer op dit toestel: het is weggenomen. Verwittig de beheerder, en "
    "laat de coördinator nakijken of het centrale systeem het heeft.";
constexpr Sentence record_left =
    "Afgeleverd; de kopie op dit toestel is gewist. De coördinator vindt het verslag in het centrale "
    "systeem.";
constexpr Sentence record_not_read_yet = "Wordt nog nagekeken: dit gaat vanzelf.";
constexpr Sentence cannot_ask_to_send =
    "Meteen verzenden kon niet gevraagd worden: het bestand send-now in de map outbox is niet te schrijven. "
    "Er "
    "gaat niets verloren en wat wacht, wordt ook vanzelf verzonden; verwittig de beheerder.";
constexpr Sentence nothing_sealed = "Van dit overleg staat geen verzegeld verslag op dit toestel.";
constexpr Sentence export_no_stick =
    "Deze map staat niet op een aangesloten USB-stick: steek er een in en kies opnieuw.";
constexpr Sentence export_gone =
    "De USB-stick zit niet meer in het toestel: er is niets gekopieerd. Steek ze in en kies opnieuw.";
constexpr Sentence export_full =
    "De USB-stick is vol: er is niets gekopieerd. Maak plaats vrij of neem een andere stick.";
constexpr Sentence export_read_only =
    "Op deze USB-stick kan niet geschreven worden: er is niets gekopieerd. Zet de schrijfbeveiliging af of "
    "neem "
    "een andere stick.";
constexpr Sentence export_differs =
    "De USB-stick geeft iets anders terug dan wat erop gezet is: er is niets gekopieerd. Neem een andere "
    "stick.";
constexpr Sentence export_failed =
    "De USB-stick antwoordt niet goed: er is niets gekopieerd. Probeer opnieuw met een andere stick.";

// Why a record is not delivered, by the uplink's state and code (docs/uplink.md).
inline std::string delivery_reason(Sentence state, Sentence code) {
  if (state == "delivered") return "";
  if (state == "sending") return "Wordt verstuurd.";
  if (code.empty()) return std::string(not_tried_yet);
  if (code == "unreachable")
    return "Het centrale systeem is niet bereikbaar: er wordt vanzelf opnieuw geprobeerd.";
  if (code == "certificate")
    return "Toestel en centraal systeem erkennen elkaar niet: verwittig de beheerder.";
  if (code == "receipt") return std::string(receipt_does_not_hold);
  if (state == "refused")
    return "Het centrale systeem weigert dit verslag (" + std::string(code) + "): verwittig de beheerder.";
  return "Het centrale systeem is even niet beschikbaar: er wordt vanzelf opnieuw geprobeerd.";
}

}  // namespace tafel::text::device
