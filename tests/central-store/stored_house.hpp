// A store's state folder without its server: opened as the server opens it, filled with real records, copied and spoilt.
#pragma once

#include "central-store/log/outside.hpp"
#include "central-store/log/record_log.hpp"
#include "central-store/open_store.hpp"
#include "tests/central-store/test_house.hpp"

#include <memory>
#include <string>
#include <vector>

namespace tafel::test {

// An open store. As the server has it: one thread.
struct OpenedLog {
  store::OpenStore store;
  std::unique_ptr<store::RecordLog> log;
};

class StoredHouse {
 public:
  [[nodiscard]] std::filesystem::path state() const { return house / "state"; }
  // Opens as the server does. The error is what an operator reads.
  Result<OpenedLog> open(const std::filesystem::path& state) const;
  // Delivers `count` new records of about `size` bytes; the receipts.
  std::vector<std::string> deliver(const OpenedLog& opened, unsigned count, std::size_t size = 100);
  // Opens the folder, delivers, and closes it.
  void grow(const std::filesystem::path& state, unsigned count);
  // "" when the folder opens.
  [[nodiscard]] std::string refusal(const std::filesystem::path& state) const;
  // The size of the log in the folder's checkpoint file.
  [[nodiscard]] std::uint64_t kept_size(const std::filesystem::path& state) const;

  TestHouse house;
  std::vector<Sealed> sealed;
};

// The folder with everything in it, as it is on the disk at this moment.
void copy_folder(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace tafel::test
