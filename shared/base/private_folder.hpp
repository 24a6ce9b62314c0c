// A folder for one user alone. Library tafel_base. Thread: any.
#pragma once

#include "shared/base/result.hpp"

#include <filesystem>

namespace tafel {

// Mode 0700. A folder that is there already stays as it is. Its parent must be there. Errors: io.
Done make_private_folder(const std::filesystem::path& folder);

}  // namespace tafel
