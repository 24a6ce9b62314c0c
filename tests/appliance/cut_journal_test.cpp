// A journal cut anywhere in its last event: it opens with all of them or with those before, and goes on.
#include "appliance/journal/journal.hpp"
#include "shared/crypto/aead.hpp"
#include "tests/appliance/house_fixture.hpp"
#include "tests/shared/sqlite/cut_log.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using appliance::Journal;

namespace {

crypto::Secret key() {
  return crypto::Secret::copy_of(Bytes(crypto::aead_key_size, 7));
}

Result<Journal> opened(const std::filesystem::path& path, crypto::Random& random) {
  return Journal::open(path, "s1", key(), random);
}

Done append(Journal& journal, const record::Head& head, const std::string& line) {
  Journal::Batch batch;
  batch.head = head;
  batch.lines = {line};
  return journal.append(batch);
}

}  // namespace

TEST_CASE("journal: cut anywhere in its last event, it has that event whole or not at all, and goes on") {
  const test::TempFolder folder;
  crypto::SystemRandom random;
  auto journal = opened(folder.path() / "journal.db", random);
  REQUIRE(journal);
  REQUIRE(append(*journal, {}, "first"));
  const record::Head head = record::after({}, "first");
  const testing::CutLog cut(folder.path() / "journal.db");
  REQUIRE(append(*journal, head, "second"));
  REQUIRE(cut.cuts() > 4096);
  int tried = 0;
  cut.at_each_cut(folder.path() / "copy", [&](const std::filesystem::path& copy) {
    auto again = opened(copy, random);
    REQUIRE(again);
    const auto content = again->read();
    REQUIRE(content);
    CHECK(content->lines == std::vector<std::string>{"first"});
    if (++tried % 64 == 0) CHECK(append(*again, head, "third"));
  });
  CHECK(journal->read()->lines.size() == 2);
}
