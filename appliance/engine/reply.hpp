// What a request is answered with, and how failures of other layers become answers.
#pragma once

#include "shared/base/result.hpp"
#include "shared/domain/decide.hpp"
#include "shared/ipc/message.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace tafel::appliance {

using Reply = std::variant<ipc::Accepted, ipc::Refused, ipc::Malformed>;

// The rules of the machine (docs/ipc.md).
namespace device_rule {
constexpr std::string_view locked = "device.locked";
constexpr std::string_view pin = "device.pin";
constexpr std::string_view pin_wait = "device.pin-wait";
constexpr std::string_view pin_locked = "device.pin-locked";
constexpr std::string_view turn = "device.turn";
constexpr std::string_view draft = "device.draft";
constexpr std::string_view busy = "device.busy";
constexpr std::string_view full = "device.full";
constexpr std::string_view read_only = "device.read-only";
constexpr std::string_view no_session = "device.no-session";
constexpr std::string_view agenda = "device.agenda";
constexpr std::string_view clock = "device.clock";
constexpr std::string_view export_ = "device.export";
}  // namespace device_rule

[[nodiscard]] ipc::Refused refused(std::string_view rule, std::string_view sentence);
[[nodiscard]] ipc::Refused refused(const domain::Refusal& refusal);
// The disk's failure: full, or failing.
[[nodiscard]] ipc::Refused disk_refusal(const Error& error);
// The sender's mistake in a field.
[[nodiscard]] ipc::Malformed malformed(const Error& error);
[[nodiscard]] ipc::Malformed wrong_field(std::string place, std::string message);

}  // namespace tafel::appliance
