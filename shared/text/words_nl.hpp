// What a word on the screen is: constant UTF-8.
#pragma once

#include <string_view>

namespace tafel::text::screen {

using Words = std::string_view;

}  // namespace tafel::text::screen
