// The one place that chooses the page: by what the view says, then by where the fingers are.
#pragma once

#include "kiosk-ui/pages/layers.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>
#include <string>

namespace tafel::kiosk {

// A turn covers the session, a lock covers both, sealing covers all.
[[nodiscard]] PageKind page_kind(const view::DeviceView& view, const UiState& state,
                                 const Surroundings& around);
// The participant whose page it is: in a turn, and before it from the own pad or the first page of the check-in on.
// "": the table's, or nobody's while it is locked.
[[nodiscard]] std::string in_hands_of(const view::DeviceView& view, const UiState& state,
                                      const Surroundings& around);
// Has that page a PIN pad? What is above it makes room from its first frame on.
[[nodiscard]] bool has_pin_pad(PageKind kind, const view::DeviceView& view, const UiState& state);
[[nodiscard]] std::optional<Intent> draw_shown_page(Ui& ui, Rect area, PageKind kind,
                                                    const view::DeviceView& view, UiState& state,
                                                    const Surroundings& around);

}  // namespace tafel::kiosk
