// The borders between folders, read from the includes of the sources.
#include "tests/borders/include_table.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <unistd.h>

using namespace tafel::borders;
namespace fs = std::filesystem;

namespace {

fs::path source_root() {
  const char* root = std::getenv("TAFEL_SOURCE");
  REQUIRE_MESSAGE(root != nullptr, "TAFEL_SOURCE names the sources; ctest sets it");
  return root;
}

IncludeTable table() {
  return read_table(source_root() / "tests/borders/includes.table");
}

// A tree with one planted file. It is deleted when the test ends.
class PlantedTree {
 public:
  PlantedTree() {
    std::string name = (fs::temp_directory_path() / "borders-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    root_ = name;
  }
  ~PlantedTree() { fs::remove_all(root_); }
  PlantedTree(const PlantedTree&) = delete;
  PlantedTree& operator=(const PlantedTree&) = delete;

  void copy(const std::string& file) const {
    fs::create_directories((root_ / file).parent_path());
    fs::copy_file(source_root() / file, root_ / file);
  }
  void append(const std::string& file, const std::string& line) const {
    std::ofstream(root_ / file, std::ios::app) << line << "\n";
  }
  [[nodiscard]] const fs::path& root() const { return root_; }

 private:
  fs::path root_;
};

struct Forbidden {
  const char* file;
  const char* include;
};

// Each is a way in which a secret could cross a border.
constexpr Forbidden forbidden[] = {
    {"shared/domain/decide.hpp", "shared/crypto/hash.hpp"},
    {"shared/domain/decide.hpp", "shared/ipc/message.hpp"},
    {"shared/domain/decide.hpp", "unistd.h"},
    {"shared/envelope/manifest.hpp", "sodium.h"},
    {"shared/envelope/manifest.hpp", "openssl/evp.h"},
    {"shared/ipc/message.hpp", "shared/domain/decide.hpp"},
    {"central-store/http/service.hpp", "shared/domain/state.hpp"},
    {"central-store/http/service.hpp", "shared/record/record.hpp"},
    {"central-store/http/service.hpp", "sqlite3.h"},
    {"kiosk-ui/platform/rect.hpp", "shared/crypto/secret.hpp"},
    {"kiosk-ui/platform/rect.hpp", "shared/net/http_client.hpp"},
    {"kiosk-ui/platform/rect.hpp", "shared/record/record.hpp"},
    {"kiosk-ui/state/facts.hpp", "nlohmann/json.hpp"},
    {"kiosk-ui/pages/day.cpp", "kiosk-ui/pages/locked.hpp"},
    {"kiosk-ui/parts/busy.hpp", "kiosk-ui/pages/frame.hpp"},
    {"kiosk-ui/readings/progress.hpp", "kiosk-ui/state/ui_state.hpp"},
    {"kiosk-ui/state/place.hpp", "kiosk-ui/parts/rail.hpp"},
    {"kiosk-ui/widgets/ui.hpp", "kiosk-ui/state/intent.hpp"},
    {"kiosk-ui/platform/rect.hpp", "kiosk-ui/widgets/ui.hpp"},
    {"appliance/state_folder.hpp", "shared/net/http_client.hpp"},
    {"appliance/state_folder.hpp", "sqlite3.h"},
    {"appliance/uplink/uplink.hpp", "shared/record/record.hpp"},
    {"appliance/uplink/uplink.hpp", "appliance/journal/journal.hpp"},
};

}  // namespace

TEST_CASE("borders: no source includes across a border") {
  for (const std::string& violation : violations(table(), source_root())) FAIL_CHECK(violation);
}

TEST_CASE("borders: an include planted across a border is found") {
  for (const Forbidden& each : forbidden) {
    CAPTURE(each.file);
    CAPTURE(each.include);
    const PlantedTree tree;
    tree.copy(each.file);
    REQUIRE(violations(table(), tree.root()).empty());
    tree.append(each.file, "#  include <" + std::string(each.include) + ">");
    const auto found = violations(table(), tree.root());
    REQUIRE(found.size() == 1);
    CHECK(found[0].ends_with("may not include " + std::string(each.include)));
  }
}

TEST_CASE("borders: a line that is not of the table's form is refused") {
  const PlantedTree tree;
  tree.append("broken.table", "shared/domain std");
  CHECK_THROWS_AS((void)read_table(tree.root() / "broken.table"), std::runtime_error);
  CHECK_THROWS_AS((void)read_table(tree.root() / "absent.table"), std::runtime_error);
}
