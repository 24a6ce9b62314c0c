// What the store says of its disk, as rows over time.
#include "central-store/disk_health.hpp"

#include <doctest/doctest.h>

namespace tafel::test {
namespace {

using store::DiskHealth;
using store::DiskRoom;

constexpr std::uint64_t mebibyte = 1024UL * 1024;
constexpr std::uint64_t reserve = 64 * mebibyte;
constexpr std::uint64_t plenty = 100'000 * mebibyte;

Instant at(std::int64_t seconds) {
  return {seconds * 1000};
}

const Error full{Fault::full, "SQLite: database or disk is full", "store.sqlite", {}};
const Error failed{Fault::io, "SQLite: disk I/O error", "store.sqlite", {}};

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("disk health: a full disk is said once, then counted each minute, and said to be over") {
  DiskHealth disk(reserve);
  disk.see_room(DiskRoom{plenty, plenty});
  CHECK(disk.lines(at(0)).errors.empty());
  disk.see_failure(full);
  const auto first = disk.lines(at(1));
  REQUIRE(first.errors.size() == 1);
  CHECK(first.errors[0] == "the disk is full: store.sqlite: SQLite: database or disk is full");
  CHECK(disk.is_full());
  for (int n = 0; n < 7; ++n) disk.see_failure(full);
  CHECK(disk.lines(at(2)).errors.empty());
  const auto counted = disk.lines(at(61));
  REQUIRE(counted.errors.size() == 1);
  CHECK(counted.errors[0] == "the disk is full still: 7 more requests failed by it");
  CHECK(disk.lines(at(200)).errors.empty());  // nothing more came
  disk.see_written();
  CHECK_FALSE(disk.is_full());
  CHECK(disk.lines(at(201)).notes == std::vector<std::string>{"the disk has room again"});
  CHECK(disk.lines(at(202)).notes.empty());
  CHECK(has(disk.metrics(), "tafel_store_disk_errors_total{kind=\"full\"} 8\n"));
  CHECK(has(disk.metrics(), "tafel_store_disk_errors_total{kind=\"failed\"} 0\n"));
}

TEST_CASE("disk health: a failed disk is another trouble, and what is no matter of the disk is none") {
  DiskHealth disk(reserve);
  disk.see_failure(failed);
  disk.see_failure({Fault::unreachable, "other writers were first", "", {}});
  const auto lines = disk.lines(at(0));
  REQUIRE(lines.errors.size() == 1);
  CHECK(lines.errors[0] == "the disk failed: store.sqlite: SQLite: disk I/O error");
  CHECK_FALSE(disk.is_full());
  CHECK(has(disk.metrics(), "{kind=\"failed\"} 1\n"));
  // A clock that went back keeps nothing silent.
  disk.see_failure(failed);
  CHECK(disk.lines(at(-1000)).errors.size() == 1);
}

TEST_CASE("disk health: the reserve is kept free of records, and a low disk is said before") {
  DiskHealth disk(reserve);
  CHECK(disk.has_room_for(1000 * mebibyte));  // a file system that does not say
  disk.see_room(DiskRoom{plenty, plenty});
  CHECK(disk.lines(at(0)).errors.empty());
  disk.see_room(DiskRoom{reserve + store::low_room_bytes - 1, plenty});
  const auto low = disk.lines(at(1));
  REQUIRE(low.errors.size() == 1);
  CHECK(has(low.errors[0], "has 1087 MiB left of 100000 MiB; records are refused below 64 MiB"));
  CHECK(disk.lines(at(2)).errors.empty());
  disk.see_room(DiskRoom{reserve + store::low_room_bytes, plenty});  // a file that came and went
  CHECK(disk.lines(at(3)).errors.empty());
  disk.see_room(DiskRoom{reserve + store::low_room_bytes - 1, plenty});
  CHECK(disk.lines(at(4)).errors.empty());
  disk.see_room(DiskRoom{plenty, plenty});
  CHECK(disk.lines(at(5)).errors.empty());
  disk.see_room(DiskRoom{reserve + 5, plenty});
  CHECK(disk.lines(at(6)).errors.size() == 1);
  CHECK(disk.has_room_for(5));
  CHECK_FALSE(disk.has_room_for(6));
  CHECK_FALSE(disk.is_full());
  disk.see_room(DiskRoom{reserve - 1, plenty});
  CHECK(disk.is_full());
  CHECK(has(disk.metrics(), "\ntafel_store_disk_free_bytes " + std::to_string(reserve - 1) + "\n"));
}

}  // namespace tafel::test
