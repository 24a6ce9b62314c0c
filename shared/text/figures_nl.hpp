// The words of the figures for policy (art. 8 and 15 §4): of the CSV and of the page of charts. The categories of the
// decree are in categories_nl.hpp.
#pragma once

#include "shared/text/law.hpp"

#include <array>
#include <string>
#include <string_view>

namespace tafel::text::figures {

// ---- The tables, in the order of the enumeration TableId ------------------------------------------------------
constexpr std::array<std::string_view, 12> tables{
    "cliëntsystemen",
    "casusoverleggen per kwartaal en soort",
    "beslissing na een eerste casusoverleg",
    "bewaartermijn na een afrondingstafel",
    "minderjarige (of leeftijd niet bekend) in het cliëntsysteem",
    "wettelijke grondslag",
    "cliëntsysteem vooraf geïnformeerd",
    "deelnemers aan tafel",
    "duur van het casusoverleg",
    "organisaties aan tafel",
    "categorieën van gegevens",
    "punten van informatiedeling",
};

// ---- Rows and columns ------------------------------------------------------------------------------------------
constexpr std::string_view total = "totaal";
constexpr std::string_view number = "aantal";
constexpr std::string_view yes = "ja";
constexpr std::string_view no = "neen";
constexpr std::array<std::string_view, 4> quarters{"1e kwartaal", "2e kwartaal", "3e kwartaal",
                                                   "4e kwartaal"};
constexpr std::array<std::string_view, 3> kinds{"eerste", "opvolging", "afronding"};
constexpr std::array<std::string_view, 3> routes{"rechtstreeks naar de hulpverlening",
                                                 "aanhaken bij lopende hulpverlening", "traject gestart"};
constexpr std::array<std::string_view, 4> retentions{
    "korter dan vijftien jaar", "vijftien jaar", "langer: vorm van geweld", "langer: zwaarwichtige feiten"};
constexpr std::array<std::string_view, 2> legal_bases{"decreet", "toestemming procureur des Konings"};
constexpr std::array<std::string_view, 3> sizes{"hoogstens 5", "6 tot 8", "9 of meer"};
constexpr std::array<std::string_view, 3> durations{"korter dan 1 uur", "1 tot 2 uur", "2 uur of langer"};
constexpr std::array<std::string_view, 2> item_kinds{"aan een lid", "rapportage"};
constexpr std::array<std::string_view, 3> item_ends{"consensus", "geen consensus", "ingetrokken"};

// ---- The CSV ---------------------------------------------------------------------------------------------------
constexpr std::array<std::string_view, 5> csv_header{"tabel", "rij", "kolom", "aantal", "toelichting"};
constexpr std::string_view csv_report = "rapport";
constexpr std::string_view csv_house = "Veilig Huis";
constexpr std::string_view csv_year = "jaar";
constexpr std::string_view csv_threshold = "drempel";
constexpr std::string_view hidden = "verborgen";

// ---- The page of charts ----------------------------------------------------------------------------------------
inline std::string title(int year) {
  return "Cijfers over " + std::to_string(year);
}
constexpr std::string_view above = cited<"Anonieme beleidscijfers (", law::decree_figures, ")">;
constexpr std::string_view footer = "anonieme cijfers over casusoverleg";
constexpr std::string_view families_large = "cliëntsystemen";
constexpr std::string_view sessions_large = "casusoverleggen";
constexpr std::string_view items_large = "punten van informatiedeling";
constexpr std::string_view hidden_mark = "···";
inline std::string explanation(int threshold) {
  const std::string k = std::to_string(threshold);
  return "Geteld zijn casusoverleggen, en rechtsboven punten van informatiedeling. Een volle balk is het "
         "totaal. Achter "
         "elk getoond aantal staan minstens " +
         k + " cliëntsystemen, of geen enkel. Bij ··· is het aantal verborgen: er staan minder dan " + k +
         " cliëntsystemen achter, of een ander verborgen aantal zou eruit af te leiden zijn.";
}

}  // namespace tafel::text::figures
