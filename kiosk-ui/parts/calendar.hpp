// A month of days to choose from.
#pragma once

#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/ui.hpp"

#include <string>

namespace tafel::kiosk {

// Rows of `list`, with the month of `day` ("YYYY-MM-DD"), which a touch changes. Days before `first` cannot be chosen.
void draw_calendar(Ui& ui, List& list, const std::string& first, std::string& day);

}  // namespace tafel::kiosk
