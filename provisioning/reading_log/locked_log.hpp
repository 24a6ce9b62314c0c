// The file of the access log, open and locked for as long as a line is added. Thread: one; the lock keeps out other
// processes.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/base/folder.hpp"

#include <string_view>

namespace tafel::provisioning {

class LockedLog {
 public:
  // Makes the file (0600) when it is not there; waits for another process that adds a line. Errors: as Folder.
  static Result<LockedLog> open(const fs::path& path);

  // Makes `line` the end of the log, from byte `at` on, and flushes it. Whatever was there is gone once `line` is on the
  // disk. Errors: full, io; where the file ended at `at`, it still does.
  Done end_with(std::size_t at, std::string_view line) const;

 private:
  LockedLog(FileDescriptor file, fs::path path) : file_(std::move(file)), path_(std::move(path)) {}
  [[nodiscard]] Done put(std::size_t at, std::string_view line) const;

  FileDescriptor file_;
  fs::path path_;
};

}  // namespace tafel::provisioning
