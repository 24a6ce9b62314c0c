// Did it happen? For a request whose answer was lost with the connection, read from the first view that can tell. Pure.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "shared/view/device_view.hpp"

#include <string>
#include <string_view>

namespace tafel::kiosk {

enum class Outcome { not_known_yet, happened, did_not, never_known };

// `deed` is the name that the request carried, if it was to record something.
[[nodiscard]] Outcome outcome_of(const Request& request, const std::string& deed,
                                 const view::DeviceView& view);
// The request under way, for whoever waits: "Pincode nakijken…".
[[nodiscard]] std::string_view busy_words(const Request& request);

}  // namespace tafel::kiosk
