#include "provisioning/figures/slack.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace tafel::provisioning::figures {
namespace {

constexpr int nowhere = std::numeric_limits<int>::max();

// One step along a figure: with it (one more) or against it (one fewer).
struct Step {
  std::size_t figure = 0;
  bool with = true;
};
using Path = std::vector<Step>;

// The circuit while hidden figures are moved about, the one asked about standing still.
class Moving {
 public:
  Moving(const Figures& figures, std::size_t still, std::vector<int> costs = {})
      : figures_(figures), still_(still), costs_(std::move(costs)) {
    for (const auto& figure : figures.list) counts_.push_back(figure.count);
  }

  // As many as can go from one point to another over hidden figures, at most `wanted`.
  int push(int from, int to, int wanted) {
    int pushed = 0;
    while (pushed < wanted) {
      const Path path = cheapest(from, to, false);
      if (path.empty()) break;
      const int amount = std::min(room(path), wanted - pushed);
      for (const auto& step : path) counts_[step.figure] += step.with ? amount : -amount;
      pushed += amount;
    }
    return pushed;
  }

  // Bellman and Ford: hidden figures cost nothing, shown ones (when they may be used) their own cost.
  [[nodiscard]] Path cheapest(int from, int to, bool also_shown) const {
    std::vector<int> cost(static_cast<std::size_t>(figures_.points), nowhere);
    std::vector<Step> came_by(cost.size());
    cost[static_cast<std::size_t>(from)] = 0;
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t at = 0; at < counts_.size(); ++at)
        for (const bool with : {true, false})
          if (may_step({at, with}, also_shown) && relax({at, with}, cost, came_by)) changed = true;
    }
    return cost[static_cast<std::size_t>(to)] == nowhere ? Path() : walk_back(from, to, came_by);
  }

 private:
  [[nodiscard]] bool may_step(const Step& step, bool also_shown) const {
    const Figure& figure = figures_.list[step.figure];
    if (step.figure == still_ || figure.count == 0) return false;  // zero is always shown
    if (!figure.hidden && !also_shown) return false;
    return step.with || counts_[step.figure] > 1;
  }
  [[nodiscard]] int start_of(const Step& step) const {
    return step.with ? figures_.list[step.figure].from : figures_.list[step.figure].to;
  }
  [[nodiscard]] int end_of(const Step& step) const {
    return step.with ? figures_.list[step.figure].to : figures_.list[step.figure].from;
  }
  bool relax(const Step& step, std::vector<int>& cost, std::vector<Step>& came_by) const {
    const int before = cost[static_cast<std::size_t>(start_of(step))];
    const Figure& figure = figures_.list[step.figure];
    int& behind = cost[static_cast<std::size_t>(end_of(step))];
    const int own = figure.hidden ? 0 : costs_[step.figure];
    if (before == nowhere || before + own >= behind) return false;
    behind = before + own;
    came_by[static_cast<std::size_t>(end_of(step))] = step;
    return true;
  }
  [[nodiscard]] Path walk_back(int from, int to, const std::vector<Step>& came_by) const {
    Path path;
    for (int at = to; at != from; at = start_of(path.back()))
      path.push_back(came_by[static_cast<std::size_t>(at)]);
    std::ranges::reverse(path);
    return path;
  }
  [[nodiscard]] int room(const Path& path) const {
    int least = unbounded;
    for (const auto& step : path)
      if (!step.with) least = std::min(least, counts_[step.figure] - 1);
    return least;
  }

  const Figures& figures_;
  std::size_t still_;
  std::vector<int> costs_;
  std::vector<int> counts_;
};

}  // namespace

Slack slack_of(const Figures& figures, std::size_t index) {
  const Figure& figure = figures.list[index];
  if (figure.from == figure.to) return {figure.count - 1, unbounded};
  return {Moving(figures, index).push(figure.from, figure.to, figure.count - 1),
          Moving(figures, index).push(figure.to, figure.from, unbounded)};
}

std::vector<std::size_t> cheapest_cover(const Figures& figures, std::size_t index,
                                        const std::vector<int>& costs) {
  const Figure& figure = figures.list[index];
  Moving moving(figures, index, costs);
  moving.push(figure.to, figure.from, unbounded);
  std::vector<std::size_t> found;
  for (const auto& step : moving.cheapest(figure.to, figure.from, true))
    if (!figures.list[step.figure].hidden) found.push_back(step.figure);
  return found;
}

}  // namespace tafel::provisioning::figures
