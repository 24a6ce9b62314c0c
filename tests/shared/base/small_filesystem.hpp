// A file system of its own, as a USB stick is, mounted over a folder for as long as this lives. Needs root.
#pragma once

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string>
#include <sys/mount.h>

namespace tafel::testing {

class SmallFilesystem {
 public:
  explicit SmallFilesystem(std::filesystem::path where, const char* options = "size=64k,mode=0700")
      : where_(std::move(where)) {
    mounted_ = ::mount("tmpfs", where_.c_str(), "tmpfs", 0, options) == 0;
    if (!mounted_) reason_ = std::strerror(errno);
  }
  ~SmallFilesystem() { pull_out(); }
  SmallFilesystem(const SmallFilesystem&) = delete;
  SmallFilesystem& operator=(const SmallFilesystem&) = delete;
  [[nodiscard]] bool mounted() const { return mounted_; }
  [[nodiscard]] const std::string& reason() const { return reason_; }
  // The folder stays, empty, as a desktop leaves it when a stick is pulled out while it is in use.
  void pull_out() {
    if (mounted_) ::umount2(where_.c_str(), MNT_DETACH);
    mounted_ = false;
  }
  bool make_read_only() const {
    return ::mount("tmpfs", where_.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
  }

 private:
  std::filesystem::path where_;
  bool mounted_ = false;
  std::string reason_;
};

}  // namespace tafel::testing
