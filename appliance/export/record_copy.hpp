// A sealed record copied from the outbox to a USB stick.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/result.hpp"

#include <string>

namespace tafel::appliance {

// Copies record, signature and, if there is one, receipt to the folder `target`; the record last.
// Errors: missing, full, io.
[[nodiscard]] Done copy_record(const Path& outbox, const std::string& session, const Path& target);

}  // namespace tafel::appliance
