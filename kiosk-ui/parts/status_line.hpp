// "All is kept" and "all is sent": what can always be seen, in the rail or, where there is none, in a line of its own.
#pragma once

#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <string>
#include <string_view>

namespace tafel::kiosk {

struct Status {
  std::string_view icon;
  std::string words;
  bool well = false;  // nothing is unsaved, refused or unsent
};
// With what was typed on the page that this very frame drew.
[[nodiscard]] Surroundings after_typing(Surroundings around, const TypingState& typing);
[[nodiscard]] Status kept_status(const view::DeviceView& view, const Surroundings& around);
// The sealed records: refused, on their way, delivered, or none at all.
[[nodiscard]] Status sent_status(const view::DeviceView& view);

// The unsaved, refused or unsent, or else "Alles bewaard": one line.
[[nodiscard]] float status_line_width(const Ui& ui, const view::DeviceView& view, const Surroundings& around);
[[nodiscard]] float status_line_height(const Ui& ui);
void draw_status_line(Ui& ui, Rect where, const view::DeviceView& view, const Surroundings& around,
                      Colour ink);

}  // namespace tafel::kiosk
