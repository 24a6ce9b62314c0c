#include "appliance/engine/reply.hpp"

#include "shared/base/log.hpp"
#include "shared/text/device_nl.hpp"

#include <utility>

namespace tafel::appliance {
namespace {

// The readers of JSON say it in words; the socket also says it in a code.
std::string code_of(const std::string& message) {
  if (message.starts_with("is missing") || message.starts_with("missing field")) return "missing-field";
  if (message.starts_with("is not known") || message.starts_with("unknown")) return "unknown-field";
  return "wrong-field";
}

}  // namespace

ipc::Refused refused(std::string_view rule, std::string_view sentence) {
  return {std::string(rule), "", std::string(sentence), ""};
}

ipc::Refused refused(const domain::Refusal& refusal) {
  const auto& entry = domain::entry_of(refusal.rule);
  return {std::string(entry.id), std::string(entry.article), refusal.sentence,
          std::string(domain::id_of(refusal.go))};
}

ipc::Refused disk_refusal(const Error& error) {
  log::error("disk: " + describe(error));
  if (error.fault == Fault::full) return refused(device_rule::full, text::device::disk_full);
  return refused(device_rule::read_only, text::device::disk_failing);
}

ipc::Malformed malformed(const Error& error) {
  return {code_of(error.message), error.message, error.place};
}

ipc::Malformed wrong_field(std::string place, std::string message) {
  return {"wrong-field", std::move(message), std::move(place)};
}

}  // namespace tafel::appliance
