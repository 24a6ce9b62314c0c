// A picture made smaller, to be found again among many.
#pragma once

#include "kiosk-ui/platform/window.hpp"

namespace tafel::kiosk::test {

// `width` pixels wide, each the mean of those it replaces; the picture itself when it is no wider.
[[nodiscard]] Picture smaller(const Picture& picture, int width);

}  // namespace tafel::kiosk::test
