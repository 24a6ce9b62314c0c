#include "kiosk-ui/app/own_displays.hpp"

#include "kiosk-ui/readings/in_words.hpp"

#include <utility>

namespace tafel::kiosk {
void OwnDisplays::hand_to(const std::string& person, Display& shown) {
  if (person == holder_) return;
  if (holder_.empty()) {
    of_table_ = shown;
  } else {
    // Whoever chose nothing follows the table, also in what it chooses later.
    of_person_.erase(holder_);
    if (shown != of_table_) of_person_.emplace(holder_, shown);
    shown = of_table_;
  }
  holder_ = person;
  if (const auto own = of_person_.find(person); own != of_person_.end()) shown = own->second;
}

void OwnDisplays::see(const view::DeviceView& now) {
  if (now.sealing) of_person_.clear();
  if (!now.session) return;
  if (std::exchange(session_, now.session->session) != now.session->session) of_person_.clear();
  std::erase_if(of_person_, [&](const auto& own) { return !is_checked_in(*now.session, own.first); });
}

}  // namespace tafel::kiosk
