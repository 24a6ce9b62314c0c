// The largest meeting that a table can be: thirty people, sixty items, sixty statements, names as long as real
// ones get.
#include "shared/text/sentences_nl.hpp"
#include "tests/kiosk-ui/scenes.hpp"

#include <array>

namespace tafel::kiosk::test {
namespace {

using namespace view;

constexpr int people_at_most = 30;
constexpr int items_at_most = 60;

constexpr std::array long_names{
    "Marie-Antoinette Vandenbroucke-Van Steenberghe",
    "Abdelhafid El Khattabi ben Mohammed",
    "Jean-François de Schaetzen van Brienen",
    "Wilhelmina Christina Vanderschueren",
    "Oluwaseun Adébáyò-Verhaeghe",
    "Katarzyna Wiśniewska-Dąbrowska",
};
constexpr std::array short_names{"An Bas", "Jo Ost", "Mia Wu", "Ria Vos"};
constexpr std::array functions{"hoofdinspecteur gespecialiseerd in intrafamiliaal geweld",
                               "substituut-procureur des Konings",
                               "gezinsbegeleider",
                               "directeur",
                               "klinisch psycholoog en systeemtherapeut",
                               "maatschappelijk werker"};
constexpr std::array organisations{"Ondersteuningscentrum Jeugdzorg Vlaams-Brabant en Brussel",
                                   "Politiezone Hageland-Demervallei-Winge",
                                   "CAW Oost-Brabant",
                                   "Openbaar Ministerie Leuven",
                                   "OCMW Aarschot",
                                   "Gemeentelijke Basisschool De Regenboog van Sint-Joris-Winge"};

template <std::size_t size>
std::string one_of(const std::array<const char*, size>& all, int which) {
  return all[static_cast<std::size_t>(which) % size];
}

std::string id(const char* letter, int number) {
  return letter + std::to_string(number);
}

std::string name_of(int number) {
  return number % 3 == 1 ? one_of(long_names, number / 3) : one_of(short_names, number);
}

std::vector<PersonView> crowd_of_people() {
  std::vector<PersonView> all;
  for (int i = 1; i <= people_at_most; ++i) {
    PersonView p;
    p.id = id("p", i);
    p.name = name_of(i);
    p.function = one_of(functions, i);
    p.organisation = one_of(organisations, i);
    p.ground = Ground::involvement;
    p.presence = i % 9 == 0 ? Presence::invited : i % 7 == 0 ? Presence::away : Presence::at_table;
    if (p.presence != Presence::invited) p.stays = {{"2026-11-23T09:34:00.000Z", ""}};
    if (p.presence == Presence::away) p.stays.back().until = "2026-11-23T10:05:00.000Z";
    if (i % 4 == 0 && p.presence == Presence::at_table)  // came back
      p.stays = {{"2026-11-23T09:34:00.000Z", "2026-11-23T09:50:00.000Z"}, {"2026-11-23T10:01:00.000Z", ""}};
    if (i % 5 == 0) p.represents = name_of(i + 1) + ", " + one_of(functions, i + 1);
    all.push_back(std::move(p));
  }
  return all;
}

// The marks that an item in that state must have: one who left unvoted or has to vote still leaves it open.
VoteMark ballot_in(ItemState state, int turn, bool away) {
  if (state == ItemState::consensus) return VoteMark::akkoord;
  if (state == ItemState::no_consensus && turn == 0) return VoteMark::niet_akkoord;
  if (away) return VoteMark::left;
  return turn < 4 ? VoteMark::not_yet : VoteMark::akkoord;
}

std::vector<BallotView> ballots_of(const std::vector<PersonView>& people, int item, ItemState state) {
  std::vector<BallotView> all;
  for (const PersonView& person : people) {
    if (person.presence == Presence::invited) continue;
    const auto turn = (static_cast<int>(all.size()) + item) % 11;
    all.push_back({person.id, person.name, ballot_in(state, turn, person.presence == Presence::away)});
  }
  return all;
}

// A withdrawn item or statement carries no words any more.
void give_words(ItemView& item, const std::string& sharer) {
  namespace says = text::sentence;
  item.information =
      "welke afspraken gelden wanneer de vader de kinderen op woensdagmiddag ophaalt aan de school";
  item.why = "zonder duidelijke afspraak loopt de spanning aan de schoolpoort opnieuw op";
  const std::string necessity = says::for_safety_of("Nathalie De Smet en Sara Willems");
  item.sentence = item.kind == ItemKind::reporting
                      ? says::reporting(sharer, item.information, item.addressee, necessity, item.why)
                      : says::disclosure(sharer, item.information, "Nathalie De Smet", necessity, item.why);
}

ItemView item_number(int number, const std::vector<PersonView>& people) {
  constexpr std::array states{ItemState::consensus, ItemState::open, ItemState::no_consensus,
                              ItemState::reopened, ItemState::withdrawn};
  const int sharer = 1 + number % people_at_most;
  ItemView item;
  item.id = id("i", number);
  item.version = 1 + number % 3;
  item.kind = number % 8 == 0 ? ItemKind::reporting : ItemKind::disclosure;
  item.sharer = id("p", sharer);
  if (item.kind == ItemKind::reporting)
    item.addressee = "de opdrachtgevende overheid";
  else
    item.recipient = "m2";
  item.safety_of = {"m2", "m3"};
  item.state = states[static_cast<std::size_t>(number) % states.size()];
  item.takes_ballots = item.state != ItemState::withdrawn;
  if (item.state != ItemState::withdrawn) give_words(item, name_of(sharer));
  item.ballots = ballots_of(people, number, item.state);
  return item;
}

StatementView statement_number(int number) {
  StatementView s;
  s.id = id("u", number);
  s.by = id("p", 1 + number % people_at_most);
  s.by_name = name_of(1 + number % people_at_most);
  s.organisation = one_of(organisations, number);
  s.about = number % 2 == 0 ? "Sara Willems" : "Peter Willems";
  s.about_member = number % 2 == 0 ? "m3" : "m1";
  s.category_name = "politionele en gerechtelijke gegevens";
  s.text =
      "Op " + std::to_string(1 + number % 28) +
      " november kwam de wijkinspecteur langs. De moeder deed pas na lang aandringen open en wilde niet dat "
      "de kinderen erbij waren; op de overloop lag een kapotgeslagen deur.";
  s.relevance = "Toont dat de feiten elkaar sneller opvolgen.";
  s.status = number % 3 == 0   ? StatementStatus::confirmed
             : number % 7 == 0 ? StatementStatus::taken_back
                               : StatementStatus::drafted;
  s.at = "2026-11-23T09:52:00.000Z";
  if (s.status == StatementStatus::taken_back) return {.id = s.id, .status = s.status, .at = s.at};
  return s;
}

void crowd_plan(SessionView& session) {
  session.goals.clear();
  session.actions.clear();
  for (int goal = 1; goal <= 8; ++goal) {
    session.goals.push_back({id("d", goal),
                             "De moeder en de kinderen wonen veilig, ook wanneer de vader de kinderen "
                             "op woensdag en in het weekend ziet (afspraak " +
                                 std::to_string(goal) + ")"});
    for (int action = 1; action <= 3; ++action)
      session.actions.push_back(
          {id("a", 3 * goal + action), id("d", goal),
           "Het veiligheidsplan met de moeder opstellen, oefenen en om de twee weken nalezen.",
           id("p", action), name_of(action), "2026-12-07"});
  }
}

}  // namespace

view::DeviceView crowded_view() {
  view::DeviceView view = session_view();
  auto& session = *view.session;
  session.people = crowd_of_people();
  session.items.clear();
  for (int i = 1; i <= items_at_most; ++i) session.items.push_back(item_number(i, session.people));
  session.statements.clear();
  for (int i = 1; i <= items_at_most; ++i) session.statements.push_back(statement_number(i));
  crowd_plan(session);
  count_what_waits(session);
  for (int i = 5; i <= 12; ++i)
    session.members.push_back({id("m", i), name_of(i), i % 2 == 0 ? "zoon" : "halfzus van moederszijde",
                               "2012-05-30", false, true, true, "•••••••••07"});
  session.organisations.clear();
  for (int i = 0; i < 6; ++i)
    session.organisations.push_back(
        {id("o", i + 1), one_of(organisations, i), 3, "centrum algemeen welzijnswerk"});
  session.verslag.readings.clear();
  for (const auto& person : session.people)
    if (person.presence != Presence::invited)
      session.verslag.readings.push_back({person.id, person.name, ReadingMark::not_yet, ""});
  return view;
}

void leave_much_open(SessionView& session) {
  session.supplements.clear();  // those are of a first session
  for (int i = 1; i <= 24; ++i)
    session.followed_actions.push_back(
        {.id = id("a", i),
         .goal = "De moeder en de kinderen wonen veilig, ook wanneer de vader de kinderen op woensdag ziet",
         .text = "Het veiligheidsplan met de moeder opstellen, oefenen en om de twee weken nalezen.",
         .owner_name = name_of(i),
         .organisation = one_of(organisations, i),
         .due = "2026-11-02"});
  for (int i = 1; i <= 20; ++i)
    session.followed_items.push_back(
        {.id = id("i", i),
         .kind = ItemKind::disclosure,
         .information =
             "dat er plaats is in het vluchthuis, hoe ze die kan vragen, en wie haar daarbij helpt",
         .recipient = "Nathalie De Smet",
         .sharer_name = name_of(i),
         .why = "ze moet weten dat ze op elk moment met de kinderen weg kan",
         .agreed_on = "2026-10-19"});
}

}  // namespace tafel::kiosk::test
