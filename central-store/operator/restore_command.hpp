// `tafel-store restore BACKUP`: begins a store again from a backup, and says what it lost (operator/restore.hpp).
#pragma once

namespace tafel::store {

// `arguments` begin with the command's own name. Returns the exit code (operator/folder_check.hpp).
int restore_command(int count, const char* const* arguments);

}  // namespace tafel::store
