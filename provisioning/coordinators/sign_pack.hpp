// A pack made and signed by a coordinator of the house for one of its devices.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/base/time.hpp"
#include "shared/envelope/pack.hpp"

#include <string>
#include <string_view>

namespace tafel::provisioning {

constexpr int pack_days_limit = 366;

struct PackOrder {
  envelope::PackKind kind{};
  std::string device;
  std::string coordinator;
  int valid_days = 0;
};

// The coordinator's signing key, once it is the key that the house file names. Errors: missing, malformed, refused
// (another's key, a revoked coordinator).
[[nodiscard]] Result<crypto::minisign::SignKey> coordinator_key(const HouseFolder& folder,
                                                                const envelope::House& house,
                                                                const std::string& name);

// Errors: missing (no such device, coordinator or key), refused (a revoked one, too long a validity).
[[nodiscard]] Result<envelope::Pack> sign_pack(const HouseFolder& folder, const envelope::House& house,
                                               const PackOrder& order, std::string_view document, Instant now,
                                               crypto::Random& random);

// Who seems to have signed the pack that is at `out` now; "" when that is no coordinator of the house. Unverified: to warn
// of what is about to be replaced.
[[nodiscard]] std::string signer_of_pack_at(const fs::path& out, const envelope::House& house);

// `out` and `out`.minisig, the signature first: a device never sees a pack without one. An older pack is replaced.
Done write_pack(const fs::path& out, const envelope::Pack& pack);

}  // namespace tafel::provisioning
