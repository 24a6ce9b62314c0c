// Where a sealed record may be exported to.
#include "appliance/export/usb_stick.hpp"

#include "tests/appliance/house_fixture.hpp"

#include <doctest/doctest.h>
#include <fstream>

using namespace tafel;
using namespace tafel::appliance;
namespace fs = std::filesystem;

namespace {

struct Fixture {
  Fixture() {
    fs::create_directories(stick / "map");
    fs::create_directories(elsewhere);
  }
  [[nodiscard]] bool takes(const Path& folder) const { return is_on_a_stick(folder, {media}); }
  test::TempFolder temp;
  Path media = temp.path() / "media";
  Path stick = media / "stick";
  Path elsewhere = temp.path() / "elsewhere";
};

}  // namespace

TEST_CASE(
    "usb stick: a folder below a mount point is on a stick; the mount point and a folder beside it are not") {
  const Fixture it;
  CHECK(it.takes(it.stick));
  CHECK(it.takes(it.stick / "map"));
  CHECK_FALSE(it.takes(it.media));
  CHECK_FALSE(it.takes(it.elsewhere));
}

TEST_CASE("usb stick: a path or a link that leads off the stick is followed first") {
  const Fixture it;
  CHECK(it.takes(it.stick / "map" / ".."));
  CHECK_FALSE(it.takes(it.stick / ".." / ".." / "elsewhere"));
  fs::create_directory_symlink(it.elsewhere, it.stick / "link");
  CHECK_FALSE(it.takes(it.stick / "link"));
}

TEST_CASE("usb stick: only a folder that exists, by its whole path") {
  const Fixture it;
  std::ofstream(it.stick / "file") << "x";
  CHECK_FALSE(it.takes(it.stick / "file"));
  CHECK_FALSE(it.takes(it.stick / "nowhere"));
  CHECK_FALSE(it.takes(""));
  CHECK_FALSE(is_on_a_stick(it.stick, {}));
  CHECK_FALSE(is_on_a_stick(it.stick, {it.temp.path() / "not-there"}));
}
