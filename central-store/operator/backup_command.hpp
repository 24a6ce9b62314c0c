// `tafel-store backup DIR`: a copy of a store's state folder, made while the store runs or while it does not, looked at as a
// whole afterwards. The contents stay encrypted as they are. The folder gets, in this order:
//
//   store.sqlite                      the copy
//   house.json, house.json.minisig    the house file that names the log's public key
//   store.checkpoint                  the copy's last checkpoint: a folder that has it is a whole backup
//
// The log key is not in it: whoever restores has it from elsewhere, or begins a new log.
#pragma once

namespace tafel::store {

// `arguments` begin with the command's own name. Returns the exit code (operator/folder_check.hpp).
int backup_command(int count, const char* const* arguments);

}  // namespace tafel::store
