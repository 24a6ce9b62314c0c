// One day to choose: in words, by weeks and months, and from a month of days.
#pragma once

#include "kiosk-ui/widgets/ui.hpp"

#include <string>
#include <string_view>

namespace tafel::kiosk {

// The days that can be chosen, both ends included, each "YYYY-MM-DD"; "" for no end.
struct DaysOffered {
  std::string first;
  std::string last{};
  std::string_view why_not_before;  // said by a grey day before the first
  std::string_view why_not_after{};
};

// Fills `area`. A touch changes `day`, which is never outside the days offered.
void draw_day_choice(Ui& ui, Rect area, const DaysOffered& offered, std::string& day);

}  // namespace tafel::kiosk
