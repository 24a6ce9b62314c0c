// Enrolling the people who may chair, giving one a new PIN, and packing them for a device.
#pragma once

#include "provisioning/chairs/chair_register.hpp"
#include "provisioning/house/house_folder.hpp"
#include "shared/base/time.hpp"
#include "shared/envelope/pack.hpp"

#include <string>

namespace tafel::provisioning {

// Errors: refused (the id is taken, a trivial PIN), malformed (id, name), and those of open_for_change.
Done enrol_chair(const fs::path& root, const domain::Chair& chair, const crypto::Secret& pin,
                 crypto::Random& random);

// A new PIN and a new box key for a chair that is there. What was sealed to the old key needs the old PIN.
// An empty name keeps the name; the role is kept. Errors: missing (no such chair), refused, malformed.
Done reset_chair(const fs::path& root, const std::string& id, const std::string& name,
                 const crypto::Secret& pin, crypto::Random& random);

// The chair may open no session once the devices have taken in a new pack. Errors: missing.
Done remove_chair(const fs::path& root, const std::string& id);

struct PackFor {
  std::string device;
  std::string coordinator;  // who signs
  int valid_days = 0;
};
[[nodiscard]] Result<envelope::Pack> pack_chairs(const fs::path& root, const PackFor& wanted, Instant now,
                                                 crypto::Random& random);

}  // namespace tafel::provisioning
