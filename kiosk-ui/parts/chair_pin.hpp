// Which chair, and that chair's PIN: the same wherever a chair is asked.
#pragma once

#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/widgets/pin.hpp"
#include "shared/view/device_view.hpp"

#include <string>

namespace tafel::kiosk {

void choose_where_there_is_one(const view::DeviceView& view, std::string& chair);
// A page whose body is the chairs, with the pad beside them. `parts.beside_pad`: what the page has beneath the chairs
// needs so much height.
[[nodiscard]] Page chair_page(Ui& ui, Rect area, PageParts parts, const view::DeviceView& view,
                              std::string& chair);
struct ChairPinPlaces {
  Rect chairs;  // where they have no room all together, the chosen one is there alone
  Rect pad;     // its column
};
// Draws the chairs and the pad. True when the PIN is complete; `chair` is then chosen.
[[nodiscard]] bool draw_chair_pin(Ui& ui, const ChairPinPlaces& places, const view::DeviceView& view,
                                  std::string& chair, Pin& pin, const Surroundings& around);
// The height of the chosen chair alone; of all, where none is chosen.
[[nodiscard]] float least_chairs_height(const Ui& ui, const view::DeviceView& view, const std::string& chair,
                                        float width);
// Takes the place of the chairs from the top of `beside`, of which at least `keeps` stays for what is beneath them.
[[nodiscard]] Rect cut_chairs(const Ui& ui, const view::DeviceView& view, const std::string& chair,
                              Rect& beside, float keeps);
// The pad of one person, whom the page has asked for the PIN, or why it is closed. True when the PIN is complete.
[[nodiscard]] bool draw_pin_of(Ui& ui, Rect column, const view::DeviceView& view, const std::string& who,
                               Pin& pin, const Surroundings& around);

}  // namespace tafel::kiosk
