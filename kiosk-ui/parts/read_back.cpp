#include "kiosk-ui/parts/read_back.hpp"

#include "kiosk-ui/parts/item_card.hpp"
#include "kiosk-ui/readings/beforehand.hpp"
#include "kiosk-ui/readings/followed.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/words.hpp"
#include "shared/text/paper_nl.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace tafel::kiosk {
namespace {

namespace paper = tafel::text::paper;

// One thing that is read, in few lines: all of it is read before it is approved, screen after screen.
struct Passage {
  std::string words;
  std::string small;          // beneath, quieter
  std::optional<Mark> state;  // above, with what kind of thing it is
  std::string kind;
};
using Passages = std::vector<Passage>;

float height_of_words(const Ui& ui, Type type, const std::string& words, float width) {
  return words.empty() ? 0 : ui.height(type, words, width);
}

float passage_height(const Ui& ui, const Passage& passage, float width) {
  const float head = passage.state ? mark_height(ui) + ui.mm(size::tight) : 0;
  return head + height_of_words(ui, Type::body, passage.words, width) +
         height_of_words(ui, Type::caption, passage.small, width);
}

void draw_passage(Ui& ui, Rect where, const Passage& passage) {
  if (!ui.visible(where)) return;
  if (passage.state) {
    Rect head = where.cut_top(mark_height(ui), ui.mm(size::tight));
    mark(ui, {head.x, head.y}, *passage.state);
    head.cut_left(mark_width(ui, *passage.state), ui.mm(size::gap));
    ui.label(head, Type::caption, ui.colours().quiet, passage.kind);
  }
  const float tall = height_of_words(ui, Type::body, passage.words, where.w);
  if (tall > 0) ui.text(where.cut_top(tall), Type::body, ui.colours().ink, passage.words);
  if (!passage.small.empty()) ui.text(where, Type::caption, ui.colours().quiet, passage.small);
}

// Side by side where the width has two reading columns: a line as long as a table is hard to follow back, and half of the
// pages would be empty at the right.
std::size_t columns_in(const Ui& ui, float width) {
  return width >= 2 * ui.mm(size::column) + ui.mm(size::margin) ? 2 : 1;
}

void draw_passages(Ui& ui, List& list, const Passages& passages) {
  const std::size_t columns = columns_in(ui, list.width());
  const float gap = ui.mm(size::margin);
  const float width = columns == 1 ? list.width() : (list.width() - gap) / 2;
  for (std::size_t first = 0; first < passages.size(); first += columns) {
    const std::size_t end = std::min(first + columns, passages.size());
    float tall = 0;
    for (std::size_t i = first; i < end; ++i) tall = std::max(tall, passage_height(ui, passages[i], width));
    Rect row = list.row(tall, ui.mm(size::gap));
    for (std::size_t i = first; i < end; ++i) draw_passage(ui, row.cut_left(width, gap), passages[i]);
  }
}

void part(Ui& ui, List& list, std::string_view title, Passages passages) {
  heading(ui, list.row(heading_height(ui), ui.mm(size::tight)), title);
  if (passages.empty()) passages.push_back({.words = std::string(words::closing::nothing)});
  draw_passages(ui, list, passages);
  list.row(0);
}

// A part that is there only when something is said in it.
void part_if_any(Ui& ui, List& list, std::string_view title, const Passages& passages) {
  if (!passages.empty()) part(ui, list, title, passages);
}

std::string stay_in_words(const view::StayView& stay, std::string_view today) {
  if (stay.until.empty()) return sentence_of({words::attendance::since, " ", clock_time(stay.from, today)});
  return sentence_of({words::attendance::from, " ", clock_time(stay.from, today), " ",
                      words::attendance::until, " ", clock_time(stay.until, today)});
}

// Every stay, as on paper: who was away in between did not hear what was said then.
std::string times_of(const view::PersonView& person, std::string_view today) {
  std::string times;
  for (const auto& stay : person.stays) times += (times.empty() ? "" : ", ") + stay_in_words(stay, today);
  return sentence_of({person.name, ", ", person.organisation, ": ", times});
}

// art. 11, in the words of the paper.
void add_what_led_here(Passages& all, const view::SessionView& session) {
  if (session.referral)
    all.push_back({.words = sentence_of({paper::referral, ": ", in_words(*session.referral)}),
                   .small = session.referral->why});
  for (const auto& each : session.risk)
    all.push_back({.words = sentence_of({paper::risk, ": ", in_words(each)})});
  if (!session.facts.empty()) all.push_back({.words = sentence_of({paper::facts, ": ", session.facts})});
}

// The requirement of which the list of members says more.
constexpr std::string_view whom_it_protects = "art9.purpose";

// What makes it a lawful session, as recorded at its opening: the criteria with who judged them, the basis, the minors.
Passages ground(const view::SessionView& session) {
  Passages all;
  if (!session.purpose.empty()) all.push_back({.words = session.purpose});
  add_what_led_here(all, session);
  for (const auto& requirement : session.opening)
    if (requirement.rule != whom_it_protects) all.push_back({.words = requirement.sentence});
  return all;
}

// No number: whoever reads it back has no need of it.
Passages family(const view::SessionView& session) {
  Passages all;
  for (const auto& member : session.members) {
    std::string words = member.name;
    if (member.relation != member.name) words += ", " + member.relation;
    if (!session.names_hidden) words += ", " + born_in_words(member);
    if (member.is_protected) words += sentence_of({", ", words::opening::is_protected});
    all.push_back({.words = std::move(words)});
  }
  return all;
}

bool was_there(const view::PersonView& person) {
  return person.presence != view::Presence::invited;
}

// As whom somebody is there, and what that asks of them.
std::string capacity_of(const view::PersonView& person) {
  std::string all = person.function;
  if (!person.represents.empty()) all += ", " + paper::delegate_for(person.represents);
  if (!person.reports_to.empty()) all += ", " + paper::has_duty_to_report(person.reports_to);
  if (person.ground == view::Ground::expertise) all += sentence_of({", ", paper::ground_expertise});
  if (!person.may_tell) all += sentence_of({", ", paper::declines_modalities});
  return all;
}

Passages attendance(const view::SessionView& session, std::string_view today) {
  Passages all;
  for (const auto& person : session.people)
    if (was_there(person)) all.push_back({.words = times_of(person, today), .small = capacity_of(person)});
  if (all.empty()) all.push_back({.words = std::string(words::closing::nothing)});
  for (const auto& person : session.people)
    if (!was_there(person))
      all.push_back({.words = sentence_of({paper::absent, ": ", person.name, ", ", person.organisation}),
                     .small = capacity_of(person)});
  return all;
}

Passages supplements(const view::SessionView& session) {
  Passages all;
  for (const auto& supplement : session.supplements) {
    all.push_back({.words = sentence_of({supplement.organisation, ": ", supplement.text})});
    if (!supplement.on.empty())
      all.back().small = sentence_of({supplement.kind_name, ", ", day_in_words(supplement.on)});
  }
  return all;
}

Passage statement(const view::StatementView& s) {
  const std::string_view state = s.status == view::StatementStatus::confirmed ? words::discussion::confirmed
                                                                              : words::discussion::drafted;
  return {.words = sentence_of({s.by_name, ", ", s.organisation, ": „", s.text, "”"}),
          .small = sentence_of({s.about, s.about.empty() ? "" : " · ", s.category_name, " · ", state, " · ",
                                words::discussion::because, " ", s.relevance})};
}

// How many are gone is on paper too: nobody's name, theme or hour.
Passages statements(const view::SessionView& session) {
  Passages all;
  for (const auto* each : standing(session)) all.push_back(statement(*each));
  if (session.withdrawn_statements == 0) return all;
  if (all.empty()) all.push_back({.words = std::string(words::closing::nothing)});
  all.push_back({.small = paper::withdrawn(static_cast<std::size_t>(session.withdrawn_statements))});
  return all;
}

// Each goal with its actions beneath it.
Passages plan(const view::SessionView& session) {
  Passages all;
  for (const auto& goal : session.goals) {
    std::string words = goal.text;
    for (const auto& action : session.actions)
      if (action.goal == goal.id)
        words +=
            sentence_of({"\n– ", action.text, " (", action.owner_name, ", ", day_in_words(action.due), ")"});
    all.push_back({.words = std::move(words)});
  }
  return all;
}

// What became of each thing that the session before left open; why, where somebody said it.
Passages follow_up(const view::SessionView& session) {
  Passages all;
  for (const auto& action : session.followed_actions)
    all.push_back(
        {.words = sentence_of({action.text, " (", owner_and_day(action), "): ", course_in_words(action)}),
         .small = action.why});
  for (const auto& item : session.followed_items)
    all.push_back(
        {.words = sentence_of({item.information, " (", sharer_and_day(item), "): ", course_in_words(item)}),
         .small = item.reason});
  return all;
}

std::string ballots_in_words(const view::ItemView& item) {
  std::string all;
  for (const auto& each : ballot_marks(item, BallotDetail::in_short))
    all += (all.empty() ? "" : " · ") + std::string(each.words);
  return all;
}

// The state of an item keeps its sign; the ballots are a line of words.
Passages sharing(const view::SessionView& session) {
  Passages all;
  for (const auto& it : session.items)
    all.push_back({.words = it.sentence,
                   .small = ballots_in_words(it),
                   .state = item_state(it),
                   .kind = std::string(item_kind(it))});
  return all;
}

Passages remarks(const view::SessionView& session) {
  Passages all;
  for (const auto& reading : session.verslag.readings)
    if (!reading.remark.empty())
      all.push_back(
          {.words = sentence_of({reading.name, " ", words::closing::remarks, " ", reading.remark})});
  return all;
}

std::string_view in_words(view::Route route) {
  switch (route) {
    case view::Route::refer_to_care:
      return paper::route_refer;
    case view::Route::join_running_care:
      return paper::route_join;
    case view::Route::start_trajectory:
      return paper::route_start;
  }
  return {};
}

Passages route(const view::SessionView& session) {
  Passages all;
  all.push_back({.words = std::string(session.route ? in_words(*session.route) : words::closing::nothing)});
  if (!session.minors_involvement.empty())
    all.push_back({.words = sentence_of({paper::minors_involved, session.minors_involvement})});
  return all;
}

// art. 12: whom each delegate will brief, or not.
Passages who_is_informed(const view::SessionView& session) {
  Passages all;
  for (const auto& person : session.people) {
    if (person.represents.empty() || person.feedback == view::Feedback::unstated) continue;
    all.push_back({.words = person.feedback == view::Feedback::yes
                                ? paper::will_brief(person.name, person.represents)
                                : paper::will_not_brief(person.name, person.represents)});
  }
  return all;
}

Passages retention(const view::SessionView& session) {
  if (session.retention_years == 0) return {{.words = std::string(words::closing::retention_open)}};
  return {{.words = sentence_of({words::closing::retention_most, " ", std::to_string(session.retention_years),
                                 " ", words::closing::retention_years})}};
}

}  // namespace

void draw_read_back(Ui& ui, Rect area, const view::SessionView& session) {
  List list(ui, read_back_list, area);
  part(ui, list, paper::basis, ground(session));
  part(ui, list, paper::members, family(session));
  part(ui, list, words::rail::attendance, attendance(session, ui.today()));
  part_if_any(ui, list, words::closing::supplements, supplements(session));
  part(ui, list, words::rail::discussion, statements(session));
  part(ui, list, words::rail::plan, plan(session));
  part_if_any(ui, list, paper::follow_up, follow_up(session));
  part(ui, list, words::rail::sharing, sharing(session));
  draw_passages(ui, list, remarks(session));
  if (session.has_route) part(ui, list, words::closing::route, route(session));
  part_if_any(ui, list, words::closing::informs, who_is_informed(session));
  part(ui, list, words::closing::retention, retention(session));
}

}  // namespace tafel::kiosk
