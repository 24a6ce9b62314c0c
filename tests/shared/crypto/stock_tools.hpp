// The stock programs as counterparts: a folder of one's own, files in it, and commands run there.
#pragma once

#include "shared/base/files.hpp"

#include <cstdlib>
#include <filesystem>
#include <string>
#include <sys/wait.h>

namespace tafel::testing {

class Workbench {
 public:
  Workbench() {
    std::string name = (std::filesystem::temp_directory_path() / "tafel-crypto-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }
  ~Workbench() { std::filesystem::remove_all(folder_); }
  Workbench(const Workbench&) = delete;
  Workbench& operator=(const Workbench&) = delete;

  // The exit status of `command`, run by the shell in the folder.
  [[nodiscard]] int run(const std::string& command) const {
    const int status =
        std::system(("cd '" + folder_.string() + "' && { " + command + "; } 2>stderr.txt").c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  void put(const std::string& name, ByteView bytes) const {
    const auto written = write_file_durably(folder_ / name, bytes);
    if (!written) std::abort();
  }
  [[nodiscard]] Bytes bytes(const std::string& name) const {
    return read_file(folder_ / name, 100UL << 20).value_or(Bytes());
  }
  [[nodiscard]] std::string text(const std::string& name) const { return to_text(bytes(name)); }

 private:
  std::filesystem::path folder_;
};

}  // namespace tafel::testing
