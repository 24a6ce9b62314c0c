// What the machine says during its first start: why a request, an answer or a check does not go on, and what to do. One
// sentence or two, for somebody who sets the machine up with a stick in the hand.
#pragma once

#include <string_view>

namespace tafel::text::first_start {

using Sentence = std::string_view;

// ---- The order of things
constexpr Sentence goes_on = "Dit toestel wordt nog ingesteld: maak dat eerst af.";
constexpr Sentence is_over = "Dit toestel is al ingesteld.";
constexpr Sentence not_this_step = "Dit is nu niet aan de beurt: volg de stappen op het scherm.";
constexpr Sentence cannot_start_over =
    "Het huis is al bevestigd: opnieuw beginnen kan niet meer. Verwittig de beheerder.";

// ---- The stick, on the way out
constexpr Sentence folder_failed =
    "Op deze USB-stick kan geen map gemaakt worden: er is niets gekopieerd. Neem een andere stick.";

// ---- The answer of the agency, on the way back
constexpr Sentence nothing_for_us =
    "Op deze stick staat nog geen antwoord voor dit toestel. Laat de beheerder van het huis het toestel "
    "inschrijven met deze stick, en kom er daarna mee terug.";
constexpr Sentence incomplete =
    "Het antwoord op deze stick is niet volledig: er is niets overgenomen. Laat de beheerder het antwoord "
    "opnieuw op de stick zetten.";
constexpr Sentence stick_unreadable =
    "De stick is niet te lezen of zit er niet meer in: er is niets overgenomen. Steek ze in en probeer "
    "opnieuw.";
constexpr Sentence house_not_signed =
    "Het huisbestand op deze stick is niet ondertekend door het huis dat erbij staat, of is onderweg "
    "gewijzigd: er is niets overgenomen. Laat de beheerder het antwoord opnieuw op de stick zetten.";
constexpr Sentence house_of_another =
    "Dit antwoord komt van een ander huis dan waar dit toestel al bij hoort: er is niets overgenomen. Neem "
    "de stick van het eigen huis.";
constexpr Sentence house_older =
    "Dit huisbestand is ouder dan wat dit toestel al heeft: er is niets overgenomen. Laat de beheerder het "
    "nieuwste op de stick zetten.";
constexpr Sentence house_unreadable =
    "Het huisbestand op deze stick is niet in de juiste vorm: er is niets overgenomen. Laat de beheerder het "
    "antwoord opnieuw op de stick zetten.";
constexpr Sentence not_enrolled =
    "Dit antwoord is niet voor de sleutels van dit toestel: er is niets overgenomen. Is het antwoord op een "
    "vroegere aanvraag, zet dan de aanvraag opnieuw op de stick en laat het toestel opnieuw inschrijven.";
constexpr Sentence certificate_unreadable =
    "Het certificaat op deze stick is niet in de juiste vorm: er is niets overgenomen. Laat de beheerder het "
    "antwoord opnieuw op de stick zetten.";
constexpr Sentence chairs_of_another_house =
    "De voorzitterslijst op deze stick is van een ander huis: er is niets overgenomen. Laat de beheerder de "
    "lijst van het eigen huis op de stick zetten.";
constexpr Sentence chairs_for_another_device =
    "De voorzitterslijst op deze stick is voor een ander toestel: er is niets overgenomen. Laat de beheerder "
    "de lijst voor dit toestel op de stick zetten.";
constexpr Sentence chairs_not_signed =
    "De voorzitterslijst op deze stick is niet ondertekend door een coördinator van dit huis, of is onderweg "
    "gewijzigd: er is niets overgenomen. Laat een coördinator van dit huis een nieuwe lijst maken.";
constexpr Sentence chairs_expired =
    "De voorzitterslijst op deze stick is niet meer geldig: er is niets overgenomen. Klopt de datum van dit "
    "toestel, laat dan een nieuwe lijst maken.";
constexpr Sentence chairs_ahead =
    "De klok van dit toestel staat achter op die van de beheerder: er is niets overgenomen. Laat de klok "
    "gelijkzetten en probeer opnieuw.";
constexpr Sentence chairs_unreadable =
    "De voorzitterslijst op deze stick is niet in de juiste vorm: er is niets overgenomen. Laat de beheerder "
    "het antwoord opnieuw op de stick zetten.";
constexpr Sentence no_chairs =
    "Er staat nog geen voorzitter op de lijst: er is niets overgenomen. Laat de beheerder eerst een "
    "voorzitter inschrijven.";

// ---- The store, by what the uplink says
constexpr Sentence store_unknown = "Het toestel zoekt het centrale systeem…";
constexpr Sentence store_reached = "Het centrale systeem is bereikt.";
constexpr Sentence store_not_reached =
    "Het centrale systeem is niet bereikbaar. Kijk na of de netwerkkabel in het toestel zit; het toestel "
    "probeert vanzelf opnieuw.";
constexpr Sentence store_refused =
    "Toestel en centraal systeem erkennen elkaar niet: verwittig de beheerder van het huis.";
constexpr Sentence certificate_not_taken =
    "Het certificaat op de stick is niet voor de sleutel van dit toestel of niet van dit huis, en wordt niet "
    "gebruikt. Laat de beheerder het antwoord opnieuw op de stick zetten, en neem het opnieuw over.";

}  // namespace tafel::text::first_start
