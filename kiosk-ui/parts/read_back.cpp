#include "kiosk-ui/parts/read_back.hpp"

#include "kiosk-ui/parts/item_card.hpp"
#include "kiosk-ui/parts/statement_card.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

void part(Ui& ui, List& list, std::string_view title) {
  heading(ui, list.row(heading_height(ui), ui.mm(size::tight)), title);
}

void line(Ui& ui, List& list, const std::string& words) {
  const Rect row = list.row(ui.height(Type::body, words, list.width()), ui.mm(size::tight));
  if (ui.visible(row)) ui.text(row, Type::body, ui.colours().ink, words);
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

bool was_there(const view::PersonView& person) {
  return person.presence != view::Presence::invited;
}

void attendance(Ui& ui, List& list, const view::SessionView& session) {
  part(ui, list, words::rail::attendance);
  for (const auto& person : session.people)
    if (was_there(person)) line(ui, list, times_of(person, ui.today()));
  nothing(ui, list, std::none_of(session.people.begin(), session.people.end(), was_there));
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

void remarks(Ui& ui, List& list, const view::SessionView& session) {
  for (const auto& reading : session.verslag.readings)
    if (!reading.remark.empty())
      line(ui, list, sentence_of({reading.name, " ", words::closing::remarks, " ", reading.remark}));
}

}  // namespace

void draw_read_back(Ui& ui, Rect area, const view::SessionView& session) {
  List list(ui, read_back_list, area);
  attendance(ui, list, session);
  list.row(0);
  part(ui, list, words::rail::discussion);
  const auto statements = standing(session);
  for (const auto* statement : statements)
    draw_statement(ui, list.row(statement_height(ui, *statement, list.width())), *statement);
  nothing(ui, list, statements.empty());
  list.row(0);
  plan(ui, list, session);
  list.row(0);
  part(ui, list, words::rail::sharing);
  for (const auto& item : session.items)
    draw_item(ui, list.row(item_height(ui, item, list.width(), BallotDetail::in_short)), item,
              BallotDetail::in_short);
  nothing(ui, list, session.items.empty());
  list.row(0);
  remarks(ui, list, session);
  part(ui, list, words::closing::retention);
  line(ui, list,
       session.retention_years == 0
           ? std::string(words::closing::retention_open)
           : sentence_of({words::closing::retention_most, " ", std::to_string(session.retention_years), " ",
                          words::closing::retention_years}));
}

}  // namespace tafel::kiosk
