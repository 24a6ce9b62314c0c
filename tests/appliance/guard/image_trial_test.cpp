// A new image is tried once, and kept once it reached the screen. What the firmware makes of it is seen in the machine of
// software (tests/image).
#include "appliance/guard/image_trial.hpp"

#include "appliance/guard/boot_entry.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/hash.hpp"
#include "tests/appliance/house_fixture.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <string>

using namespace tafel;
using namespace tafel::guard;
using tafel::test::TempFolder;
namespace fs = std::filesystem;

namespace {

constexpr const char* global = "-8be4df61-93ca-11d2-aa0d-00e098032b8c";

// A machine that runs version 2026.12.01 from EFI/Linux, and starts "old" by default.
struct Machine {
  TempFolder folder;
  ImageTrial trial{folder.path() / "efivars", folder.path() / "efi", folder.path() / "by-partuuid",
                   folder.path() / "block", folder.path() / "os-release"};

  Machine() {
    for (const auto& each : {trial.efivars, trial.efi / "EFI/BOOT", trial.efi / "EFI/Linux", trial.partitions,
                             trial.blocks / "vda1", folder.path() / "dev"})
      fs::create_directories(each);
    put(trial.os_release, "IMAGE_VERSION=2026.12.01\n");
    put(trial.efi / "EFI/BOOT/BOOTX64.EFI", "old");
    put(trial.efi / "EFI/Linux/tafel_2026.12.01.efi", "new");
    put(folder.path() / "dev/vda1", "");
    fs::create_symlink(folder.path() / "dev/vda1", trial.partitions / firmware_partition);
    put(trial.blocks / "vda1/partition", "1\n");
    put(trial.blocks / "vda1/start", "2048\n");
    put(trial.blocks / "vda1/size", "1048576\n");
  }
  static void put(const fs::path& path, std::string_view content) {
    REQUIRE(write_file_durably(path, as_bytes(content)));
  }
  [[nodiscard]] fs::path variable(const std::string& name) const { return trial.efivars / (name + global); }
  void starts_from_entry(const std::string& number_in_bytes) const {
    put(variable("BootCurrent"), std::string(4, '\0') + number_in_bytes);
  }
  [[nodiscard]] std::string default_image() const {
    return *read_text(trial.efi / "EFI/BOOT/BOOTX64.EFI", 64);
  }
  [[nodiscard]] bool is_trial() const {
    const auto answer = is_a_trial(trial);
    REQUIRE(answer);
    return *answer;
  }
};

}  // namespace

TEST_CASE("a boot entry is the bytes that the specification says") {
  const auto option = load_option("T", {1, 0x800, 0x100000}, "\\a");
  REQUIRE(option);
  CHECK(crypto::to_hex(*option) ==
        // active, length of the path, "T"
        "01000000"
        "3800"
        "54000000"
        // hard drive: partition 1, from block 2048, 1048576 blocks, its identity, GPT
        "04012a00"
        "01000000"
        "0008000000000000"
        "0000100000000000"
        "6c6661740000004080000000000000030202"
        // file path "\a", end
        "04040a00"
        "5c0061000000"
        "7fff0400");
  CHECK_FALSE(load_option("T", {}, "\\\xc3\xa9"));
  CHECK_FALSE(load_option("T\n", {}, "\\a"));
}

TEST_CASE("a new image is tried at the next start, and the default stays the old one") {
  const Machine machine;
  REQUIRE(try_image(machine.trial, "2026.12.01"));
  CHECK(crypto::to_hex(*read_file(machine.variable("BootNext"), 64)) == "07000000f07a");
  const auto expected =
      load_option("Tafelgeheim 2026.12.01", {1, 2048, 1048576}, "\\EFI\\Linux\\tafel_2026.12.01.efi");
  CHECK(crypto::to_hex(*read_file(machine.variable("Boot7AF0"), 4096)) ==
        "07000000" + crypto::to_hex(*expected));
  CHECK(machine.default_image() == "old");
  CHECK_FALSE(machine.is_trial());  // not this start
}

TEST_CASE("an image that is not there, or a disk without the partition, is not tried") {
  const Machine machine;
  CHECK(try_image(machine.trial, "2026.12.02").error().fault == Fault::missing);
  fs::remove(machine.trial.partitions / firmware_partition);
  CHECK(try_image(machine.trial, "2026.12.01").error().fault == Fault::missing);
  CHECK(fs::is_empty(machine.trial.efivars));
}

TEST_CASE("a partition whose place is no number is not tried") {
  for (const auto* bad :
       {"", "2048", "2048 \n", "-1\n", "2048\n\n", "20480000000000000000000000000000000000\n"}) {
    const Machine machine;
    Machine::put(machine.trial.blocks / "vda1/start", bad);
    CHECK(try_image(machine.trial, "2026.12.01").error().fault == Fault::malformed);
  }
}

TEST_CASE("an image on trial is kept, once") {
  const Machine machine;
  REQUIRE(try_image(machine.trial, "2026.12.01"));
  machine.starts_from_entry("\xf0\x7a");
  CHECK(machine.is_trial());
  REQUIRE(keep_image(machine.trial));
  CHECK(machine.default_image() == "new");
  CHECK_FALSE(fs::exists(machine.variable("BootNext")));
  CHECK_FALSE(machine.is_trial());
  Machine::put(machine.trial.efi / "EFI/BOOT/BOOTX64.EFI", "newer");
  REQUIRE(keep_image(machine.trial));
  CHECK(machine.default_image() == "newer");
}

TEST_CASE("an old image that comes back after a failed trial keeps itself") {
  const Machine machine;
  REQUIRE(try_image(machine.trial, "2026.12.01"));
  fs::remove(machine.variable("BootNext"));  // the firmware took it
  machine.starts_from_entry(std::string(2, '\0'));
  CHECK_FALSE(machine.is_trial());
  REQUIRE(keep_image(machine.trial));
  CHECK(machine.default_image() == "old");
}

TEST_CASE("an image whose file cannot be put in its place is tried again at the next start") {
  const Machine machine;
  REQUIRE(try_image(machine.trial, "2026.12.01"));
  fs::remove(machine.variable("BootNext"));
  machine.starts_from_entry("\xf0\x7a");
  fs::remove(machine.trial.efi / "EFI/Linux/tafel_2026.12.01.efi");
  CHECK(keep_image(machine.trial).error().fault == Fault::missing);
  CHECK(machine.default_image() == "old");
  CHECK(fs::exists(machine.variable("BootNext")));
  CHECK(machine.is_trial());
}
