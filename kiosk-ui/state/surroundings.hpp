// The facts that the shell knows and a page may show.
#pragma once

#include "kiosk-ui/widgets/field.hpp"
#include "shared/base/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

struct Surroundings {
  bool connected = false;
  bool ever_connected = false;
  bool busy = false;                // a request is on its way
  DraftIs draft = DraftIs::none;    // is what is being typed on the disk?
  bool unsigned_choice = false;     // a choice was made in a turn and is not signed
  std::optional<int> locks_in_s{};  // so few seconds that it is asked whether somebody is still there
  bool unkept = false;              // the disk refused what was done last, and that is still said
  double busy_s = 0;                // for so long
  std::string_view busy_with{};     // in words
  double view_age_s = 0;            // how old the view is: a wait counts down from there
  bool can_speak = false;           // there is a headset
  std::vector<std::string> sticks;  // folders of mounted USB sticks
  Instant now;                      // of the room's clock, for the time used
};

}  // namespace tafel::kiosk
