// How the screen looks and speaks, by person: what a participant chose under Aa ends with the turn and is there again at
// that person's next turn of the session. The table has its own. In memory only, and gone when the session is sealed. UI
// thread.
#pragma once

#include "kiosk-ui/parts/display.hpp"
#include "shared/view/device_view.hpp"

#include <map>
#include <string>

namespace tafel::kiosk {

class OwnDisplays {
 public:
  // `shown` as it is from now on, after the view that was there before made place for the next one.
  void change_hands(const view::DeviceView& before, const view::DeviceView& now, Display& shown);
  // Forgets the session that is over, and whoever is not checked in any more: another may check in under that name.
  void see(const view::DeviceView& now);

 private:
  std::string session_;  // whose people these are
  Display of_table_;     // while a participant has the screen
  std::map<std::string, Display> of_person_;
};

}  // namespace tafel::kiosk
