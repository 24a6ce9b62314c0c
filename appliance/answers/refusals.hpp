// Refusals: the state of the machine, a rule of the decree or the disk does not allow what was asked. Thread: any.
#pragma once

#include "appliance/answers/device_rules.hpp"
#include "appliance/answers/reply.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/decide.hpp"

#include <string_view>

namespace tafel::appliance {

// `rule` is one of device_rules.hpp; `sentence` is Dutch, for the screen.
[[nodiscard]] ipc::Refused refused(std::string_view rule, std::string_view sentence);
[[nodiscard]] ipc::Refused refused(const domain::Refusal& refusal);
// Is it a rule of the decree that refuses, and not the machine?
[[nodiscard]] bool is_by_the_decree(const Reply& reply);
// The disk is full, or fails. Logged.
[[nodiscard]] ipc::Refused disk_refusal(const Error& error);

}  // namespace tafel::appliance
