#include "provisioning/coordinators/handed_over.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

std::string placed_at(const std::string& name) {
  return "--coordinator " + name;
}

std::string standing_names(const envelope::House& house) {
  std::string names;
  for (const auto& each : house.coordinators)
    if (!each.revoked_at) names += (names.empty() ? "" : ", ") + each.name;
  return names.empty() ? "none: `tafel coordinator add` makes one" : names;
}

}  // namespace

Done require_coordinator(const envelope::House& house, const std::string& name) {
  if (!envelope::is_plain_name(name)) return fail(Fault::malformed, "not a plain name", placed_at(name));
  const auto found =
      std::ranges::find_if(house.coordinators, [&](const auto& each) { return each.name == name; });
  if (found == house.coordinators.end())
    return fail(Fault::missing, "this house has no such coordinator; it has " + standing_names(house),
                placed_at(name));
  if (found->revoked_at) return fail(Fault::refused, "this coordinator is revoked", placed_at(name));
  return {};
}

Error key_not_here(const Error& failure, const fs::path& file, const std::string& name) {
  if (failure.fault != Fault::missing) return failure;
  return {Fault::missing,
          file.string() + " is not here, as when the folder was handed over: run this where coordinators/" +
              name + "/ is, or copy that folder back for the moment",
          placed_at(name)};
}

}  // namespace tafel::provisioning
