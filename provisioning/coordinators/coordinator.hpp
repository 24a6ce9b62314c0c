// Coordinators of a house: who signs agendas and chair packs, opens records, and reads from the store.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/random.hpp"

#include <optional>
#include <string>

namespace tafel::provisioning {

// Makes the coordinator's keys and certificate in DIR/coordinators/<name>/ and adds the public halves to the house.
// Errors: malformed (the name), refused (there is one of that name, revoked or not), and those of open_for_change.
Done add_coordinator(const fs::path& root, const std::string& name, Instant now, crypto::Random& random);

// From now on: nothing of this coordinator's is accepted and no new record is encrypted to it. Records that were
// stay readable with its identity. Errors: missing (no such), refused (already revoked).
Done revoke_coordinator(const fs::path& root, const std::string& name, Instant now);

// A new certificate for the same key, in DIR/coordinators/<name>/tls.pem; every other key stays. `old_certificate` (PEM)
// takes the place of that file where it is no longer there. One that lapsed is renewed like any other.
// Errors: missing (no such coordinator, no old certificate), refused (revoked; a certificate of another holder), malformed.
Done renew_coordinator(const fs::path& root, const std::string& name,
                       const std::optional<std::string>& old_certificate, Instant now);

}  // namespace tafel::provisioning
