// A word on the screen: constant UTF-8.
#pragma once

#include <string_view>

namespace tafel::text::screen {

using Words = std::string_view;

}  // namespace tafel::text::screen
