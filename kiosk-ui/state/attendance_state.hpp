// The state of the page of attendance: its tiles, or the one machine that runs over them. Never two at once.
#pragma once

#include "kiosk-ui/state/add_person_state.hpp"
#include "kiosk-ui/state/check_in_state.hpp"
#include "kiosk-ui/state/one_person_state.hpp"

#include <string>
#include <variant>

namespace tafel::kiosk {

struct AttendanceTiles {
  std::string welcomes;  // who checked in last, until somebody touches a tile or the page is left
};
using AttendanceState = std::variant<AttendanceTiles, CheckInState, OnePersonState, AddPersonState>;

}  // namespace tafel::kiosk
