// The findings of a verification, one line for each check and one for the whole:
//   ok   manifest             …
//   FAIL chain                event 17: …
//   -    replay               not checked
//   does not hold: 1 check failed (chain), 4 not checked
#pragma once

#include "shared/record/verify.hpp"

#include <string>

namespace tafel::provisioning {

[[nodiscard]] std::string check_report(const record::Verified& verified);

}  // namespace tafel::provisioning
