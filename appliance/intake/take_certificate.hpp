// A renewed certificate of the uplink, on its way from a pack to the uplink. tafeld has no TLS and holds no key of it: it
// looks at the form, and the uplink at all the rest. Thread: any.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/result.hpp"
#include "shared/envelope/pack.hpp"

namespace tafel::appliance {

// Leaves the certificate in the outbox. Errors: malformed, full, io.
[[nodiscard]] Done take_certificate(const envelope::OpenedPack& pack, const StateFolder& folder);

}  // namespace tafel::appliance
