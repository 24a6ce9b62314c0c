// The files and folders that a command writes where its caller said. They are looked at before the command changes
// anything (a ledger, the access log), so that no change is made whose result has no place. An existing file is replaced
// only when it is an older one of the same kind: never a key, a certificate or a record. Thread: any.
#pragma once

#include "shared/base/result.hpp"

#include <filesystem>
#include <string>

namespace tafel::provisioning {

// A pack or document is `file` and `file`.minisig. A document is never replaced, not by another one either: nothing that a
// coordinator signed is lost by a name.
enum class Written { pack, document, pdf, csv, agenda };

// `option` is what the caller typed it for: "--out". Errors: refused (the name of a key or certificate, or a file of
// another kind is there), missing (no folder to put it in), io (the folder takes no files).
[[nodiscard]] Done check_target(const std::string& option, const std::filesystem::path& file, Written kind);

// A folder for files that are never overwritten; it may have to be made. Errors: refused (no folder is there), io.
[[nodiscard]] Done check_target_folder(const std::string& option, const std::filesystem::path& folder);

// A folder that will be made in one that is there. Errors: missing, io.
[[nodiscard]] Done check_new_folder(const std::string& option, const std::filesystem::path& folder);

}  // namespace tafel::provisioning
