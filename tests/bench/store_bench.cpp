// The store against what its work costs at least, side by side in one run, as ratios:
//   one durable ingest with its proof, at growing logs, against a bare SQLite commit of the same bytes;
//   one upload and a backlog through our client against the stock curl, to the same store;
//   one upload over a new connection beside strangers and beside a bad device, against the same alone.
// Run: build/release/bench/store_bench [backlog]. Needs TAFEL_BIN.
#include "central-store/log/outside.hpp"
#include "central-store/log/record_log.hpp"
#include "central-store/storage/sqlite_storage.hpp"
#include "shared/crypto/random.hpp"
#include "tests/central-store/test_house.hpp"
#include "tests/shared/net/attacker.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <stop_token>
#include <thread>

namespace tafel {
namespace {

using test::must;

constexpr std::size_t record_bytes = 20'000;

double ms_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void need(const Done& done) {
  if (!done) test::give_up(done.error());
}

// A log of `size` leaves, written in one go.
void fill(const std::filesystem::path& path, std::uint64_t size, const crypto::tlog::LogSigner& signer) {
  auto database = must(sqlite::Database::open(path));
  auto transaction = must(sqlite::Transaction::begin(database));
  std::vector<crypto::Hash> row(size);
  for (std::uint64_t i = 0; i < size; ++i) row[i] = crypto::tlog::leaf_hash(as_bytes(std::to_string(i)));
  crypto::Hash root{};
  for (std::int64_t level = 0; !row.empty(); ++level) {
    for (std::size_t i = 0; i < row.size(); ++i)
      need(must(database.prepare("INSERT INTO node VALUES(?, ?, ?)"))
               .bind(1, level)
               .bind(2, static_cast<std::int64_t>(i))
               .bind(3, ByteView(row[i]))
               .run());
    std::vector<crypto::Hash> parents(row.size() / 2);
    for (std::size_t i = 0; i < parents.size(); ++i)
      parents[i] = crypto::tlog::node_hash(row[2 * i], row[2 * i + 1]);
    row = std::move(parents);
  }
  root = must(store::tree_root(size, [&](unsigned level, std::uint64_t position) -> Result<crypto::Hash> {
    auto query = must(database.prepare("SELECT hash FROM node WHERE level = ? AND position = ?"));
    (void)must(query.bind(1, std::int64_t{level}).bind(2, static_cast<std::int64_t>(position)).step());
    crypto::Hash hash{};
    std::copy_n(query.blob(0).begin(), hash.size(), hash.begin());
    return hash;
  }));
  const std::string note =
      crypto::tlog::sign_note(signer, to_text(crypto::tlog::Checkpoint{signer.name, size, root}));
  need(must(database.prepare("UPDATE tree SET size = ?, checkpoint = ?"))
           .bind(1, static_cast<std::int64_t>(size))
           .bind(2, note)
           .run());
  need(transaction.commit());
}

double ingest_ms(std::uint64_t size, unsigned rounds) {
  const test::TemporaryFolder folder;
  const auto path = folder / "store.sqlite";
  crypto::SystemRandom random;
  crypto::tlog::LogSigner signer{"bench.log", crypto::make_signing_key(random)};
  { (void)must(store::SqliteStorage::open(path)); }
  fill(path, size, signer);
  const auto storage = must(store::SqliteStorage::open(path));
  store::RecordLog log(*storage, std::move(signer));
  need(log.open());
  Bytes content(record_bytes);
  random.fill(content);
  const std::string minisig(600, 'x');
  return ms_of([&] {
           for (unsigned i = 0; i < rounds; ++i) {
             envelope::Manifest manifest;
             manifest.session = test::TestHouse::session(i);
             manifest.age_sha256 = crypto::sha256(std::to_string(i));
             manifest.age_size = content.size();
             (void)must(log.deliver(store::outside_of(manifest), content, minisig, Instant{}));
           }
         }) /
         rounds;
}

double bare_commit_ms(unsigned rounds) {
  const test::TemporaryFolder folder;
  auto database = must(sqlite::Database::open(folder / "bare.sqlite"));
  need(database.execute("CREATE TABLE content(content BLOB)"));
  const Bytes content(record_bytes, 7);
  return ms_of([&] {
           for (unsigned i = 0; i < rounds; ++i) {
             auto transaction = must(sqlite::Transaction::begin(database));
             need(must(database.prepare("INSERT INTO content VALUES(?)")).bind(1, ByteView(content)).run());
             need(transaction.commit());
           }
         }) /
         rounds;
}

void ingest_at_growing_logs() {
  constexpr unsigned rounds = 200;
  const double bare = bare_commit_ms(rounds);
  std::printf("bare SQLite commit of %zu bytes: %.3f ms = 1\n", record_bytes, bare);
  for (const std::uint64_t size : {1'000UL, 10'000UL, 100'000UL, 1'000'000UL}) {
    const double ingest = ingest_ms(size, rounds);
    std::printf("ingest and proof at %8lu leaves: %.3f ms = %.2f\n", static_cast<unsigned long>(size), ingest,
                ingest / bare);
  }
}

std::vector<test::Sealed> sealed_records(test::TestHouse& house, unsigned first, unsigned count) {
  std::vector<test::Sealed> records;
  for (unsigned i = 0; i < count; ++i)
    records.push_back(house.seal(test::TestHouse::session(first + i), record_bytes));
  return records;
}

double curl_ms(const test::TestHouse& house, const test::RunningStore& store,
               const std::vector<test::Sealed>& records) {
  std::string config;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::string file = house / ("curl-" + std::to_string(i) + ".age");
    test::write_text(file, as_text(records[i].age_file));
    if (i > 0) config += "next\n";
    config += "silent\nfail\nhttp2\ncacert = \"" + house.authority.pem().string() + "\"\ncert = \"" +
              house.device.certificate.string() + "\"\nkey = \"" + house.device.key.string() +
              "\"\nupload-file = \"" + file + "\"\noutput = /dev/null\nheader = \"tafel-minisig: " +
              crypto::to_base64(as_bytes(records[i].minisig)) + "\"\nurl = \"" +
              store.url("/v1/records/" + records[i].sha()) + "\"\n";
  }
  test::write_text(house / "curl.config", config);
  return ms_of([&] {
    if (test::run({"curl", "--config", house / "curl.config"}) != 0) std::printf("curl failed\n");
  });
}

double client_ms(const test::TestHouse& house, const test::RunningStore& store,
                 const std::vector<test::Sealed>& records) {
  return ms_of([&] {
    net::HttpClient client(house.client(house.device, store.port()));
    for (const test::Sealed& record : records)
      if (must(client.exchange(test::TestHouse::put(record))).status != 201)
        std::printf("our client failed\n");
  });
}

void uploads(unsigned backlog) {
  test::TestHouse house;
  test::RunningStore store(house);
  unsigned next = 0;
  for (const unsigned count : {1U, backlog}) {
    const auto for_curl = sealed_records(house, next, count);
    const auto for_us = sealed_records(house, next + count, count);
    next += 2 * count;
    const double curl = curl_ms(house, store, for_curl);
    const double us = client_ms(house, store, for_us);
    std::printf("%u upload(s): curl --http2 %.1f ms = 1, our client %.1f ms = %.2f\n", count, curl, us,
                us / curl);
  }
}

// Of `count` records, each over a connection of its own.
double median_put_ms(test::TestHouse& house, const test::RunningStore& store, unsigned first,
                     unsigned count) {
  std::vector<double> times;
  for (const test::Sealed& record : sealed_records(house, first, count))
    times.push_back(client_ms(house, store, {record}));
  std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2));
  return times[times.size() / 2];
}

