// Short Dutch names of the two closed lists of the decree, for the screen and on paper, by their number.
#pragma once

#include <array>
#include <string_view>

namespace tafel::text {

// art. 10: who may take part.
constexpr std::array<std::string_view, 23> participant_categories{
    "Agentschap Justitie en Handhaving",
    "lokaal bestuur",
    "centrum algemeen welzijnswerk",
    "vertrouwenscentrum kindermishandeling",
    "Openbaar Ministerie",
    "politie",
    "justitiehuis",
    "Vlaams Centrum Elektronisch Toezicht",
    "gevangenis",
    "centrum voor leerlingenbegeleiding",
    "onderwijsinstelling",
    "ondersteuningscentrum jeugdzorg",
    "sociale dienst jeugdrechtbank",
    "centrum voor kinderzorg en gezinsondersteuning",
    "openbaar centrum voor maatschappelijk welzijn",
    "Agentschap Opgroeien",
    "voorziening in de jeugdhulp",
    "Vlaams Agentschap voor Personen met een Handicap",
    "voorziening voor personen met een handicap",
    "geestelijke gezondheidszorg",
    "medische sector",
    "ziekenfonds",
    "andere organisatie",
};

// art. 15 §1: which data.
constexpr std::array<std::string_view, 14> data_categories{
    "identificatie",
    "contactgegevens",
    "beroep, opleiding en vorming",
    "leeftijd, geslacht, nationaliteit, burgerlijke staat, verblijf",
    "schulden en solvabiliteit",
    "levensstijl, vrije tijd en sociale context",
    "gezinssamenstelling",
    "woonomstandigheden",
    "politionele en gerechtelijke gegevens",
    "gezondheid",
    "risicosituaties en -gedragingen",
    "herkomst of afkomst",
    "seksueel gedrag of gerichtheid",
    "politieke, religieuze of levensbeschouwelijke overtuiging",
};

// One example of each, for whoever chooses: as it could be said at the table.
constexpr std::array<std::string_view, 14> data_category_examples{
    "bv. wie zich als haar broer voorstelde",
    "bv. het adres waar zij nu verblijft",
    "bv. hij werkt in ploegen en is ’s nachts weg",
    "bv. haar verblijfsrecht hangt van hem af",
    "bv. een huurschuld van drie maanden",
    "bv. wie haar bezoekt en bij wie zij terechtkan",
    "bv. sinds mei woont een halfbroer mee in",
    "bv. de voordeur is niet meer op slot te doen",
    "bv. een proces-verbaal of een contactverbod",
    "bv. zij was in oktober opgenomen",
    "bv. hij dreigde haar iets aan te doen",
    "bv. familie in het buitenland dringt aan op terugkeer",
    "bv. zij is lesbisch en dat mag thuis niet geweten zijn",
    "bv. haar geloof speelt mee in de druk om te blijven",
};

// The name of category `number`, counted from 1 as the decree does; empty outside the list.
template <std::size_t size>
constexpr std::string_view name_of(const std::array<std::string_view, size>& list, int number) {
  return number >= 1 && static_cast<std::size_t>(number) <= size ? list[static_cast<std::size_t>(number - 1)]
                                                                 : std::string_view{};
}

}  // namespace tafel::text
