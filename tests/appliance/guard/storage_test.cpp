// What was opened as /var is encrypted and on the machine's disk. The kernel's own answer is seen in the machine of software
// (tests/image).
#include "appliance/guard/storage.hpp"

#include "appliance/guard/opened_storage.hpp"
#include "tests/appliance/house_fixture.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <string>

using namespace tafel;
using namespace tafel::guard;
using tafel::test::TempFolder;
namespace fs = std::filesystem;

namespace {

Mapping sound() {
  return {"crypt", "aes-xts-plain64 :64:logon:cryptsetup:1234-d0 0 254:5 32768 1 allow_discards",
          1,       "254:5",
          "vda",   "vda"};
}

void make_partition(const fs::path& sys, const std::string& disk, const std::string& partition,
                    const std::string& number) {
  const fs::path folder = sys / "devices" / disk / partition;
  fs::create_directories(folder / "slaves");
  fs::create_directories(folder / "partition");
  fs::create_directories(sys / "dev");
  fs::create_directory_symlink(folder, sys / "dev" / number);
}

void make_mapped(const fs::path& sys, const std::string& name, const std::string& number,
                 const std::vector<std::string>& over) {
  const fs::path folder = sys / "devices" / name;
  fs::create_directories(folder / "slaves");
  for (const auto& each : over)
    fs::create_directory_symlink(fs::canonical(sys / "dev" / each), folder / "slaves" / each);
  fs::create_directory_symlink(folder, sys / "dev" / number);
}

}  // namespace

TEST_CASE("an encrypted partition of the machine's disk may be written") {
  CHECK_FALSE(problem_with_storage(sound()));
  CHECK(device_in(sound().line) == "254:5");
  CHECK(device_in("").empty());
}

TEST_CASE("storage with one thing wrong may not") {
  Mapping mapping = sound();
  SUBCASE("a plain mapping") {
    mapping.target = "linear";
  }
  SUBCASE("a part that is not encrypted") {
    mapping.targets = 2;
  }
  SUBCASE("no mapping") {
    mapping.targets = 0;
  }
  SUBCASE("a cipher that does nothing") {
    mapping.line = "cipher_null-ecb :64:logon:cryptsetup:1234-d0 0 254:5 32768";
  }
  SUBCASE("another mode") {
    mapping.line = "aes-ecb :64:logon:cryptsetup:1234-d0 0 254:5 32768";
  }
  SUBCASE("a short key") {
    mapping.line = "aes-xts-plain64 :32:logon:cryptsetup:1234-d0 0 254:5 32768";
  }
  SUBCASE("another disk") {
    mapping.disk = "sda";
  }
  SUBCASE("an unknown disk") {
    mapping.disk = mapping.machines_disk = "";
  }
  CHECK(problem_with_storage(mapping));
}

TEST_CASE("the disk of a device is found through partitions and mappings") {
  const TempFolder folder;
  const fs::path& sys = folder.path();
  make_partition(sys, "vda", "vda2", "253:2");
  make_partition(sys, "vda", "vda3", "253:3");
  make_partition(sys, "sdb", "sdb1", "8:17");
  make_mapped(sys, "dm-0", "252:0", {"253:2", "253:3"});
  make_mapped(sys, "dm-1", "252:1", {"253:2", "8:17"});
  CHECK(disk_of("253:3", sys / "dev") == "vda");
  CHECK(disk_of("252:0", sys / "dev") == "vda");
  CHECK(disk_of("8:17", sys / "dev") == "sdb");
  CHECK(disk_of("252:1", sys / "dev").empty());  // over two disks
  CHECK(disk_of("9:9", sys / "dev").empty());
  CHECK(disk_of("", sys / "dev").empty());
}

TEST_CASE("storage that is not open is missing") {
  CHECK(look_at_storage("tafel-no-such-storage").error().fault == Fault::missing);
}
