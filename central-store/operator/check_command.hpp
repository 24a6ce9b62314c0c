// `tafel-store check`: everything that is in a state folder or a backup, held against the root that the log signed.
#pragma once

namespace tafel::store {

// `arguments` begin with the command's own name. Returns the exit code (operator/folder_check.hpp).
int check_command(int count, const char* const* arguments);

}  // namespace tafel::store
