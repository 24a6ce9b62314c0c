// A real disk of a size of its own beneath a program's folder: one in memory, seen by that program alone.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tafel::test {

// Says so when nothing can be mounted here.
[[nodiscard]] bool can_mount_a_disk();
// What is put before a program: it finds its folder copied to a disk of this size ("40m").
[[nodiscard]] std::vector<std::string> on_disk_of(const std::string& size,
                                                  const std::filesystem::path& folder);

}  // namespace tafel::test
