// The way to a folder, walked step by step, so that no link of another user leads off it. Thread: any.
#pragma once

#include "shared/base/file_descriptor.hpp"
#include "shared/base/result.hpp"

#include <filesystem>

namespace tafel {

enum class Links {
  none,  // no link is followed: the caller has the real path
  ours,  // a link is followed only where nobody but root and this user could put it
};

// A descriptor (O_PATH) of the folder at the end of `path`; of the working folder when `path` is empty.
// Errors: missing, io (no folder, or a link that may not be followed).
[[nodiscard]] Result<FileDescriptor> walk_to(const std::filesystem::path& path, Links links);

// May only root and this user have put there the link `name` of `folder`? Its owner is one of the two, and nobody else
// can write the folder, or only their own entries of it (the sticky bit of /tmp).
[[nodiscard]] bool is_our_link(int folder, const char* name);

// Where the link `name` of `folder` leads. Errors: missing, io.
[[nodiscard]] Result<std::filesystem::path> target_of(int folder, const char* name);

}  // namespace tafel
