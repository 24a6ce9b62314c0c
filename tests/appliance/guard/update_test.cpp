// What a bundle with a new image must be before a machine writes it: signed, newer, and whole.
#include "appliance/guard/update.hpp"

#include "appliance/guard/update_bundle.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "tests/appliance/house_fixture.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <string>

using namespace tafel;
using namespace tafel::guard;
using tafel::test::TempFolder;
namespace fs = std::filesystem;
namespace minisign = tafel::crypto::minisign;

namespace {

const std::string root_hash = std::string(32, 'a') + std::string(32, 'b');

std::string entry(const std::string& content) {
  return R"({"size":)" + std::to_string(content.size()) + R"(,"sha256":")" +
         crypto::to_hex(crypto::sha256(content)) + R"("})";
}

std::string description(const std::string& version = "2026.12.01", int generation = 2) {
  return R"({"format":"tafelgeheim/update/v1","version":")" + version + R"(","generation":)" +
         std::to_string(generation) + R"(,"root_hash":")" + root_hash + R"(","kernel_image":)" +
         entry("kernel") + R"(,"root":)" + entry("root") + R"(,"hash_tree":)" + entry("tree") + "}";
}

void put(const fs::path& path, std::string_view content) {
  REQUIRE(write_file_durably(path, as_bytes(content)));
}

// A machine that runs version 2026.11.30 of generation 2, and a stick with a bundle.
struct Stick {
  TempFolder folder;
  crypto::SystemRandom random;
  minisign::SignKey release = minisign::make_sign_key(random);
  UpdateSource source{folder.path() / "media", folder.path() / "release.pub", folder.path() / "os-release",
                      folder.path() / "cmdline", folder.path() / "run" / "bundle"};
  fs::path bundle = source.sticks / "sda1" / "tafelgeheim-update";
  fs::path root = bundle / "tafel_2026.12.01_aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa.root";

  Stick() {
    fs::create_directories(bundle);
    put(source.release_key, minisign::to_file(minisign::verify_key_of(release), "release"));
    put(source.os_release, "ID=debian\nIMAGE_VERSION=2026.11.30\n");
    put(source.command_line, "roothash=00 tafel.generation=2 quiet\n");
    put(bundle / "tafel_2026.12.01.efi", "kernel");
    put(root, "root");
    put(bundle / "tafel_2026.12.01_bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb.hash", "tree");
    describe(description(), release);
  }
  void describe(const std::string& text, const minisign::SignKey& key) const {
    put(bundle / "update.json", text);
    put(bundle / "update.json.minisig", *minisign::sign(key, as_bytes(text), "update", "update"));
  }
  // The fault; nothing is led to then.
  [[nodiscard]] Fault refusal() const {
    const auto found = find_update(source);
    REQUIRE_FALSE(found);
    CHECK_FALSE(fs::exists(fs::symlink_status(source.link)));
    return found.error().fault;
  }
};

}  // namespace

TEST_CASE("an update names its files by its version and the halves of its root hash") {
  const auto update = parse_update(description());
  REQUIRE(update);
  CHECK(update->version == "2026.12.01");
  CHECK(update->generation == 2);
  CHECK(update->kernel_image.name == "tafel_2026.12.01.efi");
  CHECK(update->root.name == "tafel_2026.12.01_aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa.root");
  CHECK(update->hash_tree.name == "tafel_2026.12.01_bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb.hash");
  CHECK(update->root.size == 4);
}

