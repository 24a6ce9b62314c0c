// One consensus item as people read it: a sentence, its state in one word, and everybody's mark.
#pragma once

#include "shared/view/from_state/lens.hpp"

namespace tafel::view {

[[nodiscard]] ItemView item_view(const Lens& lens, const domain::Item& item);

}  // namespace tafel::view
