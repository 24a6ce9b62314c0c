// A file that the machine's owner may have replaced by a link to where it really is. Thread: any.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <cstddef>
#include <filesystem>

namespace tafel {

// As `read_file`, but `path` itself may be a link that only root or this user can have put there (folder_path.hpp).
// Only for a file in a folder that no other process writes. Errors: those of `read_file`.
[[nodiscard]] Result<Bytes> read_file_of_our_links(const std::filesystem::path& path,
                                                   std::size_t limit_bytes);

}  // namespace tafel
