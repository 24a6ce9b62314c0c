// The needs of a step, each line shown as met or missing.
#pragma once

#include "kiosk-ui/state/place.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tafel::kiosk {

// The button that leads to where a missing one can be mended; none when it has no words.
struct WayThere {
  std::string id{};
  std::string words{};
};
[[nodiscard]] float requirement_height(const Ui& ui, const view::Requirement& requirement, float width,
                                       const WayThere& way = {});
// True when the way there was touched.
bool draw_requirement(Ui& ui, Rect where, const view::Requirement& requirement, const WayThere& way = {});
[[nodiscard]] Place place_of(view::Step step);
[[nodiscard]] std::string go_words(view::Step step);

}  // namespace tafel::kiosk
