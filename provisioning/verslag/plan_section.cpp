#include "provisioning/verslag/sections.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/text/paper_nl.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

namespace paper = text::paper;

Rich goal_cell(const Reading& reading, const domain::Goal& goal) {
  Rich rich = strong(number_of(goal.id.value) + ". ");
  rich.push_back({reading.words(goal.text), Tone::plain});
  return rich;
}

Rich owner(const Reading& reading, const domain::Action& action) {
  Rich rich = plain(reading.participant(action.set.owner));
  rich.push_back({"\n" + reading.organisation_of(action.set.owner), Tone::quiet});
  return rich;
}

// The goal stands beside its first action only.
void add_goal(Table& table, const Reading& reading, const domain::Goal& goal) {
  Rich first = goal_cell(reading, goal);
  for (const auto& action : reading.state.actions) {
    if (action.dropped || action.set.goal != goal.id) continue;
    table.rows.push_back({first, plain(reading.words(action.set.text)), owner(reading, action),
                          plain(dutch_date(action.set.due))});
    first = plain("");
  }
  if (!first.front().text.empty())
    table.rows.push_back({first, quiet(paper::no_action), plain(""), plain("")});
}

}  // namespace

void add_plan(Document& document, const Reading& reading) {
  document.blocks.push_back(Heading{1, std::string(paper::plan)});
  Table table{{{std::string(paper::goal), 3},
               {std::string(paper::action), 3.6},
               {std::string(paper::who), 2.2},
               {std::string(paper::due), 1.6}},
              {}};
  for (const auto& goal : reading.state.goals)
    if (!goal.dropped) add_goal(table, reading, goal);
  if (table.rows.empty())
    document.blocks.push_back(Paragraph{plain(paper::no_plan)});
  else
    document.blocks.push_back(std::move(table));
}

}  // namespace tafel::provisioning
