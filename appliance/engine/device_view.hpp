// The view: everything that a screen shows, from everything that `tafeld` knows. Pure. Thread: one.
#pragma once

#include "appliance/engine/owners.hpp"
#include "shared/view/device_view.hpp"

#include <string>

namespace tafel::appliance {

// The session and its drafts are in it only while the screen is unlocked, as whoever holds the screen may see them.
[[nodiscard]] view::DeviceView device_view(const Owners& all, Instant now);

// The part of the view that changes with the time alone, in one string to be compared.
[[nodiscard]] std::string shown_by_clock(const Owners& all, Instant now);

}  // namespace tafel::appliance
