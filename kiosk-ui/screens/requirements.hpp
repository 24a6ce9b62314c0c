// What a step needs, each line shown as met or missing.
#pragma once

#include "kiosk-ui/screens/intent.hpp"
#include "kiosk-ui/screens/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/ipc/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] float requirement_height(const Ui& ui, const domain::Requirement& requirement, float width);
// With a button to where it can be mended when it is missing and `go_id` is not empty; true when touched.
bool draw_requirement(Ui& ui, Rect where, const domain::Requirement& requirement, const std::string& go_id);
[[nodiscard]] std::optional<Place> place_of(std::string_view step);
[[nodiscard]] std::string go_words(std::string_view step);

}  // namespace tafel::kiosk
