#include "central-store/disk_health.hpp"

#include "central-store/metric.hpp"

#include <system_error>

namespace tafel::store {
namespace {

constexpr std::int64_t between_counts_ms = 60'000;
constexpr std::uint64_t mebibyte = 1024UL * 1024;

std::string mebibytes(std::uint64_t bytes) {
  return std::to_string(bytes / mebibyte) + " MiB";
}

}  // namespace

std::optional<DiskRoom> room_at(const std::filesystem::path& folder) {
  std::error_code failed;
  const auto space = std::filesystem::space(folder, failed);
  if (failed) return std::nullopt;
  return DiskRoom{space.available, space.capacity};
}

void DiskHealth::see_failure(const Error& error) {
  if (error.fault != Fault::full && error.fault != Fault::io) return;
  if (error.fault == Fault::full) last_write_was_full_ = true;
  Trouble& trouble = error.fault == Fault::full ? full_ : failed_;
  ++trouble.total;
  ++trouble.unsaid;
  trouble.words = describe(error);
}

bool DiskHealth::has_room_for(std::uint64_t bytes) const {
  return !room_ || room_->free >= reserve_ + bytes;
}

void DiskHealth::say(Trouble& trouble, const std::string& what, Instant now, DiskLines& lines) {
  if (trouble.unsaid == 0) return;
  // A clock that went back begins a new minute too.
  const std::int64_t age = trouble.said_at ? now.unix_ms - trouble.said_at->unix_ms : 0;
  if (trouble.said_at && age >= 0 && age < between_counts_ms) return;
  lines.errors.push_back(trouble.said_at ? what + " still: " + std::to_string(trouble.unsaid) +
                                               " more requests failed by it"
                                         : what + ": " + trouble.words);
  trouble.said_at = now;
  trouble.unsaid = 0;
}

void DiskHealth::say_room(DiskLines& lines) {
  if (!room_) return;
  const bool is_low = room_->free < reserve_ + low_room_bytes;
  if (is_low && !said_low_)
    lines.errors.push_back("the state folder's disk has " + mebibytes(room_->free) + " left of " +
                           mebibytes(room_->size) + "; records are refused below " + mebibytes(reserve_));
  // Not said again for every file that comes and goes.
  said_low_ = is_low || (said_low_ && room_->free < reserve_ + low_room_bytes + low_room_bytes / 4);
}

DiskLines DiskHealth::lines(Instant now) {
  DiskLines lines;
  say(full_, "the disk is full", now, lines);
  say(failed_, "the disk failed", now, lines);
  if (full_.said_at && !is_full()) {
    lines.notes.emplace_back("the disk has room again");
    full_.said_at.reset();
  }
  say_room(lines);
  return lines;
}

std::string DiskHealth::metrics() const {
  std::string text =
      "# TYPE tafel_store_disk_errors_total counter\ntafel_store_disk_errors_total{kind=\"full\"} " +
      std::to_string(full_.total) + "\ntafel_store_disk_errors_total{kind=\"failed\"} " +
      std::to_string(failed_.total) + "\n" + gauge("tafel_store_disk_reserve_bytes", reserve_);
  if (room_)
    text +=
        gauge("tafel_store_disk_free_bytes", room_->free) + gauge("tafel_store_disk_size_bytes", room_->size);
  return text;
}

}  // namespace tafel::store
