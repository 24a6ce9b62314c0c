// Above the page where the rail has no room beside it: which page this is and whether all is kept, the way to the course
// of the session, and to the size of the text. In one person's hands it has no way but the last.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

struct Strip {
  const view::DeviceView& view;
  const Surroundings& around;
  Place here{};
  bool leads_away = true;         // to the course
  bool course_open = false;       // then it leads back
  bool leads_to_members = false;  // for the bar, that has no room for it
  bool says_purpose =
      false;  // instead of the page, for the bar: a participant types and the page needs the height
};
[[nodiscard]] float strip_height(const Ui& ui, float width, const Strip& strip);
[[nodiscard]] std::optional<Intent> draw_strip(Ui& ui, Rect where, const Strip& strip);

}  // namespace tafel::kiosk
