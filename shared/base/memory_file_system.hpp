// File systems that are gone with the power. Thread: any.
#pragma once

#include <filesystem>

namespace tafel {

// Is `folder` on a file system that is in memory (tmpfs, ramfs), or on layers that may be (overlay)? False when it cannot
// be looked at. Source: statfs(2).
[[nodiscard]] bool is_in_memory(const std::filesystem::path& folder);

}  // namespace tafel
