// Reads the firmware's variables as the kernel shows them (efivarfs): one file each, four bytes of attributes and the
// value. Source: Linux, Documentation/filesystems/efivarfs.rst. Thread: any.
#pragma once

#include "appliance/guard/firmware_keys.hpp"

#include <filesystem>

namespace tafel::guard {

// A variable that is not there has no value: the caller finds out what that means. Errors: missing (the folder: the
// machine was not started by UEFI), io, malformed (shorter than its attributes).
[[nodiscard]] Result<FirmwareVariables> read_firmware_variables(const std::filesystem::path& efivars);

}  // namespace tafel::guard