// 128 silent sockets, 16 of which are opened anew each second: what kept every device out before there were limits.
double beside_strangers_ms(test::TestHouse& house, const test::RunningStore& store, unsigned first,
                           unsigned count) {
  test::Strangers strangers(store.port(), 128);
  const std::jthread coming([&](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      strangers.open_one_more();
      std::this_thread::sleep_for(std::chrono::milliseconds(62));
    }
  });
  return median_put_ms(house, store, first, count);
}

// Bodies that never end, as large as one certificate may have.
double beside_unfinished_bodies_ms(test::TestHouse& house, const test::RunningStore& store, unsigned first,
                                   unsigned count) {
  test::Attacker bad(house.client(house.other_device, store.port()));
  for (int i = 0; i < 2; ++i)
    bad.send_all(bad.begin_upload("/v1/records/" + std::string(64, '0'), 60UL * 1024 * 1024));
  return median_put_ms(house, store, first, count);
}

void uploads_beside_others() {
  constexpr unsigned count = 41;
  test::TestHouse house;
  test::RunningStore store(house);
  const double alone = median_put_ms(house, store, 0, count);
  const double strangers = beside_strangers_ms(house, store, count, count);
  const double bodies = beside_unfinished_bodies_ms(house, store, 2 * count, count);
  std::printf("one upload: alone %.1f ms = 1, beside strangers %.2f, beside unfinished bodies %.2f\n", alone,
              strangers / alone, bodies / alone);
}

}  // namespace
}  // namespace tafel

int main(int argc, char** argv) {
  try {
    tafel::uploads_beside_others();
    tafel::ingest_at_growing_logs();
    tafel::uploads(argc > 1 ? static_cast<unsigned>(std::strtoul(argv[1], nullptr, 10)) : 1000);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "store_bench: %s\n", error.what());
    return 1;
  }
  return 0;
}
