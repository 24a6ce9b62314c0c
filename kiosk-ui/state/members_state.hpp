// The state of the page of members: the one national register number that is shown, for as long as it takes to copy it,
// or why the names are shown to an expert.
#pragma once

#include "kiosk-ui/state/place.hpp"
#include "kiosk-ui/widgets/text_edit.hpp"

#include <string>

namespace tafel::kiosk {

enum class MembersStep { list, lift_anonymity };
struct MembersState {
  MembersStep step = MembersStep::list;
  TextEdit reason;  // why an expert may read the names
  Place from = Place::opening;
  std::string member;  // whose number is shown, "" for nobody's
  std::string number;  // wiped when it is hidden (state/after_answer.hpp)
  double until_s = 0;  // of the shell's clock
};

}  // namespace tafel::kiosk
