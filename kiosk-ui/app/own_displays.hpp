// How the screen looks and speaks, by person: what a participant chose under Aa, from the own pad or check-in on, ends
// when the screen leaves these hands, and is there again when it is back in them. The table has its own. In memory only,
// and gone when the session is sealed. UI thread.
#pragma once

#include "kiosk-ui/parts/display.hpp"
#include "shared/view/device_view.hpp"

#include <map>
#include <string>

namespace tafel::kiosk {

class OwnDisplays {
 public:
  // The screen is in the hands of that participant now; "": of the table, or of nobody. `shown` becomes theirs.
  void hand_to(const std::string& person, Display& shown);
  // Forgets the session that is over, and whoever is not checked in any more: another may check in under that name.
  void see(const view::DeviceView& now);

 private:
  std::string session_;  // whose people these are
  std::string holder_;   // "": the table
  Display of_table_;     // while a participant has the screen
  std::map<std::string, Display> of_person_;
};

}  // namespace tafel::kiosk
