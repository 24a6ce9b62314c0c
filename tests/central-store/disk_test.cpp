// A store on a small file system that is full, and on one that fails: what is refused, what goes on, and who is told.
#include "tests/central-store/answers.hpp"
#include "tests/central-store/test_house.hpp"
#include "tests/shared/base/small_filesystem.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <unistd.h>

namespace tafel::test {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t mebibyte = 1024UL * 1024;

// The state folder of a house, on a file system of its own.
struct SmallHouse {
  explicit SmallHouse(const char* options) : disk(made(house / "state"), options) {
    REQUIRE_MESSAGE(disk.mounted(), disk.reason());
  }
  static fs::path made(const fs::path& folder) {
    fs::create_directory(folder);
    return folder;
  }
  // Something else fills the disk until so much is free.
  void fill(std::uintmax_t left) const {
    std::ofstream file(house / "state/ballast", std::ios::binary | std::ios::app);
    const std::string block(64UL * 1024, 'x');
    while (file.good() && fs::space(house / "state").available > left) file << block << std::flush;
  }
  void clear() const { fs::remove(house / "state/ballast"); }

  TestHouse house;
  testing::SmallFilesystem disk;
};

std::size_t count_of(const std::string& text, const std::string& words) {
  std::size_t found = 0;
  for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
  return found;
}

struct Clients {
  Clients(const TestHouse& house, const RunningStore& store)
      : device(house.client(house.device, store.port())),
        coordinator(house.client(house.coordinator, store.port())) {}
  std::string health() { return get_health().status == 200 ? "ok" : problem_of(get_health()); }
  net::Response get_health() { return get(device, "/healthz"); }
  net::Response read(const Sealed& sealed) {
    return get(coordinator, "/v1/records/" + sealed.sha(), {{"tafel-reason", "proef"}});
  }
  std::string metrics() { return to_text(get(coordinator, "/metrics").body); }
  net::HttpClient device;
  net::HttpClient coordinator;
};

// ext4 on a file, as a disk that fails: the kernel makes it read-only when it meets an error.
class FailingDisk {
 public:
  explicit FailingDisk(fs::path where) : where_(std::move(where)) {
    const std::string image = folder_ / "image";
    std::ofstream(image).close();
    fs::resize_file(image, 32 * mebibyte);
    REQUIRE(run({"mkfs.ext4", "-q", image}) == 0);
    REQUIRE(run({"mount", "-o", "loop,errors=remount-ro", image, where_}) == 0);
  }
  ~FailingDisk() { run({"umount", where_}); }
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;
  void fail() const {
    std::string device;
    REQUIRE(run({"findmnt", "-no", "SOURCE", where_}, &device) == 0);
    device = fs::path(device.substr(0, device.find('\n'))).filename();
    std::ofstream("/sys/fs/ext4/" + device + "/trigger_fs_error") << "1" << std::flush;
  }

 private:
  TemporaryFolder folder_;
  fs::path where_;
};

}  // namespace

TEST_CASE(
    "disk: one that is nearly full refuses records and gives them still; with room again it takes them") {
  SmallHouse small("size=48m,mode=0700");
  RunningStore store(small.house, {}, "0", {"--reserve-mib", "16"});
  Clients clients(small.house, store);
  const Sealed before = small.house.seal(TestHouse::session(1));
  const auto receipt = ask(clients.device, TestHouse::put(before));
  REQUIRE(receipt.status == 201);
  CHECK(clients.health() == "ok");

  small.fill(8 * mebibyte);
  CHECK(eventually([&] { return clients.health() == "507 full"; }));
  const Sealed refused = small.house.seal(TestHouse::session(2));
  for (int n = 0; n < 20; ++n) CHECK(problem_of(ask(clients.device, TestHouse::put(refused))) == "507 full");
  CHECK(ask(clients.device, TestHouse::put(before)).body == receipt.body);
  CHECK(clients.read(before).body == before.age_file);  // and its reading is noted
  CHECK(
      to_text(get(clients.coordinator, "/v1/access", {{"tafel-reason", "proef"}}).body).find(before.sha()) !=
      std::string::npos);
  CHECK(eventually([&] { return count_of(store.log(), "the disk is full: ") == 1; }));
  CHECK(clients.metrics().find("tafel_store_disk_errors_total{kind=\"full\"} 20\n") != std::string::npos);
  CHECK(clients.metrics().find("\ntafel_store_writable 1\n") != std::string::npos);

  small.clear();
  CHECK(eventually([&] { return ask(clients.device, TestHouse::put(refused)).status == 201; }));
  CHECK(eventually([&] { return clients.health() == "ok"; }));
  CHECK(eventually([&] { return count_of(store.log(), "the disk has room again") == 1; }));
  CHECK(count_of(store.log(), "the disk is full: ") == 1);
  CHECK(store.stop() == 0);
}

TEST_CASE(
    "disk: one without a byte left stores and notes nothing, gives the log, and goes on with room again") {
  SmallHouse small("size=16m,mode=0700");
  RunningStore store(small.house, {}, "0", {"--reserve-mib", "0"});
  Clients clients(small.house, store);
  const Sealed before = small.house.seal(TestHouse::session(1), 1000);
  const auto receipt = ask(clients.device, TestHouse::put(before)).body;
  small.fill(0);
  const Sealed refused = small.house.seal(TestHouse::session(2), 3'000'000);
  CHECK(problem_of(ask(clients.device, TestHouse::put(refused))) == "507 full");
  CHECK(clients.health() == "507 full");
  CHECK(get(clients.device, "/v1/log/checkpoint").status == 200);
  CHECK(get(clients.device, "/v1/log/proof/" + before.sha()).body == receipt);
  small.clear();
  CHECK(eventually([&] { return ask(clients.device, TestHouse::put(refused)).status == 201; }));
  CHECK(clients.health() == "ok");
  CHECK(clients.read(refused).body == refused.age_file);
  CHECK(store.stop() == 0);
}

TEST_CASE(
    "disk: one that fails under the store is said in the log, /healthz and /metrics, and is read still") {
  TestHouse house;
  fs::create_directory(house / "state");
  const FailingDisk disk(house / "state");
  const Sealed before = house.seal(TestHouse::session(1));
  RunningStore store(house, {}, "0", {"--reserve-mib", "0"});
  {
    Clients clients(house, store);
    const auto receipt = ask(clients.device, TestHouse::put(before)).body;
    REQUIRE(clients.health() == "ok");
    disk.fail();
    CHECK(problem_of(ask(clients.device, TestHouse::put(house.seal(TestHouse::session(2))))) ==
          "503 storage");
    CHECK(clients.health() == "503 storage");
    CHECK(ask(clients.device, TestHouse::put(before)).body == receipt);
    CHECK(get(clients.device, "/v1/log/proof/" + before.sha()).body == receipt);
    CHECK(get(clients.device, "/v1/log/checkpoint").status == 200);
    // A reading that cannot be noted is not given (rule art15.access).
    CHECK(problem_of(clients.read(before)) == "503 storage");
    CHECK(clients.metrics().find("\ntafel_store_writable 0\n") != std::string::npos);
    CHECK(clients.metrics().find("tafel_store_disk_errors_total{kind=\"failed\"} 2\n") != std::string::npos);
    CHECK(eventually([&] { return count_of(store.log(), "the disk failed: ") == 1; }));
  }
  CHECK(store.stop() == 0);
}

}  // namespace tafel::test
