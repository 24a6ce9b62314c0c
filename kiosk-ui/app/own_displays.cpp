#include "kiosk-ui/app/own_displays.hpp"

#include "kiosk-ui/readings/in_words.hpp"

#include <utility>

namespace tafel::kiosk {
namespace {

// Nobody's: the table's, or a chair's who unlocks it.
bool is_own(const view::DeviceView& view) {
  return !view.turn.empty() && !view.locked;
}

}  // namespace

void OwnDisplays::change_hands(const view::DeviceView& before, const view::DeviceView& now, Display& shown) {
  if (is_own(before)) {
    // Whoever chose nothing follows the table, also in what it chooses later.
    of_person_.erase(before.turn);
    if (shown != of_table_) of_person_.emplace(before.turn, shown);
    shown = of_table_;
  }
  if (!is_own(now)) return;
  of_table_ = shown;
  if (const auto own = of_person_.find(now.turn); own != of_person_.end()) shown = own->second;
}

void OwnDisplays::see(const view::DeviceView& now) {
  if (now.sealing) of_person_.clear();
  if (!now.session) return;
  if (std::exchange(session_, now.session->session) != now.session->session) of_person_.clear();
  std::erase_if(of_person_, [&](const auto& own) { return !is_checked_in(*now.session, own.first); });
}

}  // namespace tafel::kiosk
