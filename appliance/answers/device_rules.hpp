// The names of the machine's own rules, as a refusal carries them (docs/ipc.md, "Three kinds of answer").
#pragma once

#include <string_view>

namespace tafel::appliance::device_rule {

constexpr std::string_view prefix = "device.";  // of each of these, and of no rule of the decree
constexpr std::string_view locked = "device.locked";
constexpr std::string_view pin = "device.pin";
constexpr std::string_view pin_weak = "device.pin-weak";
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
constexpr std::string_view first_start = "device.first-start";

}  // namespace tafel::appliance::device_rule
