// The Dutch words of the screen, under a short name.
#pragma once

#include "shared/text/screen_help_nl.hpp"
#include "shared/text/screen_nl.hpp"
#include "shared/text/screen_setup_nl.hpp"

namespace tafel::kiosk {
namespace words = tafel::text::screen;
}
