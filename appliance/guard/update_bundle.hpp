// Finds the bundle with a new image on a stick, and looks at all of it before anything is written. Thread: one.
#pragma once

#include "appliance/guard/update.hpp"

#include <filesystem>

namespace tafel::guard {

struct UpdateSource {
  std::filesystem::path sticks = "/run/media";  // each folder in it is a stick
  std::filesystem::path release_key = "/usr/lib/tafel/release.pub";
  std::filesystem::path os_release = "/usr/lib/os-release";
  std::filesystem::path command_line = "/proc/cmdline";  // of the kernel
  std::filesystem::path link = "/run/tafel-update/bundle";
};

// The update in the folder tafelgeheim-update of the first stick that has one: its description is signed with the release
// key, this machine takes it, and each file has the size and hash that it says. `link` then leads to that folder, for
// systemd-sysupdate.
// Errors: missing (no stick has one, a file of it is not there), refused (older than what runs, another key), altered,
// malformed, io. What is there after an error is as it was before.
[[nodiscard]] Result<Update> find_update(const UpdateSource& source);

// The update that find_update led to, read and verified again: the stick may be another one by now. Errors: as above.
[[nodiscard]] Result<Update> found_update(const UpdateSource& source);

}  // namespace tafel::guard
