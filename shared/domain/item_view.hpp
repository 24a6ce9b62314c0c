// One consensus item as people read it: a sentence, its state in one word, and everybody's mark.
#pragma once

#include "shared/domain/lens.hpp"

namespace tafel::domain {

[[nodiscard]] ItemView item_view(const Lens& lens, const Item& item);

}  // namespace tafel::domain
