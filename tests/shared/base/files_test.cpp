// Whole files: written durably or not at all, also when the filesystem is full.
#include "shared/base/files.hpp"

#include "tests/shared/base/small_filesystem.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

using namespace tafel;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t limit = 1UL << 20;

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "tafel-files-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator()));
  }
  fs::path path;
};

std::string content_of(const fs::path& path) {
  return to_text(read_file(path, limit).value());
}

}  // namespace

TEST_CASE("files: what is written is read back, with its mode and nothing beside it") {
  const Folder folder;
  const fs::path path = folder.path / "file";
  for (const std::string text : {"", "first", "second"}) {
    REQUIRE(write_file_durably(path, as_bytes(text)).has_value());
    CHECK(content_of(path) == text);
  }
  CHECK(folder.entries() == 1);
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("files: what a write that was cut short left behind lends neither its mode nor its bytes") {
  const Folder folder;
  const fs::path path = folder.path / "file";
  const fs::path stale = folder.path / "file.part";
  REQUIRE(write_file_durably(stale, as_bytes("half of a much longer text"), 0666).has_value());
  fs::permissions(stale, fs::perms::all);
  REQUIRE(write_file_durably(path, as_bytes("whole")).has_value());
  CHECK(content_of(path) == "whole");
  CHECK(folder.entries() == 1);
  CHECK((fs::status(path).permissions() & fs::perms::all) ==
        (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("files: the limit is what may be read, to the byte") {
  const Folder folder;
  const fs::path path = folder.path / "file";
  REQUIRE(write_file_durably(path, Bytes(100'000, 'x')).has_value());
  CHECK(read_file(path, 100'000)->size() == 100'000);
  const auto refused = read_file(path, 99'999);
  CHECK(refused.error().fault == Fault::malformed);
  CHECK(refused.error().place == path.string());
}

TEST_CASE("files: a missing file or folder is told apart from other failures") {
  const Folder folder;
  CHECK(read_file(folder.path / "none", limit).error().fault == Fault::missing);
  CHECK(write_file_durably(folder.path / "none" / "file", Bytes(1)).error().fault == Fault::missing);
  CHECK(read_file(folder.path, limit).error().fault == Fault::io);
  CHECK(flush_folder(folder.path).has_value());
  CHECK(flush_folder(folder.path / "none").error().fault == Fault::missing);
}

TEST_CASE("files: a target that cannot be replaced stays as it is, and no part is left") {
  const Folder folder;
  fs::create_directories(folder.path / "target" / "inside");
  CHECK_FALSE(write_file_durably(folder.path / "target", Bytes(1)).has_value());
  CHECK(folder.entries() == 1);
  CHECK(fs::is_directory(folder.path / "target" / "inside"));
}

TEST_CASE("files: a link put where the part is written is not followed") {
  const Folder folder;
  REQUIRE(write_file_durably(folder.path / "victim", as_bytes("untouched")).has_value());
  fs::create_symlink(folder.path / "victim", folder.path / "file.part");
  (void)write_file_durably(folder.path / "file", as_bytes("new"));
  CHECK(content_of(folder.path / "victim") == "untouched");
}

TEST_CASE("files: on a full filesystem the old content stays, the part is gone, and the fault says full") {
  const Folder folder;
  const fs::path mount_point = folder.path / "small";
  fs::create_directory(mount_point);
  const testing::SmallFilesystem small(mount_point);
  if (!small.mounted()) {
    MESSAGE("skipped: cannot mount a tmpfs here (" << small.reason() << "); run as root to see this test");
    return;
  }
  const fs::path path = mount_point / "file";
  REQUIRE(write_file_durably(path, as_bytes("old content")).has_value());
  const auto refused = write_file_durably(path, Bytes(200'000, 'x'));
  REQUIRE(!refused.has_value());
  CHECK(refused.error().fault == Fault::full);
  CHECK(content_of(path) == "old content");
  CHECK(std::distance(fs::directory_iterator(mount_point), fs::directory_iterator()) == 1);
  CHECK(write_file_durably(path, as_bytes("there is room for this")).has_value());
  CHECK(content_of(path) == "there is room for this");
}

TEST_CASE("files: removing is durable, and what was not there is no error") {
  const Folder folder;
  const fs::path path = folder.path / "file";
  REQUIRE(write_file_durably(path, Bytes(1)).has_value());
  CHECK(remove_file_durably(path).has_value());
  CHECK_FALSE(fs::exists(path));
  CHECK(remove_file_durably(path).has_value());
  CHECK_FALSE(remove_file_durably(folder.path).has_value());
}

TEST_CASE("files: what is destroyed is overwritten before its name goes, and nothing else is touched") {
  const Folder folder;
  const fs::path file = folder.path / "f";
  const std::string words(200'000, 'w');  // more than one block of zeros
  REQUIRE(write_file_durably(file, as_bytes(words)));
  // A descriptor that was open before still reads the bytes of the medium.
  std::ifstream before(file, std::ios::binary);
  REQUIRE(destroy_file_durably(file, words.size()));
  CHECK_FALSE(fs::exists(file));
  const std::string left{std::istreambuf_iterator<char>(before), {}};
  CHECK(left == std::string(words.size(), '\0'));
  CHECK(destroy_file_durably(file, words.size()));  // it was not there
}

TEST_CASE("files: what cannot be overwritten is not destroyed") {
  const Folder folder;
  const fs::path file = folder.path / "f";
  REQUIRE(write_file_durably(file, as_bytes("words")));
  CHECK(destroy_file_durably(file, 4).error().fault == Fault::malformed);  // larger than that
  CHECK(read_text(file, 10).value() == "words");
  fs::create_hard_link(file, folder.path / "second");
  CHECK(destroy_file_durably(file, 10).error().fault == Fault::io);
  CHECK(read_text(folder.path / "second", 10).error().fault == Fault::io);  // has two names still
  fs::create_symlink(file, folder.path / "link");
  CHECK(destroy_file_durably(folder.path / "link", 10).error().fault == Fault::io);
}

TEST_CASE("files: what cannot be parsed is placed in its file, and what can is returned") {
  const Folder folder;
  const auto path = folder.path / "number";
  const auto seven = [](std::string_view text) -> Result<int> {
    if (text != "7") return fail(Fault::malformed, "not 7", "line 1");
    return 7;
  };
  REQUIRE(write_file_durably(path, as_bytes("7")));
  CHECK(read_parsed(path, limit, seven).value() == 7);
  CHECK(read_text(path, limit).value() == "7");
  REQUIRE(write_file_durably(path, as_bytes("8")));
  const auto refused = read_parsed(path, limit, seven);
  CHECK(refused.error().fault == Fault::malformed);
  CHECK(describe(refused.error()) == path.string() + ": line 1: not 7");
  CHECK(read_parsed(folder.path / "none", limit, seven).error().fault == Fault::missing);
  CHECK(read_parsed(path, 0, seven).error().place == path.string());
}
