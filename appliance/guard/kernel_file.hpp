// Reads a file that the kernel makes while it is read (sysfs): its size says nothing. Thread: any.
#pragma once

#include "shared/base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace tafel::guard {

// Errors: missing, malformed (more than `limit_bytes`), io.
[[nodiscard]] Result<std::string> read_kernel_file(const std::filesystem::path& path,
                                                   std::size_t limit_bytes);

}  // namespace tafel::guard
