#include "kiosk-ui/parts/read_back.hpp"

#include "kiosk-ui/parts/item_card.hpp"
#include "kiosk-ui/readings/beforehand.hpp"
#include "kiosk-ui/readings/followed.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/words.hpp"
#include "shared/text/paper_nl.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

namespace paper = tafel::text::paper;

void part(Ui& ui, List& list, std::string_view title) {
  heading(ui, list.row(heading_height(ui), ui.mm(size::tight)), title);
}

void line(Ui& ui, List& list, const std::string& words) {
  const Rect row = list.row(ui.height(Type::body, words, list.width()), ui.mm(size::tight));
  if (ui.visible(row)) ui.text(row, Type::body, ui.colours().ink, words);
}

void small_line(Ui& ui, List& list, const std::string& words) {
  if (words.empty()) return;
  const Rect row = list.row(ui.height(Type::caption, words, list.width()), ui.mm(size::gap));
  if (ui.visible(row)) ui.text(row, Type::caption, ui.colours().quiet, words);
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

void nothing(Ui& ui, List& list, bool none) {
  if (none) line(ui, list, std::string(words::closing::nothing));
}

// art. 11, in the words of the paper.
void what_led_here(Ui& ui, List& list, const view::SessionView& session) {
  if (session.referral) {
    line(ui, list, sentence_of({paper::referral, ": ", in_words(*session.referral)}));
    small_line(ui, list, session.referral->why);
  }
  for (const auto& each : session.risk) line(ui, list, sentence_of({paper::risk, ": ", in_words(each)}));
  if (!session.facts.empty()) line(ui, list, sentence_of({paper::facts, ": ", session.facts}));
}

// The requirement of which the list of members says more.
constexpr std::string_view whom_it_protects = "art9.purpose";

// What makes it a lawful session, as recorded at its opening: the criteria with who judged them, the basis, the minors.
void ground(Ui& ui, List& list, const view::SessionView& session) {
  part(ui, list, paper::basis);
  if (!session.purpose.empty()) line(ui, list, session.purpose);
  what_led_here(ui, list, session);
  for (const auto& requirement : session.opening)
    if (requirement.rule != whom_it_protects) line(ui, list, requirement.sentence);
  list.row(0);
}

// No number: whoever reads it back has no need of it.
void family(Ui& ui, List& list, const view::SessionView& session) {
  part(ui, list, paper::members);
  for (const auto& member : session.members) {
    std::string all = member.name;
    if (member.relation != member.name) all += ", " + member.relation;
    if (!session.names_hidden) all += ", " + born_in_words(member);
    if (member.is_protected) all += sentence_of({", ", words::opening::is_protected});
    line(ui, list, all);
  }
  list.row(0);
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

void absentees(Ui& ui, List& list, const view::SessionView& session) {
  for (const auto& person : session.people) {
    if (was_there(person)) continue;
    line(ui, list, sentence_of({paper::absent, ": ", person.name, ", ", person.organisation}));
    small_line(ui, list, capacity_of(person));
  }
}

void attendance(Ui& ui, List& list, const view::SessionView& session) {
  part(ui, list, words::rail::attendance);
  for (const auto& person : session.people) {
    if (!was_there(person)) continue;
    line(ui, list, times_of(person, ui.today()));
    small_line(ui, list, capacity_of(person));
  }
  nothing(ui, list, std::ranges::none_of(session.people, was_there));
  absentees(ui, list, session);
}

void supplements(Ui& ui, List& list, const view::SessionView& session) {
  if (session.supplements.empty()) return;
  list.row(0);
  part(ui, list, words::closing::supplements);
  for (const auto& supplement : session.supplements) {
    line(ui, list, sentence_of({supplement.organisation, ": ", supplement.text}));
    if (!supplement.on.empty())
      small_line(ui, list, sentence_of({supplement.kind_name, ", ", day_in_words(supplement.on)}));
  }
}

// In few lines: all of it is read before it is approved, screen after screen.
void statement(Ui& ui, List& list, const view::StatementView& s) {
  const std::string_view state = s.status == view::StatementStatus::confirmed ? words::discussion::confirmed
                                                                              : words::discussion::drafted;
  line(ui, list, sentence_of({s.by_name, ", ", s.organisation, ": „", s.text, "”"}));
  small_line(ui, list,
             sentence_of({s.about, s.about.empty() ? "" : " · ", s.category_name, " · ", state, " · ",
                          words::discussion::because, " ", s.relevance}));
}

// How many are gone is on paper too: nobody's name, theme or hour.
void statements(Ui& ui, List& list, const view::SessionView& session) {
  part(ui, list, words::rail::discussion);
  const auto standing_ones = standing(session);
  for (const auto* each : standing_ones) statement(ui, list, *each);
  nothing(ui, list, standing_ones.empty());
  if (session.withdrawn_statements > 0)
    small_line(ui, list, paper::withdrawn(static_cast<std::size_t>(session.withdrawn_statements)));
}

void plan(Ui& ui, List& list, const view::SessionView& session) {
  part(ui, list, words::rail::plan);
  nothing(ui, list, session.goals.empty());
  for (const auto& goal : session.goals) {
    line(ui, list, goal.text);
    for (const auto& action : session.actions)
      if (action.goal == goal.id)
        line(ui, list,
             sentence_of({"– ", action.text, " (", action.owner_name, ", ", day_in_words(action.due), ")"}));
  }
}

// What became of one thing that the session before left open; why, where somebody said it.
void became(Ui& ui, List& list, const std::string& what, const std::string& course, const std::string& why) {
  line(ui, list, sentence_of({what, ": ", course}));
  small_line(ui, list, why);
}

void follow_up(Ui& ui, List& list, const view::SessionView& session) {
  if (!has_follow_up(session)) return;
  list.row(0);
  part(ui, list, paper::follow_up);
  for (const auto& action : session.followed_actions)
    became(ui, list, sentence_of({action.text, " (", owner_and_day(action), ")"}), course_in_words(action),
           action.why);
  for (const auto& item : session.followed_items)
    became(ui, list, sentence_of({item.information, " (", sharer_and_day(item), ")"}), course_in_words(item),
           item.reason);
}

std::string ballots_in_words(const view::ItemView& item) {
  std::string all;
  for (const auto& each : ballot_marks(item, BallotDetail::in_short))
    all += (all.empty() ? "" : " · ") + std::string(each.words);
  return all;
}

// Its state keeps its sign; the ballots are a line of words.
void item(Ui& ui, List& list, const view::ItemView& it) {
  const Mark state = item_state(it);
  Rect head = list.row(mark_height(ui), ui.mm(size::tight));
  if (ui.visible(head)) {
    mark(ui, {head.x, head.y}, state);
    head.cut_left(mark_width(ui, state), ui.mm(size::gap));
    ui.label(head, Type::caption, ui.colours().quiet, item_kind(it));
  }
  line(ui, list, it.sentence);
  small_line(ui, list, ballots_in_words(it));
}

bool has_remark(const view::ReadingView& reading) {
  return !reading.remark.empty();
}

void remarks(Ui& ui, List& list, const view::SessionView& session) {
  if (std::ranges::none_of(session.verslag.readings, has_remark)) return;
  for (const auto& reading : session.verslag.readings)
    if (has_remark(reading))
      line(ui, list, sentence_of({reading.name, " ", words::closing::remarks, " ", reading.remark}));
  list.row(0);
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

void route(Ui& ui, List& list, const view::SessionView& session) {
  if (!session.has_route) return;
  part(ui, list, words::closing::route);
  nothing(ui, list, !session.route);
  if (session.route) line(ui, list, std::string(in_words(*session.route)));
  if (!session.minors_involvement.empty())
    line(ui, list, sentence_of({paper::minors_involved, session.minors_involvement}));
  list.row(0);
}

bool has_said(const view::PersonView& person) {
  return !person.represents.empty() && person.feedback != view::Feedback::unstated;
}

// art. 12: whom each delegate will brief, or not.
void who_is_informed(Ui& ui, List& list, const view::SessionView& session) {
  if (std::ranges::none_of(session.people, has_said)) return;
  part(ui, list, words::closing::informs);
  for (const auto& person : session.people)
    if (has_said(person))
      line(ui, list,
           person.feedback == view::Feedback::yes ? paper::will_brief(person.name, person.represents)
                                                  : paper::will_not_brief(person.name, person.represents));
  list.row(0);
}

}  // namespace

void draw_read_back(Ui& ui, Rect area, const view::SessionView& session) {
  List list(ui, read_back_list, area);
  ground(ui, list, session);
  family(ui, list, session);
  attendance(ui, list, session);
  supplements(ui, list, session);
  list.row(0);
  statements(ui, list, session);
  list.row(0);
  plan(ui, list, session);
  follow_up(ui, list, session);
  list.row(0);
  part(ui, list, words::rail::sharing);
  for (const auto& each : session.items) item(ui, list, each);
  nothing(ui, list, session.items.empty());
  list.row(0);
  remarks(ui, list, session);
  route(ui, list, session);
  who_is_informed(ui, list, session);
  part(ui, list, words::closing::retention);
  line(ui, list,
       session.retention_years == 0
           ? std::string(words::closing::retention_open)
           : sentence_of({words::closing::retention_most, " ", std::to_string(session.retention_years), " ",
                          words::closing::retention_years}));
}

}  // namespace tafel::kiosk
