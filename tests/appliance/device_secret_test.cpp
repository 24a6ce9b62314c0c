// The device secret as a credential of systemd, and as a file. A folder stands for $CREDENTIALS_DIRECTORY.
#include "appliance/keys/device_secret.hpp"

#include "appliance/keys/device_keys.hpp"
#include "shared/base/files.hpp"
#include "tests/appliance/house_fixture.hpp"

#include <cstdlib>
#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::appliance;
namespace fs = std::filesystem;

namespace {

struct CredentialsAndState {
  explicit CredentialsAndState(bool with_credentials = true) {
    fs::create_directory(credentials);
    fs::create_directories(state.device());
    if (with_credentials) ::setenv("CREDENTIALS_DIRECTORY", credentials.c_str(), 1);
  }
  ~CredentialsAndState() { ::unsetenv("CREDENTIALS_DIRECTORY"); }
  CredentialsAndState(const CredentialsAndState&) = delete;
  CredentialsAndState& operator=(const CredentialsAndState&) = delete;

  void give(const Bytes& secret, unsigned mode = 0400) const {
    fs::remove(credential);
    REQUIRE(write_file_durably(credential, secret, mode));
  }
  [[nodiscard]] Error error() const { return load_device_secret(state).error(); }

  test::TempFolder folder;
  Path credentials = folder.path() / "credentials";
  Path credential = credentials / "device-secret";
  StateFolder state{folder.path() / "state"};
};

const Bytes sevens(32, 7);

bool is(const Result<crypto::Secret>& secret, const Bytes& bytes) {
  return secret && crypto::equal(secret->view(), bytes);
}

}  // namespace

TEST_CASE("device secret: keys made under a credential put no secret on the disk, and open with it alone") {
  const CredentialsAndState machine;
  machine.give(sevens);
  crypto::SystemRandom random;
  REQUIRE(make_device_keys(machine.state, "tafel-1", random));
  CHECK_FALSE(fs::exists(machine.state.device_secret()));
  CHECK(is(load_device_secret(machine.state), sevens));
  CHECK(load_device_keys(machine.state));
  machine.give(Bytes(32, 8));
  CHECK(load_device_keys(machine.state).error().fault == Fault::altered);
  fs::remove(machine.credential);  // the disk alone
  CHECK(load_device_keys(machine.state).error().fault == Fault::missing);
}

TEST_CASE("device secret: without a credential it is the file, with other credentials or with none") {
  for (const bool with_credentials : {true, false}) {
    const CredentialsAndState machine(with_credentials);
    crypto::SystemRandom random;
    REQUIRE(make_device_keys(machine.state, "tafel-1", random));
    CHECK(fs::exists(machine.state.device_secret()));
    CHECK(load_device_keys(machine.state));
    if (!with_credentials) {  // what is in a folder that nobody named counts for nothing
      machine.give(sevens);
      CHECK(load_device_keys(machine.state));
    }
  }
}

TEST_CASE("device secret: a secret that moves from the file into a credential opens the same keys") {
  const CredentialsAndState machine;
  crypto::SystemRandom random;
  REQUIRE(make_device_keys(machine.state, "tafel-1", random));
  machine.give(*read_file(machine.state.device_secret(), 32));
  CHECK(load_device_keys(machine.state));  // both are there: said in the log
  fs::remove(machine.state.device_secret());
  CHECK(load_device_keys(machine.state));
}

TEST_CASE("device secret: one that is missing, of another size, no plain file or open to others is named") {
  const CredentialsAndState machine;
  CHECK(machine.error().fault == Fault::missing);
  CHECK(machine.error().place == machine.state.device_secret().string());
  for (const std::size_t size : {0UL, 31UL, 33UL}) {
    machine.give(Bytes(size, 7));
    CHECK(machine.error().fault == Fault::malformed);
    CHECK(machine.error().place == machine.credential.string());
  }
  for (const auto& [mode, taken] : {std::pair{0400U, true}, {0440U, true}, {0404U, false}, {0402U, false}}) {
    machine.give(sevens);
    fs::permissions(machine.credential, static_cast<fs::perms>(mode));
    CHECK(load_device_secret(machine.state).has_value() == taken);
    if (!taken) CHECK(machine.error().fault == Fault::refused);
  }
  fs::remove(machine.credential);
  fs::create_directory(machine.credential);
  CHECK(machine.error().fault == Fault::io);
}

TEST_CASE("device secret: a file that others may read is refused too, and one of ours is taken") {
  const CredentialsAndState machine(false);
  crypto::SystemRandom random;
  REQUIRE(make_device_keys(machine.state, "tafel-1", random));
  fs::permissions(machine.state.device_secret(), static_cast<fs::perms>(0604));
  CHECK(load_device_keys(machine.state).error().fault == Fault::refused);
  fs::permissions(machine.state.device_secret(), static_cast<fs::perms>(0600));
  CHECK(load_device_keys(machine.state));
}
