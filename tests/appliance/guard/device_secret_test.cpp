// The device's secret as the machine makes it: sealed by a real TPM (swtpm), once, and opened by no other.
#include "appliance/guard/device_secret.hpp"

#include "appliance/guard/sealing_program.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/random.hpp"
#include "tests/appliance/guard/software_tpm.hpp"
#include "tests/appliance/house_fixture.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <optional>

using namespace tafel;
using namespace tafel::guard;
using tafel::test::SoftwareTpm;
using tafel::test::TempFolder;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t limit = 64UL * 1024;

struct FirstMachine {
  TempFolder folder;
  TempFolder tpm_folder;
  std::optional<SoftwareTpm> tpm{std::in_place, tpm_folder.path()};
  crypto::SystemRandom random;
  DeviceSecretFiles files{folder.path() / "keys.json", folder.path() / "kept",
                          folder.path() / "run" / "store", tpm->name()};

  FirstMachine() { fs::create_directories(files.kept); }
  Done start() { return hand_over_device_secret(files, random); }
  [[nodiscard]] fs::path handed_over() const { return files.store / "device-secret"; }
  // The kernel's own device takes back what a program left in the TPM; the bare one of a test does not.
  void start_tpm_anew() {
    tpm.reset();
    tpm.emplace(tpm_folder.path());
  }
  Result<Bytes> opened() {
    start_tpm_anew();
    return opened_by(tpm->name());
  }
  [[nodiscard]] Result<Bytes> opened_by(const std::string& name) const {
    return open_with_tpm({"device-secret", name, files.pcrs}, *read_file(handed_over(), limit));
  }
};

bool has(const fs::path& file, const Bytes& secret) {
  const Bytes content = *read_file(file, limit);
  return std::ranges::search(content, secret).begin() != content.end();
}

}  // namespace

TEST_CASE("device secret: made once, sealed, the same at each start, and in no file as it is") {
  FirstMachine machine;
  REQUIRE(machine.start());
  const auto secret = machine.opened();
  REQUIRE(secret);
  CHECK(secret->size() == 32);
  fs::remove_all(machine.folder.path() / "run");
  REQUIRE(machine.start());
  const auto again = machine.opened();
  REQUIRE(again);
  CHECK(*again == *secret);
  for (const auto& entry : fs::recursive_directory_iterator(machine.folder.path()))
    if (entry.is_regular_file()) CHECK_FALSE(has(entry.path(), *secret));
  const auto mode = fs::status(machine.handed_over()).permissions();
  CHECK((mode & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
}

TEST_CASE(
    "device secret: another TPM opens nothing, nor does this one what was altered or has another name") {
  FirstMachine machine;
  REQUIRE(machine.start());
  const TempFolder other_folder;
  const SoftwareTpm other(other_folder.path());
  CHECK_FALSE(machine.opened_by(other.name()));
  machine.start_tpm_anew();
  CHECK_FALSE(open_with_tpm({"another", machine.tpm->name(), machine.files.pcrs},
                            *read_file(machine.handed_over(), limit)));
  Bytes sealed = *read_file(machine.handed_over(), limit);
  sealed[sealed.size() - 10] = sealed[sealed.size() - 10] == 'A' ? 'B' : 'A';
  CHECK_FALSE(open_with_tpm({"device-secret", machine.tpm->name(), machine.files.pcrs}, sealed));
  CHECK(machine.opened());
}

TEST_CASE(
    "device secret: a device that has keys keeps the secret that it has, and a machine of its own is "
    "another") {
  FirstMachine machine;
  REQUIRE(write_file_durably(machine.files.device_keys, as_bytes("{}")));
  REQUIRE(machine.start());
  CHECK_FALSE(fs::exists(machine.handed_over()));
  fs::remove(machine.files.device_keys);
  REQUIRE(machine.start());
  FirstMachine second;
  REQUIRE(second.start());
  const auto one = machine.opened();
  const auto other = second.opened();
  REQUIRE(one);
  REQUIRE(other);
  CHECK(*one != *other);
}

TEST_CASE("device secret: without a TPM nothing is put anywhere") {
  FirstMachine machine;
  machine.files.tpm = "swtpm:path=/nowhere/tpm.sock";
  CHECK_FALSE(machine.start());
  CHECK_FALSE(fs::exists(machine.handed_over()));
  CHECK(fs::is_empty(machine.files.kept));
}
