#include "kiosk-ui/pages/layers.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace tafel::kiosk {
namespace {

// The effect of a layer on those beneath it.
enum class Over { nothing, hides, silences };

// Whoever has a turn, or types a PIN, has the screen alone: no rail to wander off with.
bool has_rail(const Situation& now) {
  return leads_away(now.page);
}

bool needs_strip(const Situation& now) {
  if (now.page == PageKind::handed) return true;
  // A refusal while a person types needs the height more.
  return has_rail(now) && !now.rail_fits && !(now.typing && now.refused);
}

// In large text a refusal takes the place of the bar; above a keyboard always, for the field needs the height.
bool needs_bar(const Situation& now) {
  const bool at_table =
      now.page == PageKind::session || now.page == PageKind::handed || now.page == PageKind::turn;
  return at_table && !(now.refused && (now.typing || !now.rail_fits));
}

struct LayerRule {
  Layer layer;
  bool (*is_needed)(const Situation& now);
  Over over;
};

// In the order of the layers.
constexpr LayerRule rules[] = {
    {Layer::page, [](const Situation&) { return true; }, Over::nothing},
    {Layer::refusal, [](const Situation& now) { return now.refused; }, Over::nothing},
    {Layer::bar, needs_bar, Over::nothing},
    {Layer::warnings, [](const Situation& now) { return now.wrong; }, Over::nothing},
    {Layer::rail, [](const Situation& now) { return has_rail(now) && now.rail_fits; }, Over::nothing},
    {Layer::course, [](const Situation& now) { return now.course_open && has_rail(now) && !now.rail_fits; },
     Over::hides},
    {Layer::strip, needs_strip, Over::nothing},
    {Layer::busy, [](const Situation& now) { return now.busy; }, Over::silences},
    {Layer::question, [](const Situation& now) { return now.asked && !now.busy && now.connected; },
     Over::silences},
    {Layer::help, [](const Situation& now) { return now.help_open; }, Over::silences},
    {Layer::dark, [](const Situation& now) { return now.dark && now.page == PageKind::turn; }, Over::nothing},
    {Layer::display, [](const Situation& now) { return now.display_open; }, Over::silences},
    {Layer::still_there, [](const Situation& now) { return now.locks_soon; }, Over::silences}};

// Before the first view there is nothing but that page.
bool is_needed(const LayerRule& rule, const Situation& now) {
  return rule.is_needed(now) && (now.page != PageKind::connecting || rule.layer == Layer::page);
}

bool any_above(Layer layer, Over over, const Situation& now) {
  return std::any_of(std::begin(rules), std::end(rules), [&](const LayerRule& rule) {
    return rule.layer > layer && rule.over == over && is_needed(rule, now);
  });
}

}  // namespace

bool leads_away(PageKind page) {
  return page == PageKind::session || page == PageKind::outside;
}

bool is_shown(Layer layer, const Situation& now) {
  return is_needed(rules[static_cast<std::size_t>(layer)], now) && !any_above(layer, Over::hides, now);
}

bool gets_touch(Layer layer, const Situation& now) {
  return is_shown(layer, now) && !any_above(layer, Over::silences, now);
}

std::vector<Layer> shown_layers(const Situation& now) {
  std::vector<Layer> all;
  for (const LayerRule& rule : rules)
    if (is_shown(rule.layer, now)) all.push_back(rule.layer);
  return all;
}

}  // namespace tafel::kiosk
