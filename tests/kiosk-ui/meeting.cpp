// The views of the invented meeting, in the daemon's own sentences.
#include "shared/text/categories_nl.hpp"
#include "shared/text/opening_nl.hpp"
#include "shared/text/paper_nl.hpp"
#include "shared/text/refusals_nl.hpp"
#include "shared/text/sentences_nl.hpp"
#include "tests/kiosk-ui/scenes.hpp"

#include <algorithm>

namespace tafel::kiosk::test {
namespace {

using namespace view;
namespace recorded = text::opening;
namespace says = text::sentence;

std::string judged(std::string_view what) {
  return recorded::judged(what, "Nora Wouters", "12 november 2026");
}

std::vector<Requirement> opening() {
  return {
      {"art5.criteria", "art. 5, eerste lid", judged(recorded::raised_risk), true, Step::opening},
      {"art5.criteria", "art. 5, eerste lid", judged(recorded::intersectoral_sharing), true, Step::opening},
      {"art5.criteria", "art. 5, eerste lid", judged(recorded::coordinated_approach), true, Step::opening},
      {"art5.minors", "art. 5, tweede lid",
       recorded::judged(recorded::minors, "OCJ Leuven", "12 november 2026"), true, Step::opening},
      {"art9.purpose", "art. 9", std::string(recorded::purpose), true, Step::opening},
      {"art9.legal-basis", "art. 9; art. 458ter §1 Sw.", std::string(recorded::legal_basis), true,
       Step::opening},
      {"mem14.informed", "memorie bij art. 14", recorded::informed_each(3, 1), true, Step::opening}};
}

// The missing requirements come first.
std::vector<Requirement> opening_without_minors() {
  std::vector<Requirement> all = opening();
  const auto minors = std::ranges::find(all, "art5.minors", &Requirement::rule);
  minors->met = false;
  minors->sentence = text::refusal::minors_not_consulted;
  std::rotate(all.begin(), minors, minors + 1);
  return all;
}

PersonView person(std::string id, std::string name, std::string function, std::string organisation,
                  Presence presence) {
  PersonView p;
  p.id = std::move(id);
  p.name = std::move(name);
  p.function = std::move(function);
  p.organisation = std::move(organisation);
  p.ground = Ground::involvement;
  p.presence = presence;
  if (p.presence != Presence::invited) p.stays = {{"2026-11-23T09:34:00.000Z", ""}};
  if (p.presence == Presence::away) p.stays.back().until = "2026-11-23T10:05:00.000Z";
  return p;
}

std::vector<PersonView> people() {
  std::vector<PersonView> all{
      person("p1", "An Peeters", "hoofdinspecteur", "Politiezone Demerdal", Presence::at_table),
      person("p2", "Karim Benali", "substituut-procureur des Konings", "Openbaar Ministerie Leuven",
             Presence::at_table),
      person("p3", "Griet Claes", "teamleider", "CAW Oost-Brabant", Presence::at_table),
      person("p4", "Joris Van den Bossche", "directeur", "Basisschool De Linde", Presence::at_table),
      person("p5", "Sofie Maes", "justitieassistent", "Justitiehuis Leuven", Presence::at_table),
      person("p6", "Dirk Hermans", "consulent", "Ondersteuningscentrum jeugdzorg Leuven", Presence::at_table),
      person("p7", "Leen Jacobs", "maatschappelijk werker", "OCMW Aarschot", Presence::away),
      person("p8", "dr. Marek Kowalczyk", "kinderpsychiater", "UPC Kortenberg", Presence::invited),
  };
  all[2].represents = "Tine Aerts, hulpverlener";
  all[3].represents = "Els Goossens, leerkracht";
  all[4].reports_to = "de opdrachtgevende overheid";
  all[7].ground = Ground::expertise;
  return all;
}

StatementView statement(std::string id, std::string by, std::string by_name, std::string organisation,
                        StatementStatus status) {
  StatementView s;
  s.id = std::move(id);
  s.by = std::move(by);
  s.by_name = std::move(by_name);
  s.organisation = std::move(organisation);
  s.status = status;
  s.at = "2026-11-23T09:52:00.000Z";
  return s;
}

std::vector<StatementView> statements() {
  std::vector<StatementView> all{
      statement("u1", "p1", "An Peeters", "Politiezone Demerdal", StatementStatus::confirmed),
      statement("u2", "p3", "Griet Claes", "CAW Oost-Brabant", StatementStatus::drafted),
      statement("u3", "", "", "", StatementStatus::taken_back),
      statement("u4", "p6", "Dirk Hermans", "Ondersteuningscentrum jeugdzorg Leuven",
                StatementStatus::confirmed),
  };
  const auto say = [](StatementView& s, const char* member, const char* about, int category, const char* text,
                      const char* why) {
    s.about_member = member;
    s.about = about;
    s.category = category;
    s.category_name = text::name_of(text::data_categories, category);
    s.text = text;
    s.relevance = why;
  };
  say(all[0], "m1", "Peter Willems", 9,
      "Tussen 3 september en 14 november waren er drie tussenkomsten op het adres; bij de laatste had "
      "mevrouw een gebroken pols.",
      "De ernst en de frequentie nemen toe.");
  say(all[1], "m3", "Sara Willems", 11,
      "Sara zei aan de hulpverlener dat ze ’s nachts wakker blijft tot het stil is in huis.",
      "Toont dat het kind de feiten meemaakt.");
  say(all[3], "m4", "Wout Willems", 7,
      "Wout (7) verblijft sinds twee weken bij de grootouders aan moederszijde.",
      "Bepaalt waar de veiligheidsafspraken gelden.");
  all[0].about_member = "m1";
  all[1].about_member = "m3";
  return all;
}

std::vector<BallotView> ballots(std::initializer_list<VoteMark> marks) {
  std::vector<BallotView> all;
  const auto everybody = people();
  std::size_t i = 0;
  for (const VoteMark mark : marks) {
    all.push_back({everybody[i].id, everybody[i].name, mark});
    ++i;
  }
  return all;
}

// How the members are called: by name, or by role while an expert is at the table.
struct Called {
  std::string father;
  std::string mother;
  std::string family;  // the mother and the children
};
const Called by_name{"Peter Willems", "Nathalie De Smet", "Nathalie De Smet, Sara Willems en Wout Willems"};
const Called by_role{"vader", "moeder", "moeder, dochter en zoon"};
constexpr auto rest_at_home = "Rust in huis";

std::vector<ItemView> items(const Called& called) {
  ItemView refuge;
  refuge.id = "i1";
  refuge.version = 1;
  refuge.kind = ItemKind::disclosure;
  refuge.sharer = "p3";
  refuge.recipient = "m2";
  refuge.information = "dat er een plaats vrij is in het vluchthuis vanaf 1 december";
  refuge.why = "zonder uitweg blijft zij met hen in de woning";
  refuge.safety_of = {"m2", "m3", "m4"};
  refuge.sentence = says::disclosure("Griet Claes", refuge.information, called.mother,
                                     says::for_safety_of(called.family), refuge.why);
  refuge.state = ItemState::consensus;
  refuge.ballots = ballots({VoteMark::akkoord, VoteMark::akkoord, VoteMark::akkoord, VoteMark::akkoord,
                            VoteMark::akkoord, VoteMark::akkoord, VoteMark::akkoord});
  ItemView no_contact;
  no_contact.id = "i2";
  no_contact.version = 2;
  no_contact.kind = ItemKind::disclosure;
  no_contact.sharer = "p5";
  no_contact.recipient = "m1";
  no_contact.information = "dat er een contactverbod geldt";
  no_contact.why = "hij moet het kennen";
  no_contact.sources = {"u1"};
  no_contact.goal = "d1";
  no_contact.sentence = says::disclosure("Sofie Maes", no_contact.information, called.father,
                                         says::for_goal(rest_at_home), no_contact.why);
  no_contact.state = ItemState::open;
  no_contact.ballots = ballots({VoteMark::not_yet, VoteMark::not_yet, VoteMark::akkoord, VoteMark::akkoord,
                                VoteMark::akkoord, VoteMark::akkoord, VoteMark::left});
  ItemView report;
  report.id = "i3";
  report.version = 1;
  report.kind = ItemKind::reporting;
  report.sharer = "p5";
  report.addressee = "de opdrachtgevende overheid";
  report.information = "de drie tussenkomsten sinds september";
  report.why = "wie de voorwaarden oplegde, moet weten dat ze niet volstaan";
  report.sources = {"u1"};
  report.safety_of = {"m2"};
  report.sentence = says::reporting("Sofie Maes", report.information, report.addressee,
                                    says::for_safety_of(called.mother), report.why);
  report.state = ItemState::no_consensus;
  report.ballots = ballots({VoteMark::akkoord, VoteMark::niet_akkoord, VoteMark::akkoord, VoteMark::akkoord,
                            VoteMark::akkoord, VoteMark::akkoord, VoteMark::akkoord});
  return {refuge, no_contact, report};
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

void count_what_waits(SessionView& session) {
  for (PersonView& person : session.people) {
    person.open_ballots = 0;
    person.unconfirmed_statements = 0;
    for (const ItemView& item : session.items)
      for (const BallotView& ballot : item.ballots)
        if (item.state != ItemState::withdrawn && ballot.participant == person.id &&
            (ballot.mark == VoteMark::not_yet || ballot.mark == VoteMark::left))
          ++person.open_ballots;
    for (const StatementView& statement : session.statements)
      if (statement.by == person.id && statement.status == StatementStatus::drafted)
        ++person.unconfirmed_statements;
  }
}

void let_expert_in(SessionView& session) {
  auto& expert = session.people[7];
  expert.presence = Presence::at_table;
  expert.stays = {{"2026-11-23T10:01:00.000Z", ""}};
  session.names_hidden = true;
  for (auto& member : session.members) {
    member.name = member.relation;
    member.national_number.clear();
  }
  session.items = items(by_role);
  for (auto& item : session.items) {
    item.ballots.push_back({expert.id, expert.name, VoteMark::not_yet});
    if (item.state != ItemState::no_consensus) item.state = ItemState::reopened;
  }
  session.verslag.readings.push_back({expert.id, expert.name, ReadingMark::not_yet, ""});
  count_what_waits(session);
}

void do_everything(SessionView& session) {
  session.closing.clear();
  for (auto& statement : session.statements)
    if (statement.status == StatementStatus::drafted) statement.status = StatementStatus::confirmed;
  for (auto& person : session.people)
    if (!person.represents.empty()) person.feedback = Feedback::yes;
  for (auto& reading : session.verslag.readings) {
    const auto person = std::ranges::find(session.people, reading.participant, &PersonView::id);
    if (person->presence == Presence::at_table) reading.mark = ReadingMark::approved;
  }
  count_what_waits(session);
}

void close(SessionView& session) {
  do_everything(session);
  session.phase = Phase::closed;
  session.closed_at = "2026-11-23T10:02:00.000Z";
  for (const auto& item : session.items)
    session.outcomes.push_back({item.id, item.state == ItemState::consensus});
}

view::DeviceView day_view() {
  view::DeviceView view;
  view.house_name = "Veilig Huis Leuven";
  view.device = "leuven-tafel-1";
  view.today = "2026-11-23";
  view.chairs = {{"c1", "Nora Wouters", ChairRole::coordinator},
                 {"c2", "Bram Lievens", ChairRole::representative}};
  view.sessions = {
      {"s1", "Overleg 1, 9.00 uur", SessionKind::closing, "2026-11-23", PlannedState::sealed, opening()},
      {"s2", "Overleg 2, 10.30 uur", SessionKind::first, "2026-11-23", PlannedState::planned, opening()},
      {"s3", "Overleg 3, 13.30 uur", SessionKind::follow_up, "2026-11-23", PlannedState::planned,
       opening_without_minors()},
      {"s4", "Overleg 4, 15.00 uur", SessionKind::follow_up, "2026-11-23", PlannedState::interrupted,
       opening()}};
  view.deliveries = {{"s1", "Overleg 1, 9.00 uur", "2026-11-23T09:12:00.000Z", view::DeliveryState::delivered,
                      "", 1, 4127, "2026-11-23T09:12:04.000Z"},
                     {"9f2c41d0", "", "2026-11-20T15:40:00.000Z", view::DeliveryState::waiting,
                      "Het centrale systeem is niet bereikbaar: er wordt vanzelf opnieuw geprobeerd.", 12,
                      std::nullopt, "2026-11-23T09:20:00.000Z"},
                     {"77aa10be", "", "2026-11-19T11:02:00.000Z", view::DeliveryState::refused,
                      "Toestel en centraal systeem erkennen elkaar niet: verwittig de beheerder.", 1,
                      std::nullopt, "2026-11-19T11:02:09.000Z"}};
  view.readiness = ready_report();
  return view;
}

view::DeviceView session_view() {
  view::DeviceView view = day_view();
  view.locked = false;
  view.chair = "c1";
  view.sessions[1].state = PlannedState::active;
  SessionView s;
  s.session = "s2";
  s.phase = Phase::open;
  s.kind = SessionKind::first;
  s.title = "Overleg 2, 10.30 uur";
  s.number = "LEU-2026-0412";
  s.purpose = "de fysieke en psychische integriteit van Nathalie De Smet, Sara en Wout beschermen";
  s.chair = "Nora Wouters";
  s.chair_role = ChairRole::coordinator;
  s.opened_at = "2026-11-23T09:31:00.000Z";
  s.opening = opening();
  s.closing = {{"art12.feedback", "art. 12, vierde lid", text::refusal::feedback_missing("Griet Claes"),
                false, Step::closing},
               {"art13.free-to-share", "art. 13 §2", text::refusal::statement_unconfirmed("Griet Claes"),
                false, Step::discussion}};
  s.members = members();
  s.minors_involved = true;
  s.organisations = {{"o1", "Politiezone Demerdal", 6, "politie"},
                     {"o2", "Openbaar Ministerie Leuven", 5, "Openbaar Ministerie"},
                     {"o3", "CAW Oost-Brabant", 3, "centrum algemeen welzijnswerk"},
                     {"o4", "Ondersteuningscentrum jeugdzorg Leuven", 12, "ondersteuningscentrum jeugdzorg"}};
  s.people = people();
  s.referral =
      ReferralView{"Politiezone Demerdal", "politie", "2026-11-14",
                   "Derde tussenkomst op hetzelfde adres sinds september, telkens met de kinderen in huis."};
  s.risk = {{"Risicotaxatie intrafamiliaal geweld (2)", "hoog", "Nora Wouters", "2026-11-16"},
            {"Risicotaxatie intrafamiliaal geweld (2)", "matig", "Bram Lievens", "2026-09-08"}};
  s.facts = "Slagen en bedreigingen tegen de moeder tussen september en november 2026.";
  s.supplements = {{"CAW Oost-Brabant", std::string(text::paper::supplement_running), "2026-11-19",
                    "Mevrouw komt sinds augustus om de twee weken op gesprek."}};
  s.statements = statements();
  s.withdrawn_statements = 1;
  s.goals = {{"d1", rest_at_home},
             {"d2", "Sara en Wout kunnen in hun school blijven, ook vanuit het huis van de grootouders"}};
  s.actions = {
      {"a1", "d1", "Wekelijks opvolggesprek over het contactverbod", "p5", "Sofie Maes", "2026-12-07"},
      {"a2", "d1", "Plaats in het vluchthuis vasthouden", "p3", "Griet Claes", "2026-12-01"},
      {"a3", "d2", "Vervoer regelen vanaf de grootouders", "p4", "Joris Van den Bossche", "2026-11-30"}};
  s.items = items(by_name);
  s.verslag.edition = 1;
  for (const auto& each : s.people)
    if (each.presence != Presence::invited)
      s.verslag.readings.push_back({each.id, each.name, ReadingMark::not_yet, ""});
  s.verslag.readings[0].mark = ReadingMark::approved;
  s.verslag.readings[1].mark = ReadingMark::remarked;
  s.verslag.readings[1].remark = "Het dossiernummer van het parket ontbreekt.";
  s.people[3].feedback = Feedback::yes;
  s.has_route = true;
  s.route = Route::join_running_care;
  s.minors_involvement = "Het ondersteuningscentrum dacht mee en gaat akkoord met het aanhaken.";
  count_what_waits(s);
  view.session = std::move(s);
  return view;
}

view::DeviceView following_view() {
  view::DeviceView view = session_view();
  SessionView& s = *view.session;
  s.kind = SessionKind::follow_up;
  s.supplements.clear();
  s.has_route = false;
  s.route.reset();
  s.minors_involvement.clear();
  s.followed_actions = {{.id = "a1",
                         .goal = rest_at_home,
                         .text = "Wekelijks opvolggesprek over het contactverbod",
                         .owner_name = "Sofie Maes",
                         .organisation = "Justitiehuis Leuven",
                         .due = "2026-11-16",
                         .course = ActionCourse::running,
                         .why = "Twee van de drie gesprekken gingen door; het derde is op 30 november."},
                        {.id = "a2",
                         .goal = rest_at_home,
                         .text = "Plaats in het vluchthuis vasthouden",
                         .owner_name = "Griet Claes",
                         .organisation = "CAW Oost-Brabant",
                         .due = "2026-11-02"}};
  s.followed_items = {{.id = "i1",
                       .kind = ItemKind::disclosure,
                       .information = "dat er plaats is in het vluchthuis, en hoe ze die kan vragen",
                       .recipient = "Nathalie De Smet",
                       .sharer_name = "Griet Claes",
                       .why = "ze moet weten dat ze op elk moment weg kan",
                       .agreed_on = "2026-10-19"},
                      {.id = "i2",
                       .kind = ItemKind::reporting,
                       .information = "de drie tussenkomsten sinds september",
                       .recipient = "de opdrachtgevende overheid",
                       .sharer_name = "Sofie Maes",
                       .why = "wie de voorwaarden oplegde, moet weten dat ze niet volstaan",
                       .agreed_on = "2026-10-19",
                       .course = ItemCourse::told,
                       .told_on = "2026-10-21"}};
  return view;
}

}  // namespace tafel::kiosk::test
