// The log key of the store, with something else in its place. Its other files: tests/shared/net, tests/shared/envelope.
#include "central-store/log/record_log.hpp"
#include "central-store/storage/sqlite_storage.hpp"
#include "tests/shared/base/hostile_shapes.hpp"
#include "tests/shared/net/test_world.hpp"

#include <doctest/doctest.h>

namespace tafel::test {

TEST_CASE("hostile files: the log key and the database of a store are plain files, or refused") {
  const TemporaryFolder folder;
  write_text(folder / "log.key", crypto::to_base64(Bytes(32, 7)) + "\n", 0600);
  testing::check_hostile_shapes(folder / "log.key",
                                [&] { return store::read_log_key(folder / "log.key").has_value(); });
  const auto database = folder / "store.sqlite";
  REQUIRE(store::SqliteStorage::open(database));
  testing::check_hostile_shapes(
      database,
      [&] {
        const bool there = std::filesystem::exists(std::filesystem::symlink_status(database));
        return there && store::SqliteStorage::open(database).has_value();
      },
      testing::Growth::is_its_own);
}

}  // namespace tafel::test
