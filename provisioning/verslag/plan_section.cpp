#include "provisioning/verslag/sections.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/paper_nl.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

namespace words = text::paper;

paper::Rich goal_cell(const OpenedRecord& record, const domain::Goal& goal) {
  paper::Rich rich = paper::strong(number_of(goal.id.value) + ". ");
  rich.push_back({record.words(goal.text), paper::Tone::plain});
  return rich;
}

paper::Rich owner(const OpenedRecord& record, const domain::Action& action) {
  paper::Rich rich = paper::plain(record.participant(action.set.owner));
  paper::add_line(rich, record.organisation_of(action.set.owner));
  return rich;
}

// The goal is beside its first action only.
void add_goal(paper::Table& table, const OpenedRecord& record, const domain::Goal& goal) {
  paper::Rich first = goal_cell(record, goal);
  for (const auto& action : record.state.actions) {
    if (action.dropped || action.set.goal != goal.id) continue;
    table.rows.push_back({first, paper::plain(record.words(action.set.text)), owner(record, action),
                          paper::plain(text::dutch_date(action.set.due))});
    first = paper::plain("");
  }
  if (!first.front().text.empty())
    table.rows.push_back({first, paper::quiet(words::no_action), paper::plain(""), paper::plain("")});
}

}  // namespace

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
}

}  // namespace tafel::provisioning
