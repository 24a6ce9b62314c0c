// The course of the session, on the left; beneath it what is unsent, and the lock.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

// Beside the rail a page needs room for a few words in a row; where the text is too large for that, the rail is a page
// of its own, and a strip above leads to it.
[[nodiscard]] bool rail_fits(const Ui& ui);
// A part that is always in sight: where the rail has no room, above a page of large text, it grows little.
[[nodiscard]] Type type_in_sight(const Ui& ui, Type usual);
// All its entries above one another, where it is a page of its own.
[[nodiscard]] float rail_height(const Ui& ui);
[[nodiscard]] std::optional<Intent> draw_rail(Ui& ui, Rect where, const view::DeviceView& view, Place here,
                                              const Surroundings& around);
// Is there a session whose content may be shown?
[[nodiscard]] bool session_is_shown(const view::DeviceView& view);

}  // namespace tafel::kiosk
