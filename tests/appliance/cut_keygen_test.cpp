// Making the device's keys, cut off between its files: the same command finishes it, and never makes a second key.
#include "appliance/keys/device_keys.hpp"
#include "shared/base/files.hpp"
#include "tests/appliance/house_fixture.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::appliance;

namespace {

std::string read(const std::filesystem::path& file) {
  return read_text(file, 1UL << 20U).value();
}

void write(const std::filesystem::path& file, std::string_view content) {
  REQUIRE(write_file_durably(file, as_bytes(content)));
}

}  // namespace

TEST_CASE("keygen: cut off before the request, the next run writes it for the keys that are there") {
  const test::TempFolder folder;
  const StateFolder state{folder.path()};
  crypto::SystemRandom random;
  REQUIRE(make_device_keys(state, "tafel-1", random));
  const std::string request = read(state.device_request());
  const std::string keys = read(state.device_keys());
  for (std::size_t size = 0; size <= request.size(); ++size) {
    std::filesystem::remove(state.device_request());
    write(state.device_request().string() + ".part", request.substr(0, size));
    CHECK_FALSE(make_device_keys(state, "tafel-2", random));
    CHECK(make_device_keys(state, "tafel-1", random));
    CHECK(read(state.device_request()) == request);
    CHECK(read(state.device_keys()) == keys);
  }
  CHECK_FALSE(make_device_keys(state, "tafel-1", random));  // all is there
}

TEST_CASE("keygen: cut off before the sealed keys, the next run begins anew") {
  const test::TempFolder folder;
  const StateFolder state{folder.path()};
  crypto::SystemRandom random;
  REQUIRE(make_device_keys(state, "tafel-1", random));
  std::filesystem::remove(state.device_request());
  std::filesystem::remove(state.device_keys());
  CHECK(make_device_keys(state, "tafel-1", random));
  CHECK(load_device_keys(state));
}

TEST_CASE("keygen: with keys that do not open, no request is made for them") {
  const test::TempFolder folder;
  const StateFolder state{folder.path()};
  crypto::SystemRandom random;
  REQUIRE(make_device_keys(state, "tafel-1", random));
  std::filesystem::remove(state.device_request());
  write(state.device_secret(), std::string(32, 'x'));
  CHECK_FALSE(make_device_keys(state, "tafel-1", random));
  CHECK_FALSE(std::filesystem::exists(state.device_request()));
}
