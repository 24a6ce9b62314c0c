// Until when each certificate, list and key of a house is valid, as its agency has them: `tafel house status`. The table
// "Renewal" in docs/formats.md has a row for each. Thread: any.
#pragma once

#include "shared/base/names.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tafel::provisioning {

enum class Kept {
  authority,
  store_certificate,
  revocation_list,
  device_certificate,
  coordinator_certificate,
  house_key,
  log_key,
  tag_key,
  recovery_identity,
  coordinator_keys,
  device_keys,
  chair_pin
};
constexpr auto names(Kept) {
  using enum Kept;
  return std::to_array<Named<Kept>>({{authority, "certificate of the authority"},
                                     {store_certificate, "certificate of the store"},
                                     {revocation_list, "list of revoked certificates"},
                                     {device_certificate, "certificate of a device"},
                                     {coordinator_certificate, "certificate of a coordinator"},
                                     {house_key, "key of the house"},
                                     {log_key, "key of the log"},
                                     {tag_key, "key of dossier tags"},
                                     {recovery_identity, "recovery identity"},
                                     {coordinator_keys, "keys of a coordinator"},
                                     {device_keys, "keys of a device"},
                                     {chair_pin, "PIN of a chair"}});
}

struct KeptEnd {
  Kept what{};
  std::string name;              // whose: of the store, a device, a coordinator, a chair; else of the house
  std::optional<Instant> until;  // nothing: it does not expire
};

// Everything of the house in `root` but what is revoked. Changes nothing. Errors: as read_house; missing, malformed.
[[nodiscard]] Result<std::vector<KeptEnd>> ends_of_house(const std::filesystem::path& root);

}  // namespace tafel::provisioning
