// A failed system call as a failure value. Thread: any.
#pragma once

#include "shared/base/result.hpp"

#include <cerrno>
#include <filesystem>
#include <string>
#include <system_error>

namespace tafel {

// Reads errno: call it before anything that may change it. "cannot `doing`: …", placed in `path`.
// Faults: full (ENOSPC, EDQUOT), missing (ENOENT), io.
[[nodiscard]] inline tl::unexpected<Error> errno_failure(const std::string& doing,
                                                         const std::filesystem::path& path) {
  const int code = errno;
  const Fault fault = code == ENOSPC || code == EDQUOT ? Fault::full
                      : code == ENOENT                 ? Fault::missing
                                                       : Fault::io;
  return fail(fault, "cannot " + doing + ": " + std::generic_category().message(code), path.string());
}

}  // namespace tafel
