// An outbox of a test's own.
#pragma once

#include "shared/base/files.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>

namespace tafel::testing {

class OutboxFolder {
 public:
  OutboxFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "tafel-outbox-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~OutboxFolder() { std::filesystem::remove_all(path); }
  OutboxFolder(const OutboxFolder&) = delete;
  OutboxFolder& operator=(const OutboxFolder&) = delete;

  void put(const std::string& name, std::string_view content) const {
    REQUIRE(write_file_durably(path / name, as_bytes(content)));
  }

  std::filesystem::path path;
};

}  // namespace tafel::testing
