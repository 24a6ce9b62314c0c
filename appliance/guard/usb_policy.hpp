// Which USB devices the machine speaks to: hubs; touch panels, keyboards and switches; sticks; headsets. Each is one thing
// only: a stick that is a keyboard too is what an attacker brings. Pure; thread: any.
// Source: Universal Serial Bus Specification 2.0, section 9.5 and 9.6 (descriptors); USB-IF, "Defined Class Codes".
#pragma once

#include "shared/base/bytes.hpp"

#include <optional>
#include <string>

namespace tafel::guard {

constexpr std::size_t descriptors_limit_bytes = 64UL * 1024 + 18;

// Why the device with these descriptors is not spoken to, for the log; nothing when it is. The descriptors are those of
// the device and of all its configurations, one after the other, as the kernel shows them (sysfs, "descriptors"): the
// device wrote them, and may have written anything.
[[nodiscard]] std::optional<std::string> problem_with_usb_device(ByteView descriptors);

}  // namespace tafel::guard
