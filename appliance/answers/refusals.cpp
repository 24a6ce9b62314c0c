#include "appliance/answers/refusals.hpp"

#include "shared/base/log.hpp"
#include "shared/text/device_nl.hpp"

namespace tafel::appliance {

ipc::Refused refused(std::string_view rule, std::string_view sentence) {
  return {std::string(rule), "", std::string(sentence), ""};
}

ipc::Refused refused(const domain::Refusal& refusal) {
  const auto& entry = domain::entry_of(refusal.rule);
  return {std::string(entry.id), std::string(entry.article), refusal.sentence, std::string(name(refusal.go))};
}

bool is_by_the_decree(const Reply& reply) {
  const auto* refusal = std::get_if<ipc::Refused>(&reply);
  return refusal != nullptr && !refusal->rule.starts_with(device_rule::prefix);
}

ipc::Refused disk_refusal(const Error& error) {
  log::error("disk: " + describe(error));
  if (error.fault == Fault::full) return refused(device_rule::full, text::device::disk_full);
  return refused(device_rule::read_only, text::device::disk_failing);
}

}  // namespace tafel::appliance
