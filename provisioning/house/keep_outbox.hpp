// How long the house's devices keep their own copy of a delivered record: one signed change of the house file.
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <filesystem>

namespace tafel::provisioning {

// Returns how many days it was before. Errors: malformed (not 1 to 366), refused (it is so already), io.
[[nodiscard]] Result<int> keep_outbox(const std::filesystem::path& root, int days, Instant now);

}  // namespace tafel::provisioning
