// Which folders an export may go to: those on a USB stick that is in the machine, and no other folder. Thread: any.
//
// A stick is whatever is mounted below a mount point of sticks, on a file system that is neither the machine's own nor
// in memory (shared/base/memory_file_system.hpp). Whether its medium can be pulled out is not asked: card readers and disks in a case say that they cannot.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/folder.hpp"

#include <optional>
#include <vector>

namespace tafel::appliance {

// Is `folder` an existing folder below one of `mount_points`, after every link in its path was followed? A mount point
// itself is not: it is the machine's own.
[[nodiscard]] bool is_on_a_stick(const Path& folder, const std::vector<Path>& mount_points);

// A folder on a stick, held open: nothing that is written to it can land elsewhere.
class Stick {
 public:
  // None when `folder` is on the file system of a mount point or of `own`, the machine's state folder: then no stick is
  // mounted there (any more), and what is written would stay on the machine. The caller asked `is_on_a_stick` before.
  static std::optional<Stick> open(const Path& folder, const std::vector<Path>& mount_points,
                                   const Path& own);

  [[nodiscard]] const Folder& folder() const { return folder_; }
  // Is this still the folder that the path names?
  [[nodiscard]] bool is_still_there() const;

 private:
  Stick(Folder folder, Path path) : folder_(std::move(folder)), path_(std::move(path)) {}

  Folder folder_;
  Path path_;  // without links
};

}  // namespace tafel::appliance
