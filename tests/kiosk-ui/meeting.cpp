// The views of the invented meeting.
#include "tests/kiosk-ui/scenes.hpp"

namespace tafel::kiosk::test {
namespace {

using namespace domain;

std::vector<Requirement> opening() {
  return {
      {"art9.purpose", "art. 9", "Gezegd wiens integriteit beschermd wordt", true, "opening"},
      {"art5.criteria", "art. 5, eerste lid",
       "Verhoogd risico op herhaald geweld vastgesteld (Nora Wouters, 12 november 2026)", true, "opening"},
      {"art5.criteria", "art. 5, eerste lid",
       "Infodeling tussen sectoren noodzakelijk (Nora Wouters, 12 november 2026)", true, "opening"},
      {"art5.criteria", "art. 5, eerste lid", "Afgestemde aanpak nodig (Nora Wouters, 12 november 2026)",
       true, "opening"},
      {"art5.minors", "art. 5, tweede lid",
       "Gemandateerde voorziening geraadpleegd voor de minderjarigen: OCJ Leuven", true, "opening"},
      {"art9.legal-basis", "art. 9; art. 458ter §1 Sw.", "Rechtsgrond vastgelegd: het decreet", true,
       "opening"},
      {"art16.informed", "art. 16", "Cliëntsysteem op de hoogte van de aanmelding", true, "opening"},
  };
}

PersonView person(std::string id, std::string name, std::string function, std::string organisation,
                  std::string presence) {
  PersonView p;
  p.id = std::move(id);
  p.name = std::move(name);
  p.function = std::move(function);
  p.organisation = std::move(organisation);
  p.ground = "involvement";
  p.presence = std::move(presence);
  if (p.presence != "invited") p.arrived_at = "2026-11-23T09:34:00.000Z";
  if (p.presence == "away") p.left_at = "2026-11-23T10:05:00.000Z";
  return p;
}

std::vector<PersonView> people() {
  std::vector<PersonView> all{
      person("p1", "An Peeters", "hoofdinspecteur", "Politiezone Demerdal", "at-table"),
      person("p2", "Karim Benali", "substituut-procureur des Konings", "Openbaar Ministerie Leuven",
             "at-table"),
      person("p3", "Griet Claes", "teamleider", "CAW Oost-Brabant", "at-table"),
      person("p4", "Joris Van den Bossche", "directeur", "Basisschool De Linde", "at-table"),
      person("p5", "Sofie Maes", "justitieassistent", "Justitiehuis Leuven", "at-table"),
      person("p6", "Dirk Hermans", "consulent", "Ondersteuningscentrum jeugdzorg Leuven", "at-table"),
      person("p7", "Leen Jacobs", "maatschappelijk werker", "OCMW Aarschot", "away"),
      person("p8", "dr. Marek Kowalczyk", "kinderpsychiater", "UPC Kortenberg", "invited"),
  };
  all[2].represents = "Tine Aerts, hulpverlener";
  all[3].represents = "Els Goossens, leerkracht";
  all[4].reports_to = "de opdrachtgevende overheid";
  all[7].ground = "expertise";
  all[0].open_ballots = 2;
  all[1].open_ballots = 2;
  all[1].can_be_struck = true;
  all[2].unconfirmed_statements = 1;
  return all;
}

StatementView statement(std::string id, std::string by, std::string by_name, std::string organisation,
                        std::string status) {
  StatementView s;
  s.id = std::move(id);
  s.by = std::move(by);
  s.by_name = std::move(by_name);
  s.organisation = std::move(organisation);
  s.status = std::move(status);
  s.at = "2026-11-23T09:52:00.000Z";
  return s;
}

std::vector<StatementView> statements() {
  std::vector<StatementView> all{
      statement("u1", "p1", "An Peeters", "Politiezone Demerdal", "confirmed"),
      statement("u2", "p3", "Griet Claes", "CAW Oost-Brabant", "drafted"),
      statement("u3", "p4", "Joris Van den Bossche", "Basisschool De Linde", "taken-back"),
      statement("u4", "p6", "Dirk Hermans", "Ondersteuningscentrum jeugdzorg Leuven", "confirmed"),
  };
  const auto say = [](StatementView& s, const char* about, const char* category, const char* text,
                      const char* why) {
    s.about = about;
    s.category_name = category;
    s.text = text;
    s.relevance = why;
  };
  say(all[0], "Peter Willems", "politionele en gerechtelijke gegevens",
      "Tussen 3 september en 14 november waren er drie tussenkomsten op het adres; bij de laatste had "
      "mevrouw een gebroken pols.",
      "De ernst en de frequentie nemen toe.");
  say(all[1], "Sara Willems", "risicosituaties en -gedragingen",
      "Sara zei aan de hulpverlener dat ze ’s nachts wakker blijft tot het stil is in huis.",
      "Toont dat het kind de feiten meemaakt.");
  all[2].about = "Nathalie De Smet";
  all[2].category_name = "gezondheid";
  say(all[3], "Wout Willems", "gezinssamenstelling",
      "Wout (7) verblijft sinds twee weken bij de grootouders aan moederszijde.",
      "Bepaalt waar de veiligheidsafspraken gelden.");
  all[0].about_member = "m1";
  all[1].about_member = "m3";
  return all;
}

std::vector<BallotView> ballots(std::initializer_list<const char*> marks) {
  std::vector<BallotView> all;
  const auto everybody = people();
  std::size_t i = 0;
  for (const char* mark : marks) {
    all.push_back({everybody[i].id, everybody[i].name, mark});
    ++i;
  }
  return all;
}

std::vector<ItemView> items() {
  ItemView one;
  one.id = "i1";
  one.version = 1;
  one.kind = "disclosure";
  one.sentence =
      "Griet Claes deelt „dat er een plaats vrij is in het vluchthuis vanaf 1 december” met Nathalie De "
      "Smet, omdat "
      "dit nodig is voor de veiligheid van Nathalie De Smet, Sara Willems en Wout Willems: zonder uitweg "
      "blijft zij in de "
      "woning.";
  one.information = "Dat er een plaats vrij is in het vluchthuis vanaf 1 december.";
  one.why = "Zonder uitweg blijft mevrouw met de kinderen in de woning.";
  one.recipient = "m2";
  one.sharer = "p3";
  one.sources = {"u2"};
  one.safety_of = {"m2", "m3"};
  one.state = "consensus";
  one.ballots = ballots({"akkoord", "akkoord", "akkoord", "akkoord", "akkoord", "akkoord", "akkoord"});
  ItemView two = one;
  two.id = "i2";
  two.version = 2;
  two.sentence =
      "Sofie Maes deelt „dat de voorwaarden een contactverbod inhouden” met Peter Willems, omdat dit nodig "
      "is voor het "
      "doel „Rust in huis”.";
  two.recipient = "m1";
  two.sharer = "p5";
  two.state = "open";
  two.ballots = ballots({"nog-niet", "nog-niet", "akkoord", "akkoord", "akkoord", "akkoord", "vertrokken"});
  ItemView three = two;
  three.id = "i3";
  three.version = 1;
  three.kind = "reporting";
  three.sentence =
      "Sofie Maes rapporteert „de drie tussenkomsten sinds september” aan de opdrachtgevende overheid, omdat "
      "dit nodig "
      "is voor de veiligheid van Nathalie De Smet.";
  three.state = "geen-consensus";
  three.ballots = ballots({"akkoord", "niet-akkoord", "akkoord", "akkoord", "akkoord", "akkoord", "akkoord"});
  return {one, two, three};
}

std::vector<MemberView> members() {
  std::vector<MemberView> all{
      {"m1", "Peter Willems", "vader", "1984-02-11", false, false, false, "•••••••••07"},
      {"m2", "Nathalie De Smet", "moeder", "1986-07-30", false, false, true, "•••••••••43"},
      {"m3", "Sara Willems", "dochter", "2015-03-04", false, true, true, "•••••••••15"},
      {"m4", "Wout Willems", "zoon", "2019-09-19", false, true, true, ""}};
  return all;
}

}  // namespace

ipc::DeviceView day_view() {
  ipc::DeviceView view;
  view.house_name = "Veilig Huis Leuven";
  view.device = "leuven-tafel-1";
  view.today = "2026-11-23";
  view.chairs = {{"c1", "Nora Wouters", "coordinator"}, {"c2", "Bram Lievens", "representative"}};
  auto lacking = opening();
  lacking[4].met = false;
  lacking[4].sentence = "Gemandateerde voorziening geraadpleegd voor de minderjarigen";
  view.sessions = {{"s1", "Overleg 1, 9.00 uur", "closing", "2026-11-23", "sealed", opening()},
                   {"s2", "Overleg 2, 10.30 uur", "first", "2026-11-23", "planned", opening()},
                   {"s3", "Overleg 3, 13.30 uur", "follow-up", "2026-11-23", "planned", lacking},
                   {"s4", "Overleg 4, 15.00 uur", "follow-up", "2026-11-23", "interrupted", opening()}};
  view.deliveries = {{"s1", "Overleg 1, 9.00 uur", "2026-11-23T09:12:00.000Z", "delivered", "", 1, 4127,
                      "2026-11-23T09:12:04.000Z"},
                     {"9f2c41d0", "", "2026-11-20T15:40:00.000Z", "waiting",
                      "Het centrale systeem is niet bereikbaar: er wordt vanzelf opnieuw geprobeerd.", 12,
                      std::nullopt, "2026-11-23T09:20:00.000Z"},
                     {"77aa10be", "", "2026-11-19T11:02:00.000Z", "refused",
                      "Toestel en centraal systeem erkennen elkaar niet: verwittig de beheerder.", 1,
                      std::nullopt, "2026-11-19T11:02:09.000Z"}};
  return view;
}

ipc::DeviceView session_view() {
  ipc::DeviceView view = day_view();
  view.locked = false;
  view.chair = "c1";
  view.sessions[1].state = "active";
  SessionView s;
  s.session = "s2";
  s.phase = "open";
  s.kind = "first";
  s.title = "Overleg 2, 10.30 uur";
  s.number = "LEU-2026-0412";
  s.purpose = "de fysieke en psychische integriteit van Nathalie De Smet, Sara en Wout beschermen";
  s.chair = "Nora Wouters";
  s.chair_role = "coordinator";
  s.opened_at = "2026-11-23T09:31:00.000Z";
  s.opening = opening();
  s.closing = {{"art12.feedback", "art. 12, tweede lid",
                "Griet Claes zei nog niet of Tine Aerts geïnformeerd wordt.", false, "closing"},
               {"art13.free-to-share", "art. 13 §2", "Een inbreng van Griet Claes is nog niet bevestigd.",
                false, "discussion"},
               {"art5.route", "art. 5, derde lid", "Er is beslist hoe het verder gaat.", true, "closing"}};
  s.members = members();
  s.organisations = {{"o1", "Politiezone Demerdal", 6, "politie"},
                     {"o2", "Openbaar Ministerie Leuven", 5, "Openbaar Ministerie"},
                     {"o3", "CAW Oost-Brabant", 3, "centrum algemeen welzijnswerk"},
                     {"o4", "Ondersteuningscentrum jeugdzorg Leuven", 12, "ondersteuningscentrum jeugdzorg"}};
  s.people = people();
  s.statements = statements();
  s.goals = {{"d1", "Rust in huis: geen nieuwe feiten tegenover moeder en kinderen"},
             {"d2", "Sara en Wout kunnen in hun school blijven"}};
  s.actions = {
      {"a1", "d1", "Wekelijks opvolggesprek over het contactverbod", "p5", "Sofie Maes", "2026-12-07"},
      {"a2", "d1", "Plaats in het vluchthuis vasthouden", "p3", "Griet Claes", "2026-12-01"},
      {"a3", "d2", "Vervoer regelen vanaf de grootouders", "p4", "Joris Van den Bossche", "2026-11-30"}};
  s.items = items();
  s.verslag.edition = 1;
  s.verslag.readings = {{"p1", "An Peeters", "goedgekeurd", ""},
                        {"p2", "Karim Benali", "opmerking", "Het dossiernummer van het parket ontbreekt."},
                        {"p3", "Griet Claes", "nog-niet", ""}};
  view.session = std::move(s);
  return view;
}

}  // namespace tafel::kiosk::test
