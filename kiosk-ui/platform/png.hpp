// A picture of the screen as a PNG file.
#pragma once

#include "kiosk-ui/platform/window.hpp"

#include <filesystem>

namespace tafel::kiosk {

// The file appears under its name when it is complete. Errors: io, full.
Done write_png(const Picture& picture, const std::filesystem::path& file);

}  // namespace tafel::kiosk
