#include "provisioning/figures/suppress.hpp"

#include "provisioning/figures/slack.hpp"

#include <cstdlib>

namespace tafel::provisioning::figures {
namespace {

// The finaliser of splitmix64 (Steele, Lea, Flood 2014): every bit of the secret reaches every cost.
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31U);
}

// The loss when a figure is hidden: a total costs more than its parts; among equals the secret decides.
std::vector<int> costs_of(const Figures& figures, std::uint64_t secret) {
  constexpr int one_cell = 1000;
  constexpr int one_total = 8 * one_cell;
  constexpr int grand_total = 100 * one_cell;
  std::vector<int> costs;
  for (const auto& figure : figures.list) {
    const int totals = (figure.row == total ? 1 : 0) + (figure.column == total ? 1 : 0);
    const int loss = totals == 0 ? one_cell : (totals == 1 ? one_total : grand_total);
    costs.push_back(loss + static_cast<int>(mixed(secret + costs.size()) % one_cell));
  }
  return costs;
}

// Hides more until the figure at `index` is open enough. Did it hide anything?
bool protect(Figures& figures, std::size_t index, int threshold, const std::vector<int>& costs) {
  bool hid = false;
  while (slack_of(figures, index).spread() < threshold - 2) {
    const auto cover = cheapest_cover(figures, index, costs);
    // Whoever is in this figure walked the whole circuit, so the way around is always there.
    if (cover.empty()) std::abort();
    for (const auto each : cover) figures.list[each].hidden = true;
    hid = true;
  }
  return hid;
}

}  // namespace

Figures suppress_small_only(Figures figures, int threshold) {
  for (auto& figure : figures.list) figure.hidden = figure.count > 0 && figure.families < threshold;
  return figures;
}

Figures suppress(Figures figures, int threshold, std::uint64_t secret) {
  const std::vector<int> costs = costs_of(figures, secret);
  figures = suppress_small_only(std::move(figures), threshold);
  // A figure hidden to cover another needs cover of its own; more hidden figures never narrow one.
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t at = 0; at < figures.list.size(); ++at)
      if (figures.list[at].hidden && protect(figures, at, threshold, costs)) changed = true;
  }
  return figures;
}

}  // namespace tafel::provisioning::figures
