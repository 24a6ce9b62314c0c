// An open folder: what is read of it, whatever another process puts in it.
#include "shared/base/folder.hpp"

#include "shared/base/files.hpp"
#include "shared/base/linked_file.hpp"
#include "tests/shared/base/hostile_shapes.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

using namespace tafel;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t limit = 1UL << 20;

struct Place {
  Place() {
    std::string name = (fs::temp_directory_path() / "tafel-folder-XXXXXX").string();
    path = ::mkdtemp(name.data());
    fs::create_directory(path / "inside");
    REQUIRE(write_file_durably(path / "inside" / "file", as_bytes("content")));
  }
  ~Place() { fs::remove_all(path); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  [[nodiscard]] Folder inside() const { return std::move(*Folder::open(path / "inside")); }
  fs::path path;
};

bool reads(const fs::path& file) {
  const auto content = read_file(file, limit);
  return content && as_text(*content) == "content";
}

bool is_root() {
  return ::geteuid() == 0;
}

}  // namespace

TEST_CASE("folder: a plain file with one name is read, and nothing else that can be there") {
  const Place it;
  testing::check_hostile_shapes(it.path / "inside" / "file",
                                [&] { return reads(it.path / "inside" / "file"); });
}

TEST_CASE("folder: only a plain file with one name is opened for writing, and a FIFO makes nobody wait") {
  const Place it;
  const fs::path file = it.path / "inside" / "file";
  testing::check_hostile_shapes(file, [&] {
    const auto opened = it.inside().open_plain("file", O_WRONLY);
    struct stat facts {};
    return opened && ::fstat(opened->get(), &facts) == 0 && facts.st_size == 7;
  });
}

TEST_CASE("folder: each refusal says what is there") {
  const Place it;
  const auto folder = it.inside();
  const auto why = [&](const char* name) { return folder.read(name, limit).error().message; };
  fs::create_symlink("file", it.path / "inside" / "link");
  REQUIRE(::mkfifo((it.path / "inside" / "fifo").c_str(), 0600) == 0);
  CHECK(why("link") == "is a link, not a plain file");
  CHECK(why("fifo") == "is a FIFO, not a plain file");
  fs::create_hard_link(it.path / "inside" / "file", it.path / "inside" / "second");
  CHECK(why("file") == "has a second name (a hard link)");
  CHECK(folder.read("none", limit).error().fault == Fault::missing);
}

TEST_CASE("folder: a file that is replaced and removed all the time is read whole or not at all") {
  const Place it;
  const fs::path file = it.path / "inside" / "file";
  std::atomic<bool> ended = false;
  std::thread other([&] {
    while (!ended) {
      fs::remove(file);
      (void)write_file_durably(file, as_bytes("content"));
    }
  });
  for (int i = 0; i < 2000; ++i) {
    const auto content = read_file(file, limit);
    if (content) CHECK(as_text(*content) == "content");
    if (!content) CHECK(content.error().fault == Fault::missing);
  }
  ended = true;
  other.join();
}

TEST_CASE("folder: a folder that was opened stays the same, whatever its path becomes") {
  const Place it;
  const auto folder = it.inside();
  fs::rename(it.path / "inside", it.path / "away");
  fs::create_directory(it.path / "inside");
  CHECK(as_text(*folder.read("file", limit)) == "content");
  REQUIRE(folder.write_new("more", as_bytes("x"), 0600));
  CHECK(fs::exists(it.path / "away" / "more"));
  CHECK_FALSE(fs::exists(it.path / "inside" / "more"));
  CHECK_FALSE(folder.is_the_same(it.inside()));
  CHECK(folder.is_on_the_same_file_system(it.inside()));
}

TEST_CASE("folder: what is there already is never written over, and a link not through") {
  const Place it;
  const auto folder = it.inside();
  CHECK_FALSE(folder.write_new("file", as_bytes("other"), 0600));
  fs::create_symlink(it.path / "elsewhere", it.path / "inside" / "link");
  CHECK_FALSE(folder.write_new("link", as_bytes("other"), 0600));
  CHECK_FALSE(fs::exists(it.path / "elsewhere"));
  CHECK(as_text(*folder.read("file", limit)) == "content");
}

TEST_CASE("folder: a folder inside is found or made, and never through a link") {
  const Place it;
  const auto folder = *Folder::open(it.path);
  CHECK(folder.inside("inside"));
  CHECK(folder.made_inside("inside", 0700));
  CHECK(folder.made_inside("new", 0700));
  CHECK(fs::is_directory(it.path / "new"));
  fs::create_directory_symlink(it.path / "inside", it.path / "link");
  CHECK_FALSE(folder.inside("link"));
  CHECK_FALSE(folder.made_inside("link", 0700));
}

TEST_CASE("folder: a link on the way is followed where only we could put it, and no other") {
  const Place it;
  fs::create_directory_symlink("inside", it.path / "link");
  fs::create_directory_symlink(it.path / "link", it.path / "again");
  CHECK(reads(it.path / "link" / "file"));
  CHECK(reads(it.path / "again" / "file"));
  CHECK(reads(it.path / "inside" / ".." / "link" / "." / "file"));
  CHECK_FALSE(Folder::open(it.path / "link", Links::none));
  CHECK(Folder::open(it.path / "inside", Links::none));
  SUBCASE("others may write its folder") {
    fs::permissions(it.path, fs::perms::group_write, fs::perm_options::add);
    CHECK_FALSE(reads(it.path / "link" / "file"));
    fs::permissions(it.path, fs::perms::sticky_bit, fs::perm_options::add);
    CHECK(reads(it.path / "link" / "file"));
  }
  SUBCASE("another user made it") {
    if (!is_root()) {
      MESSAGE("skipped: only root can give a link to another user");
      return;
    }
    REQUIRE(::lchown((it.path / "link").c_str(), 65534, 65534) == 0);
    CHECK_FALSE(reads(it.path / "link" / "file"));
    CHECK_FALSE(reads(it.path / "again" / "file"));
  }
  SUBCASE("it leads in a circle") {
    fs::create_directory_symlink(it.path / "circle", it.path / "circle");
    CHECK_FALSE(reads(it.path / "circle" / "file"));
  }
}

TEST_CASE("linked file: our own link is followed, another's and a FIFO behind it are not") {
  const Place it;
  const auto through = [&] { return read_file_of_our_links(it.path / "link", limit); };
  fs::create_symlink("inside/file", it.path / "link");
  REQUIRE(through());
  CHECK(as_text(*through()) == "content");
  CHECK(as_text(*read_file_of_our_links(it.path / "inside" / "file", limit)) == "content");
  testing::check_hostile_shapes(it.path / "inside" / "file", [&] {
    // Behind a link of ours another link of ours may be: only its content counts.
    const auto content = through();
    return content && as_text(*content) == "content" && !fs::is_symlink(it.path / "inside" / "file");
  });
  fs::permissions(it.path, fs::perms::group_write, fs::perm_options::add);
  CHECK_FALSE(through());
}
