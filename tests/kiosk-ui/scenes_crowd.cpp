// As much as a table can be, with names as long as real ones get.
#include "shared/text/refusals_nl.hpp"
#include "tests/kiosk-ui/scenes.hpp"
#include "tests/shared/lettering/city_names.hpp"

namespace tafel::kiosk::test {
namespace {

void busy_day(Scene& s) {
  const auto planned = s.view.sessions;
  for (int i = 5; i <= 14; ++i) {
    auto next = planned[1];
    next.session = "s" + std::to_string(i);
    next.title = "Overleg " + std::to_string(i) + ", opvolging na signaal van het ondersteuningscentrum";
    s.view.sessions.push_back(next);
  }
}
void many_chairs(Scene& s) {
  for (int i = 3; i <= 8; ++i)
    s.view.chairs.push_back({"c" + std::to_string(i), "Marie-Antoinette Vandenbroucke " + std::to_string(i),
                             view::ChairRole::representative});
  s.state.day.session = "s2";
}
void many_deliveries(Scene& s) {
  const auto first = s.view.deliveries;
  for (int i = 0; i < 12; ++i) s.view.deliveries.push_back(first[static_cast<std::size_t>(i) % first.size()]);
  for (std::size_t i = 0; i < s.view.deliveries.size(); ++i)
    s.view.deliveries[i].session = "9f2c41d0-" + std::to_string(i);
}
void one_of_many(Scene& s) {
  s.state.attendance = attending(OnePersonStep::deeds, "p4");
}
// Everybody is named as in a Flemish city, each in another script.
void every_script(Scene& s) {
  std::size_t next = 0;
  const auto name = [&next] {
    return std::string(testing::city_names[next++ % testing::city_names.size()].name);
  };
  for (auto& member : s.view.session->members) member.name = name();
  for (auto& person : s.view.session->people) person.name = name();
}
void more_members(Scene& s) {
  auto& members = s.view.session->members;
  while (members.size() < testing::city_names.size()) {
    members.push_back(members[members.size() % 4]);
    members.back().id = "m" + std::to_string(members.size());
  }
  every_script(s);
}
// In a Dutch sentence, with what comes before and behind.
void scripts_in_dutch(Scene& s) {
  s.state.discussion = {.step = DiscussionStep::text, .by = "p3", .member = "m3"};
  std::string words;
  for (const auto& [language, name] : testing::city_names)
    words += "Fatima / " + std::string(name) + ", moeder, 12 november. ";
  s.state.discussion.text = TextEdit(words);
  s.state.discussion.text.place(0);
}
void who_and_whom(Scene& s) {
  s.state.discussion.step = DiscussionStep::people;
}
void long_text(Scene& s) {
  s.state.discussion = {.step = DiscussionStep::text, .by = "p3", .member = "m3"};
  std::string words;
  for (int i = 1; i <= 20; ++i)
    words += "Op de " + std::to_string(i) +
             "e dag van de maand zag de school dat Sara zonder jas en zonder boterhammen toekwam. ";
  s.state.discussion.text = TextEdit(words);
}
void one_item(Scene& s) {
  s.state.sharing = {.step = SharingStep::item, .item = "i1"};
}
void necessity(Scene& s) {
  s.state.sharing = {.step = SharingStep::necessity};
}
void sources(Scene& s) {
  s.state.sharing = {.step = SharingStep::sources};
}
void votes(Scene& s) {
  s.view.turn = "p1";
}
void confirms(Scene& s) {
  s.view.turn = "p2";
  s.state.turn.tab = TurnState::Tab::statements;
}
void has_chosen(Scene& s) {
  votes(s);
  for (const auto& item : s.view.session->items)
    if (item.state != view::ItemState::withdrawn) s.state.turn.choices[item.id] = view::Choice::akkoord;
}
// As long as the list of what is missing can get: a line for each person who still has something to do.
template <ClosingStep step>
void closing(Scene& s) {
  s.state.closing.step = step;
  auto& session = *s.view.session;
  session.closing.clear();
  for (const auto& person : session.people) {
    if (!person.represents.empty())
      session.closing.push_back({"art12.feedback", "art. 12, vierde lid",
                                 text::refusal::feedback_missing(person.name), false, view::Step::closing});
    if (person.unconfirmed_statements > 0)
      session.closing.push_back({"art13.free-to-share", "art. 13 §2",
                                 text::refusal::statement_unconfirmed(person.name), false,
                                 view::Step::discussion});
  }
}
void closed(Scene& s) {
  close(*s.view.session);
}

void much_added(Scene& s) {
  auto& session = *s.view.session;
  const auto first = session.supplements.front();
  session.supplements.assign(20, first);
  for (auto& each : session.supplements)
    each.text +=
        " Ze zegt dat de kinderen niet meer bij vriendjes mogen spelen, en dat ze zelf geen sleutel van de "
        "woning heeft.";
}

}  // namespace

std::vector<Scene> crowd_scenes() {
  using C = ClosingStep;
  return {
      outside("01-day-many", Place::day, busy_day),
      outside("02-open-many-chairs", Place::day, many_chairs),
      outside("02-open-chair-chosen", Place::day, [](Scene& s) { many_chairs(s), s.state.day.chair = "c4"; }),
      crowded("05-opening-many", Place::opening),
      crowded("06-members-many", Place::members),
      inside("06-members-scripts", Place::members, more_members),
      inside("25-text-scripts", Place::discussion, scripts_in_dutch),
      crowded("10-attendance-many", Place::attendance),
      crowded("10-attendance-scripts", Place::attendance, every_script),
      crowded("14-person-long", Place::attendance, one_of_many),
      crowded("20-discussion-many", Place::discussion),
      crowded("21-people-many", Place::discussion, who_and_whom),
      crowded("25-text-many", Place::discussion, long_text),
      crowded("28-follow-up-many", Place::follow_up, [](Scene& s) { leave_much_open(*s.view.session); }),
      crowded("29-beforehand-many", Place::beforehand, much_added),
      crowded("30-plan-many", Place::plan),
      crowded("40-sharing-many", Place::sharing),
      crowded("41-item-many", Place::sharing, one_item),
      crowded("46-necessity-many", Place::sharing, necessity),
      crowded("47-sources-many", Place::sharing, sources),
      crowded("50-hand-over-many", Place::pass_screen),
      crowded("52-vote-many", Place::sharing, votes),
      crowded("53-overview-many", Place::sharing, has_chosen),
      crowded("54-turn-statements-many", Place::discussion, confirms),
      crowded("60-readback-many", Place::closing),
      crowded("61-verslag-many", Place::closing, closing<C::verslag>),
      crowded("64-end-many", Place::closing, closing<C::end>),
      crowded("65-closed-many", Place::closing, closed),
      outside("72-sending-many", Place::deliveries, many_deliveries),
  };
}

}  // namespace tafel::kiosk::test
