// A database whose last transaction was cut off, as by a power cut: its write-ahead log ends somewhere in it, or has
// zeros from there on: at every byte around the header of each frame (24 bytes and a page of 4,096, after a header of 32),
// and at every 13th byte of the page. For the tests of whoever keeps one.
#pragma once

#include "shared/base/files.hpp"

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

namespace tafel::testing {

namespace fs = std::filesystem;

class CutLog {
 public:
  // The database as it is before its last transaction; it stays open.
  explicit CutLog(fs::path database) : database_(std::move(database)), before_(log_now().size()) {}

  // After the last transaction: opens a copy for each cut, in a folder that the copy has alone.
  void at_each_cut(const fs::path& folder, const std::function<void(const fs::path& copy)>& check) const {
    const std::string main = content(database_);
    const std::string log = log_now();
    const fs::path copy = folder / database_.filename();
    for (std::size_t size = before_; size < log.size(); size += step_at(size)) {
      fs::remove_all(folder);
      fs::create_directories(folder);
      put(copy, main);
      const bool with_zeros = size % 2 == 1;
      put(log_of(copy), log.substr(0, size) + (with_zeros ? std::string(log.size() - size, '\0') : ""));
      check(copy);
    }
  }
  [[nodiscard]] std::size_t cuts() const { return log_now().size() - before_; }

 private:
  static std::size_t step_at(std::size_t size) {
    const std::size_t in_frame = (size - 32) % (24 + 4096);
    return in_frame < 48 || in_frame > 4096 ? 1 : 13;
  }
  static fs::path log_of(const fs::path& database) { return database.string() + "-wal"; }
  static std::string content(const fs::path& file) { return read_text(file, 1UL << 30U).value_or(""); }
  static void put(const fs::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
  }
  [[nodiscard]] std::string log_now() const { return content(log_of(database_)); }

  fs::path database_;
  std::size_t before_;
};

}  // namespace tafel::testing
