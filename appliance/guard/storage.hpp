// Whether what was opened as /var is really encrypted, and is on the disk that the machine started from. The header of an
// encrypted partition is not authenticated: whoever had the disk can have put one there that encrypts with nothing, or
// have added a second disk whose partition has the same name. Pure; thread: any.
// Source: Linux, Documentation/admin-guide/device-mapper/dm-crypt.rst (the line of a target).
#pragma once

#include <optional>
#include <string>

namespace tafel::guard {

// One target of the device mapper, as the kernel runs it.
struct Mapping {
  std::string target;         // "crypt"
  std::string line;           // "CIPHER KEY OFFSET DEVICE START …"
  int targets = 0;            // how many the device has
  std::string device;         // "MAJOR:MINOR", from its line
  std::string disk;           // the disk of that device
  std::string machines_disk;  // the disk of the root file system
};

// The device in the line of a crypt target; "" when the line has none.
[[nodiscard]] std::string device_in(const std::string& crypt_line);

// Why nothing may be written there, for the log; nothing when it may.
[[nodiscard]] std::optional<std::string> problem_with_storage(const Mapping& mapping);

}  // namespace tafel::guard
