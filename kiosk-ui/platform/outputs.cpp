#include "kiosk-ui/platform/outputs.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

bool shows_something(const Output& output) {
  return output.mode != 0 && output.shows.width > 0 && output.shows.height > 0;
}

bool shows_well(const Output& output) {
  return output.connected && shows_something(output) &&
         std::any_of(output.modes.begin(), output.modes.end(),
                     [&](const OutputMode& mode) { return mode.id == output.mode; });
}

bool can_be_lit(const Output& output) {
  return output.connected && !output.modes.empty();
}

// The primary output goes before the others.
template <class Condition>
const Output* first_that(const Outputs& outputs, Condition&& fits) {
  const Output* found = nullptr;
  for (const Output& each : outputs.each)
    if (fits(each) && (found == nullptr || (each.primary && !found->primary))) found = &each;
  return found;
}

}  // namespace

PanelPlace panel_among(const Outputs& outputs) {
  const Output* panel = first_that(outputs, shows_well);
  if (panel == nullptr) panel = first_that(outputs, shows_something);
  if (panel == nullptr) return {{0, 0, outputs.width, outputs.height}};
  return {panel->shows, panel->width_mm, panel->height_mm};
}

std::optional<Lighting> lighting_for(const Outputs& outputs) {
  if (first_that(outputs, shows_well) != nullptr) return std::nullopt;
  const Output* dark = first_that(outputs, can_be_lit);
  if (dark == nullptr) return std::nullopt;
  return Lighting{static_cast<std::size_t>(dark - outputs.each.data()), dark->modes.front()};
}

}  // namespace tafel::kiosk
