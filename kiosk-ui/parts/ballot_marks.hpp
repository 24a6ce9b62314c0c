// The votes on an item, as marks: one for every participant, or, where a large table would fill the screen, the
// many counted and the few named. Pure.
#pragma once

#include "kiosk-ui/widgets/basics.hpp"
#include "shared/view/device_view.hpp"

#include <string>
#include <vector>

namespace tafel::kiosk {

// Owns its words; `mark` points into them.
struct BallotMark {
  std::string words;  // "An Peeters: akkoord", or "27 akkoord"
  std::string_view icon;
  Tone tone = Tone::neutral;
};

enum class BallotDetail { every_name, in_short };
[[nodiscard]] std::vector<BallotMark> ballot_marks(const view::ItemView& item, BallotDetail detail);
[[nodiscard]] std::vector<Mark> shown(const std::vector<BallotMark>& marks);  // valid as long as `marks`

}  // namespace tafel::kiosk
