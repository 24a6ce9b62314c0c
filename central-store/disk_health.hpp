// What the store's disk lets it do, for the log, /healthz and /metrics. A trouble is said in the log once, then counted: a
// line a minute while more of it comes, and one when it is over. Records are refused while there is room left, so that the
// log of readings can still be written and reading goes on. Pure: the caller has the clock and the figures. Thread: one.
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tafel::store {

// Less than this, beyond the reserve, is said in the log.
constexpr std::uint64_t low_room_bytes = 1024UL * 1024 * 1024;

struct DiskRoom {
  std::uint64_t free = 0;  // bytes that this process may still write
  std::uint64_t size = 0;  // of the file system
};

// Nothing when the file system does not say: a disk that does not answer shows by its writes.
[[nodiscard]] std::optional<DiskRoom> room_at(const std::filesystem::path& folder);

// Lines for the log.
struct DiskLines {
  std::vector<std::string> errors;
  std::vector<std::string> notes;
};

class DiskHealth {
 public:
  // So many bytes are kept free of records.
  explicit DiskHealth(std::uint64_t reserve_bytes = 0) : reserve_(reserve_bytes) {}

  void see_room(std::optional<DiskRoom> room) { room_ = room; }
  // A write was refused or failed, or a reading failed. What is neither "full" nor "io" is no matter of the disk.
  void see_failure(const Error& error);
  void see_written() { last_write_was_full_ = false; }

  [[nodiscard]] bool has_room_for(std::uint64_t bytes) const;
  // Was the last write refused for want of room, or would the next record be?
  [[nodiscard]] bool is_full() const { return last_write_was_full_ || !has_room_for(0); }

  // What the log has to say since the last time. To be asked every second or so.
  [[nodiscard]] DiskLines lines(Instant now);
  // Prometheus text.
  [[nodiscard]] std::string metrics() const;

 private:
  struct Trouble {
    std::uint64_t total = 0;  // since the start
    std::uint64_t unsaid = 0;
    std::string words;               // of the last one
    std::optional<Instant> said_at;  // since it began
  };
  static void say(Trouble& trouble, const std::string& what, Instant now, DiskLines& lines);
  void say_room(DiskLines& lines);

  std::uint64_t reserve_;
  std::optional<DiskRoom> room_;
  Trouble full_;
  Trouble failed_;
  bool last_write_was_full_ = false;
  bool said_low_ = false;
};

}  // namespace tafel::store
