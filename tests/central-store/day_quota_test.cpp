#include "central-store/day_quota.hpp"

#include "central-store/log/stored_since.hpp"
#include "tests/central-store/fake_storage.hpp"
#include "tests/central-store/forwarding_storage.hpp"

#include <doctest/doctest.h>

namespace tafel::store {
namespace {

constexpr Instant noon{1'700'000'000'000};
constexpr Instant tomorrow{noon.unix_ms + 86'400'000};

// A log of records that were stored at these moments.
class Moments : public test::ForwardingStorage {
 public:
  Moments(RecordStorage& inner, std::vector<std::int64_t> moments)
      : ForwardingStorage(inner), moments_(std::move(moments)) {}
  Result<TreeState> tree() override { return TreeState{moments_.size(), ""}; }
  Result<std::vector<RecordFacts>> list(std::uint64_t first, std::size_t limit) override {
    std::vector<RecordFacts> found;
    for (std::uint64_t i = first; i < moments_.size() && found.size() < limit; ++i) {
      RecordFacts facts;
      facts.log_index = i;
      facts.stored_at = {moments_[i]};
      found.push_back(facts);
    }
    ++calls;
    return found;
  }
  int calls = 0;

 private:
  std::vector<std::int64_t> moments_;
};

}  // namespace

TEST_CASE("quota: a device stores up to its limit of bytes or of records, and no more that day") {
  DayQuota quota({3, 100});
  CHECK_FALSE(quota.is_over("a", 100, noon));
  CHECK(quota.is_over("a", 101, noon));
  (void)quota.count("a", 60, noon);
  CHECK_FALSE(quota.is_over("a", 40, noon));
  CHECK(quota.is_over("a", 41, noon));
  (void)quota.count("a", 1, noon);
  (void)quota.count("a", 1, noon);
  CHECK(quota.is_over("a", 0, noon));
}

TEST_CASE("quota: another device and another day are not touched") {
  DayQuota quota({1, 100});
  (void)quota.count("a", 1, noon);
  CHECK(quota.is_over("a", 1, noon));
  CHECK_FALSE(quota.is_over("b", 1, noon));
  CHECK_FALSE(quota.is_over("a", 1, tomorrow));
}

TEST_CASE("quota: the operator hears of it once a day at four fifths, and once at the first refusal") {
  DayQuota quota({10, 1'000});
  for (int i = 0; i < 7; ++i) CHECK_FALSE(quota.count("a", 1, noon));
  CHECK(quota.count("a", 1, noon));
  CHECK_FALSE(quota.count("a", 1, noon));
  CHECK(quota.refuse("a", noon));
  CHECK_FALSE(quota.refuse("a", noon));
  CHECK(quota.count("a", 900, tomorrow));
  CHECK(quota.refuse("a", tomorrow));
}

TEST_CASE("quota: what was stored since the day began is found from the log's end, in few looks") {
  test::FakeDisk disk;
  test::FakeStorage nothing(disk);
  std::vector<std::int64_t> moments;
  for (std::int64_t i = 0; i < 1'000; ++i) moments.push_back(i);
  const auto seen_since = [&](std::vector<std::int64_t> log, std::int64_t since) {
    Moments storage(nothing, std::move(log));
    std::vector<std::int64_t> seen;
    CHECK(each_stored_since(storage, {since},
                            [&](const RecordFacts& one) { seen.push_back(one.stored_at.unix_ms); }));
    CHECK(storage.calls < 14);
    return seen;
  };
  CHECK(seen_since(moments, 998) == std::vector<std::int64_t>{998, 999});
  CHECK(seen_since(moments, 1'000).empty());
  CHECK(seen_since(moments, 0) == moments);
  CHECK(seen_since({}, 5).empty());
  CHECK(seen_since({5, 5, 5}, 5).size() == 3);
}

}  // namespace tafel::store