TEST_CASE("a description with one thing wrong is no update") {
  struct Change {
    const char* what;
    const char* becomes;
  };
  for (const auto& [what, becomes] : {
           Change{"update/v1", "update/v2"},
           Change{"2026.12.01", "2026.12.1"},
           Change{"2026.12.01", "../../etc/"},
           Change{R"("generation":2)", R"("generation":0)"},
           Change{R"("generation":2)", R"("generation":65)"},
           Change{R"("root_hash":"aa)", R"("root_hash":"AA)"},
           Change{R"("root_hash":"aa)", R"("root_hash":")"},
           Change{R"("size":6)", R"("size":0)"},
           Change{R"("size":6)", R"("size":1610612737)"},
           Change{R"("size":6)", R"("size":6,"mode":1)"},
           Change{R"("hash_tree")", R"("tree")"},
       }) {
    CAPTURE(becomes);
    std::string text = description();
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    CHECK(parse_update(text));
    CHECK_FALSE(parse_update(text.replace(at, std::string_view(what).size(), becomes)));
  }
}

TEST_CASE("an update is taken when it is later and of no lower generation") {
  Update update;
  update.version = "2026.12.01";
  update.generation = 2;
  CHECK_FALSE(problem_with_update(update, "2026.11.30", 2));
  CHECK_FALSE(problem_with_update(update, "2026.11.30", 1));
  CHECK(problem_with_update(update, "2026.11.30", 3));
  CHECK(problem_with_update(update, "2026.12.01", 2));
  CHECK(problem_with_update(update, "2027.01.01", 2));
}

TEST_CASE("the version of the running image is a day") {
  CHECK(*image_version_in("ID=debian\nIMAGE_VERSION=2026.11.30\n") == "2026.11.30");
  for (const auto* bad :
       {"", "ID=debian\n", "IMAGE_VERSION=\n", "IMAGE_VERSION=2026.11.30-1\n", "XIMAGE_VERSION=2026.11.30\n"})
    CHECK_FALSE(image_version_in(bad));
}

TEST_CASE("a whole bundle on a stick is found, led to, and found again") {
  const Stick stick;
  const auto found = find_update(stick.source);
  REQUIRE(found);
  CHECK(found->version == "2026.12.01");
  CHECK(fs::read_symlink(stick.source.link) == stick.bundle);
  CHECK(found_update(stick.source)->version == "2026.12.01");
  REQUIRE(find_update(stick.source));  // a link from before is replaced
}

TEST_CASE("a bundle with one thing wrong is refused, and nothing is led to") {
  Stick stick;
  SUBCASE("a byte of the root") {
    put(stick.root, "rooT");
    CHECK(stick.refusal() == Fault::altered);
  }
  SUBCASE("a shorter root") {
    put(stick.root, "roo");
    CHECK(stick.refusal() == Fault::altered);
  }
  SUBCASE("a longer root") {
    put(stick.root, "root and more");
    CHECK(stick.refusal() == Fault::altered);
  }
  SUBCASE("no root") {
    fs::remove(stick.root);
    CHECK(stick.refusal() == Fault::missing);
  }
  SUBCASE("a link for a root") {
    fs::rename(stick.root, stick.folder.path() / "elsewhere");
    fs::create_symlink(stick.folder.path() / "elsewhere", stick.root);
    CHECK(stick.refusal() == Fault::io);
  }
  SUBCASE("signed by another") {
    stick.describe(description(), minisign::make_sign_key(stick.random));
    CHECK(stick.refusal() == Fault::refused);
  }
  SUBCASE("described otherwise than was signed") {
    put(stick.bundle / "update.json", description("2026.12.02"));
    CHECK(stick.refusal() == Fault::altered);
  }
  SUBCASE("not signed") {
    fs::remove(stick.bundle / "update.json.minisig");
    CHECK(stick.refusal() == Fault::missing);
  }
  SUBCASE("no newer than what runs") {
    stick.describe(description("2026.11.30"), stick.release);
    CHECK(stick.refusal() == Fault::refused);
  }
  SUBCASE("of an older generation") {
    stick.describe(description("2026.12.01", 1), stick.release);
    CHECK(stick.refusal() == Fault::refused);
  }
  SUBCASE("no stick") {
    fs::remove_all(stick.source.sticks);
    CHECK(stick.refusal() == Fault::missing);
  }
}
