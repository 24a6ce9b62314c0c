// A number of years: a year less, how many now, a year more. In large text the number is above its buttons.
#pragma once

#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

namespace tafel::kiosk {

// Cuts its room from the top of `body`. `years` stays within `range`, both ends included.
void choose_years(Ui& ui, Rect& body, const view::YearsView& range, int& years);

}  // namespace tafel::kiosk
