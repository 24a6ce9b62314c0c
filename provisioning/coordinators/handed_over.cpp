#include "provisioning/coordinators/handed_over.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

std::string standing_names(const envelope::House& house) {
  std::string names;
  for (const auto& each : house.coordinators)
    if (!each.revoked_at) names += (names.empty() ? "" : ", ") + each.name;
  return names.empty() ? "none: `tafel coordinator add` makes one" : names;
}

}  // namespace

Done require_coordinator(const envelope::House& house, const std::string& name, const std::string& option) {
  const std::string place = option + " " + name;
  if (!envelope::is_plain_name(name)) return fail(Fault::malformed, "not a plain name", place);
  const auto found = std::ranges::find(house.coordinators, name, &envelope::CoordinatorEntry::name);
  if (found == house.coordinators.end())
    return fail(Fault::missing, "this house has no such coordinator; it has " + standing_names(house), place);
  if (found->revoked_at)
    return fail(Fault::refused, "is revoked already, since " + to_string(*found->revoked_at), place);
  return {};
}

Error key_not_here(const Error& failure, const fs::path& file, const std::string& name) {
  if (failure.fault != Fault::missing) return failure;
  return {Fault::missing,
          file.string() + " is not here, as when the folder was handed over: run this where coordinators/" +
              name + "/ is, or copy that folder back for the moment",
          "--coordinator " + name};
}

}  // namespace tafel::provisioning
