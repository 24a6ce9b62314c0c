#include "provisioning/figures/suppress.hpp"

#include "provisioning/figures/slack.hpp"

#include <cstdlib>

namespace tafel::provisioning::figures {
namespace {

// Hides more until the figure at `index` is open enough. Did it hide anything?
bool protect(Figures& figures, std::size_t index, int threshold) {
  bool hid = false;
  while (slack_of(figures, index).spread() < threshold - 2) {
    const auto cover = cheapest_cover(figures, index);
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

Figures suppress(Figures figures, int threshold) {
  figures = suppress_small_only(std::move(figures), threshold);
  // A figure hidden to cover another needs cover of its own; more hidden figures never narrow one.
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t at = 0; at < figures.list.size(); ++at)
      if (figures.list[at].hidden && protect(figures, at, threshold)) changed = true;
  }
  return figures;
}

}  // namespace tafel::provisioning::figures
