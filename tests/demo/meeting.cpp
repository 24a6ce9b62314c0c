// A casusoverleg of an invented family: a mother (m1), a father (m2), a daughter of eleven (m3) and a son of
// six (m4). Nine people are invited, the chair (p9) among them; agenda.json.in introduces them. Reads like the minutes; what the people
// say is in Dutch, as the table would hear it.
#include "tests/demo/table.hpp"

namespace tafel::demo {
namespace {

constexpr Choice akkoord = Choice::akkoord;
constexpr Choice niet_akkoord = Choice::niet_akkoord;

void eight_sit_down(Table& table) {
  table.moment("vandaag");
  table.open("Overleg 1, 9.30 uur");
  table.moment("opening");
  table.checks_in("p9");  // the chair signs first: nothing is said before
  for (const char* person : {"p1", "p2", "p3", "p4", "p5", "p6", "p7"}) table.checks_in(person);
  table.moment("acht-aan-tafel");  // the psychologist is late
}

void they_tell_what_they_know(Table& table) {
  table.says({.id = "u1",
              .by = "p2",
              .about = "m3",
              .category = 6,
              .text = "De dochter kwam deze maand vijf keer te laat en viel twee keer in slaap in de klas.",
              .relevance = "de spanning thuis weegt op haar slaap en op haar schoolwerk."});
  table.says(
      {.id = "u2",
       .by = "p4",
       .about = "m2",
       .category = 9,
       .text = "Twee weken geleden stelde onze ploeg een proces-verbaal op na een oproep van de buren.",
       .relevance = "dit het derde feit in een jaar is en het risico mee bepaalt."});
  table.says({.id = "u3",
              .by = "p1",
              .about = "m1",
              .category = 8,
              .text = "De moeder kan met de kinderen tijdelijk bij haar zus terecht.",
              .relevance = "dit bepaalt waar het gezin de komende weken veilig is."});
  table.says(
      {.id = "u4",
       .by = "p6",
       .about = "m4",
       .category = 11,
       .text = "De zoon trekt zich terug zodra er luid gepraat wordt; de opvang merkt dat sinds september.",
       .relevance = "hij getuige was van het geweld en ook hem steun moet bereiken."});
  table.says({.id = "u5",
              .by = "p7",
              .about = "m2",
              .category = 5,
              .text = "Voor de huur loopt een afbetalingsplan van drie maanden.",
              .relevance = "geldzorgen volgens de moeder vaak de aanleiding van ruzie zijn."});
  table.says({.id = "u6",
              .by = "p3",
              .about = "m2",
              .category = 9,
              .text = "De vader volgt sinds oktober de opgelegde begeleiding; één afspraak ging niet door.",
              .relevance = "dit toont of de begeleiding het risico al verlaagt."});
  table.confirms("p1", {"u3"});
  table.confirms("p2", {"u1"});
  table.confirms("p3", {"u6"});
  table.confirms("p4", {"u2"});
  table.confirms("p6", {"u4"});
  table.confirms("p7", {"u5"});
  table.moment("bespreking");
}

void they_make_a_plan(Table& table) {
  table.sets_goal("d1", "De moeder en de kinderen wonen veilig, ook wanneer de vader de kinderen ziet");
  table.sets_action({"a1", "d1", "Het veiligheidsplan met de moeder opstellen en oefenen.", "p1", 1});
  table.sets_action(
      {"a2", "d1", "Het adres als aandachtsadres doorgeven aan de interventieploegen.", "p4", 1});
  table.sets_goal("d2", "De vader doorbreekt het geweld en de kinderen krijgen steun op school");
  table.sets_action({"a3", "d2", "Het verloop van de begeleiding met de vader bespreken.", "p3", 4});
  table.sets_action({"a4", "d2", "Een vertrouwensleerkracht aanduiden voor de dochter.", "p2", 2});
  table.moment("plan-van-aanpak");
}

// Before the ballots: two of the points rest on a goal, and a goal is one of a trajectory.
void they_decide_on_a_trajectory(Table& table) {
  table.decides_route(
      "start-trajectory",
      "Het ondersteuningscentrum schatte de verontrusting in en blijft aanspreekpunt voor de kinderen.");
}

// The first two points: one that a late arrival will reopen, one that the police find too wide.
void first_ballots(Table& table) {
  table.puts(
      {.id = "i1",
       .sharer = "p1",
       .recipient = "m1",
       .information = "dat de politie haar adres opvolgt als aandachtsadres en hoe zij de ploeg bereikt",
       .safety_of = {"m1", "m3", "m4"},
       .goal = "d1",
       .why = "zij durft dan sneller hulp in te roepen",
       .sources = {"u3"}});
  table.puts({.id = "i2",
              .sharer = "p3",
              .recipient = "m2",
              .information = "alles wat op dit overleg over hem werd gezegd",
              .goal = "d2",
              .why = "hij heeft ook zelf ideeën over wat helpt"});
  table.moment("informatiedeling");
  table.votes("p4", {{"i1", akkoord}, {"i2", niet_akkoord}});
  table.stands("i2", "voting");  // p4 says aloud that it tells too much; the choices stay covered
  table.moment("te-ruim");
  table.changes(
      {.id = "i2",
       .information = "welke afspraken gelden wanneer hij de kinderen ophaalt, en dat zijn inzet gezien is"});
  table.moment("nieuwe-versie");
  table.votes("p4", {{"i2", akkoord}});
  for (const char* person : {"p1", "p2", "p3", "p5", "p6", "p7", "p9"})
    table.votes(person, {{"i1", akkoord}, {"i2", akkoord}});
  table.stands("i1", "consensus");
  table.stands("i2", "consensus");
  table.moment("consensus");
}

// From here on the screen calls the family by role: an expert without involvement is at the table.
void the_psychologist_arrives(Table& table) {
  table.checks_in("p8");
  table.stands("i1", "reopened");
  table.moment("heropend");
}

void the_social_worker_leaves(Table& table) {
  table.votes("p7", {{"i3", akkoord}, {"i4", akkoord}});
  table.takes_back("p7", "u5");  // on reflection not proportionate: it is removed from journal and record
  table.moment("teruggenomen");
  table.leaves("p7");
  table.moment("een-vertrekt");
}

void second_ballots(Table& table) {
  table.puts({.id = "i3",
              .sharer = "p2",
              .recipient = "m3",
              .information = "dat zij elke ochtend bij haar vertrouwensleerkracht terechtkan",
              .safety_of = {"m3"},
              .goal = "d2",
              .why = "zij moet zich op school opnieuw veilig voelen",
              .sources = {"u1"}});
  table.puts({.id = "i4",
              .sharer = "p4",
              .recipient = "m1",
              .information = "hoe ver het onderzoek naar haar klacht staat",
              .safety_of = {"m1"},
              .goal = "",
              .why = "zij weet anders niet wanneer zij extra moet opletten"});
  the_social_worker_leaves(table);
  table.puts(
      {.id = "i5",
       .sharer = "p3",
       .addressee = "Probatiecommissie Rivierstad",
       .information = "dat één afspraak van de begeleiding niet doorging en dat zij intussen hervat is",
       .safety_of = {"m1", "m3", "m4"},
       .goal = "",
       .why = "de commissie kan de voorwaarden zo nodig bijsturen",
       .sources = {"u6"}});
  for (const char* person : {"p1", "p2", "p3", "p4", "p6", "p9"})
    table.votes(person, {{"i3", akkoord}, {"i4", akkoord}, {"i5", akkoord}});
  table.votes("p5", {{"i3", akkoord}, {"i4", niet_akkoord}, {"i5", akkoord}});
  table.votes("p8", {{"i1", akkoord}, {"i2", akkoord}, {"i3", akkoord}, {"i4", akkoord}, {"i5", akkoord}});
}

void five_points_end_differently(Table& table) {
  table.stands("i1", "consensus");     // reopened by the late arrival, and agreed
  table.stands("i2", "consensus");     // changed after a ballot, and agreed again
  table.stands("i3", "consensus");     // agreed at once
  table.stands("i4", "no-consensus");  // refused by one
  table.stands("i5", "voting");        // the participant who left never voted on it, and may come back
  table.ends_round("De maatschappelijk werker is vertrokken zonder te stemmen.");
  table.stands("i5", "open");  // it stays closed
  table.moment("vijf-punten");
}

void they_close(Table& table) {
  table.draws_up_verslag();
  table.moment("verslag");
  table.reads_verslag("p1", {.remark = "", .will_brief = true});
  table.reads_verslag("p2", {.remark = "", .will_brief = true});
  for (const char* person : {"p3", "p4", "p6", "p8", "p9"}) table.reads_verslag(person, {});
  table.reads_verslag(
      "p5", {.remark = "Het parket vraagt te noteren dat het onderzoek nog loopt.", .will_brief = {}});
  table.moment("gelezen");
  table.closes();
  table.moment("afgesloten");
  table.seals();
  table.moment("verzegeld");
  table.is_delivered();
  table.moment("afgeleverd");
}

}  // namespace

void meeting(Table& table) {
  eight_sit_down(table);
  they_tell_what_they_know(table);
  they_make_a_plan(table);
  they_decide_on_a_trajectory(table);
  first_ballots(table);
  the_psychologist_arrives(table);
  second_ballots(table);
  five_points_end_differently(table);
  they_close(table);
}

}  // namespace tafel::demo
