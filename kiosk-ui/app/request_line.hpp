// A request as the line that `tafeld` reads. Pure.
#pragma once

#include "kiosk-ui/screens/intent.hpp"

#include <cstdint>
#include <string>

namespace tafel::kiosk {

// With its newline. It may hold a PIN: whoever sends it wipes it.
[[nodiscard]] std::string request_line(std::int64_t id, const Request& request);

}  // namespace tafel::kiosk
