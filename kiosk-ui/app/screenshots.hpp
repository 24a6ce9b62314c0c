// Names the pictures that SIGUSR1 asks for (kiosk-ui/README.md).
#pragma once

#include "shared/base/result.hpp"

#include <filesystem>

namespace tafel::kiosk {

// The file for the next picture: named by the first line of `folder`/next-name, which is then removed, or counted.
// A name that would leave the folder is refused.
[[nodiscard]] Result<std::filesystem::path> next_picture(const std::filesystem::path& folder);

}  // namespace tafel::kiosk
