#include "provisioning/verslag/documents_in_words.hpp"
#include "provisioning/verslag/sections.hpp"
#include "shared/domain/following.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/paper_nl.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

namespace words = text::paper;

paper::Rich goal_cell(const OpenedRecord& record, const domain::Goal& goal) {
  paper::Rich rich = paper::strong(number_of(goal.id.value) + ". ");
  rich.push_back({record.words(goal.text), paper::Tone::plain});
  add_beside(rich, record, {documents::Thing::goal, goal.id.value});
  return rich;
}

paper::Rich action_cell(const OpenedRecord& record, const domain::Action& action) {
  paper::Rich rich = paper::plain(record.words(action.set.text));
  add_beside(rich, record, {documents::Thing::action, action.set.id.value});
  return rich;
}

paper::Rich item_cell(const OpenedRecord& record, const domain::CarriedItem& item) {
  paper::Rich rich = paper::plain(record.words(item.information));
  add_beside(rich, record, {documents::Thing::item, item.id.value});
  return rich;
}

paper::Rich owner(const OpenedRecord& record, const domain::Action& action) {
  const domain::Bearer bearer = domain::bearer_of(record.state, action);
  paper::Rich rich =
      paper::plain(action.set.owner.empty() ? bearer.name : record.participant(action.set.owner));
  paper::add_line(rich, bearer.organisation);
  return rich;
}

// The goal is beside its first action only.
void add_goal(paper::Table& table, const OpenedRecord& record, const domain::Goal& goal) {
  paper::Rich first = goal_cell(record, goal);
  for (const auto& action : record.state.actions) {
    if (!action.is_open() || action.set.goal != goal.id) continue;
    table.rows.push_back({first, action_cell(record, action), owner(record, action),
                          paper::plain(text::dutch_date(action.set.due))});
    first = paper::plain("");
  }
  if (!first.front().text.empty())
    table.rows.push_back({first, paper::quiet(words::no_action), paper::plain(""), paper::plain("")});
}

// ---- What became of what the session before left open
std::string_view course_of(const std::optional<domain::ActionReviewed>& review) {
  if (!review) return words::not_said;
  switch (review->course) {
    case domain::ActionCourse::done:
      return words::action_done;
    case domain::ActionCourse::running:
      return words::action_running;
    case domain::ActionCourse::not_done:
      return words::action_not_done;
    case domain::ActionCourse::lapsed:
      return words::action_lapsed;
  }
  return "";
}

std::string course_of(const std::optional<domain::ItemReviewed>& review) {
  if (!review) return std::string(words::not_said);
  switch (review->course) {
    case domain::ItemCourse::told:
      return std::string(words::item_told) + " " + text::dutch_date(*review->on);
    case domain::ItemCourse::not_yet:
      return std::string(words::item_not_yet);
    case domain::ItemCourse::stopped:
      return std::string(words::item_stopped);
  }
  return "";
}

paper::Rich with_reason(std::string_view course, const std::string& why) {
  paper::Rich rich = paper::strong(std::string(course));
  if (!why.empty()) paper::add_line(rich, why);
  return rich;
}

void add_followed_actions(paper::Document& document, const OpenedRecord& record) {
  paper::Table table{{{std::string(words::action), 3.6},
                      {std::string(words::who), 2.2},
                      {std::string(words::due), 1.6},
                      {std::string(words::course), 3}},
                     {}};
  for (const auto& action : record.state.actions) {
    if (!action.carried || action.dropped) continue;
    const std::string why = action.review ? record.words(action.review->why) : "";
    table.rows.push_back({action_cell(record, action), owner(record, action),
                          paper::plain(text::dutch_date(action.set.due)),
                          with_reason(course_of(action.review), why)});
  }
  if (!table.rows.empty()) document.blocks.push_back(std::move(table));
}

void add_followed_items(paper::Document& document, const OpenedRecord& record) {
  paper::Table table{{{std::string(words::may_be_shared), 3.6},
                      {std::string(words::with_whom), 2.2},
                      {std::string(words::who), 1.6},
                      {std::string(words::course), 3}},
                     {}};
  for (const auto& agreed : record.state.agreed) {
    const domain::CarriedItem& item = agreed.item;
    const std::string to = item.recipient.empty() ? item.addressee : record.member(item.recipient.front());
    const std::string why = agreed.review ? record.words(agreed.review->reason) : "";
    table.rows.push_back({item_cell(record, item), paper::plain(to), paper::plain(item.sharer.name),
                          with_reason(course_of(agreed.review), why)});
  }
  if (!table.rows.empty()) document.blocks.push_back(std::move(table));
}

}  // namespace

void add_follow_up(paper::Document& document, const OpenedRecord& record) {
  if (!record.state.dossier.follows) return;
  document.blocks.push_back(paper::Heading{2, std::string(words::follow_up)});
  add_followed_actions(document, record);
  add_followed_items(document, record);
}

void add_plan(paper::Document& document, const OpenedRecord& record) {
  document.blocks.push_back(paper::Heading{1, std::string(words::plan)});
  paper::Table table{{{std::string(words::goal), 3},
                      {std::string(words::action), 3.6},
                      {std::string(words::who), 2.2},
                      {std::string(words::due), 1.6}},
                     {}};
  for (const auto& goal : record.state.goals)
    if (!goal.dropped) add_goal(table, record, goal);
  if (table.rows.empty())
    document.blocks.push_back(paper::Paragraph{paper::plain(words::no_plan)});
  else
    document.blocks.push_back(std::move(table));
  add_follow_up(document, record);
}

}  // namespace tafel::provisioning
