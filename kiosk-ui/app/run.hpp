// The kiosk from start to end.
#pragma once

#include "kiosk-ui/app/options.hpp"

namespace tafel::kiosk {

Done run(const Options& options);

}  // namespace tafel::kiosk
