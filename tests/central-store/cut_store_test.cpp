// The store's database cut anywhere in its last write: it opens with the whole of that write or with none of it, its
// log of readings is valid, and it goes on.
#include "central-store/log/reading_log.hpp"
#include "central-store/storage/sqlite_storage.hpp"
#include "shared/reading_log/line.hpp"
#include "tests/shared/base/unfit_words.hpp"
#include "tests/shared/net/test_world.hpp"
#include "tests/shared/sqlite/cut_log.hpp"

#include <doctest/doctest.h>

namespace tafel::test {
namespace {

using store::SqliteStorage;

reading_log::Reading reading(const std::string& reason) {
  return {{1'000}, "tafelgeheim://demo/coordinator/an", "get", "", std::string(64, 'a'), reason};
}

}  // namespace

TEST_CASE("store: cut anywhere in its last reading, the log of readings is valid and goes on") {
  const TemporaryFolder folder;
  auto storage = must(SqliteStorage::open(folder / "store.sqlite"));
  REQUIRE(store::note_reading(*storage, reading("eerste")));
  const testing::CutLog cut(folder / "store.sqlite");
  REQUIRE(store::note_reading(*storage, reading("tweede")));
  REQUIRE(cut.cuts() > 4096);
  int tried = 0;
  cut.at_each_cut(folder / "copy", [&](const std::filesystem::path& copy) {
    const auto again = must(SqliteStorage::open(copy));
    CHECK(must(again->access_head()).count == 1);
    CHECK(store::check_reading_log(*again));
    if (++tried % 64 == 0) CHECK(store::note_reading(*again, reading("derde")));
  });
  CHECK(must(storage->access_head()).count == 2);
}

TEST_CASE("store: a reading that nobody could read back is not noted") {
  const TemporaryFolder folder;
  auto storage = must(SqliteStorage::open(folder / "store.sqlite"));
  for (const std::string& unfit : testing::unfit_lines()) {
    CAPTURE(unfit);
    CHECK_FALSE(store::note_reading(*storage, reading(unfit)));
  }
  CHECK(must(storage->access_head()).count == 0);
  for (const std::string& fit : testing::fit_words()) CHECK(store::note_reading(*storage, reading(fit)));
  CHECK(store::check_reading_log(*storage));
}

}  // namespace tafel::test
