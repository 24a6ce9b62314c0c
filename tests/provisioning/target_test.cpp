// Where a command writes is looked at before the command changes anything: every option that names a file or folder to
// write meets every place in which nothing can or may be written.
#include "provisioning/cli/target.hpp"

#include "tests/provisioning/desk.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

using provisioning::check_target;
using provisioning::check_target_folder;
using provisioning::Written;

struct Target {
  Words command;
  std::string option;
};

std::vector<Target> every_target() {
  std::vector<Target> targets;
  for (const Words& command : every_command())
    for (const std::string& option : texts_of(command))
      if (kind_of(joined(command), option) == Kind::target) targets.push_back({command, option});
  return targets;
}

// What is there is worth more than what would be written, or there is no folder to write in.
std::vector<std::string> forbidden_places(const Desk& desk) {
  const std::string house = desk.dir() + "/";
  return {house + "devices/tafel-1/tls.pem",
          house + "secret/house.key",
          house + "house.json",
          desk.record,
          desk.folder / "agenda.json",
          house + "crl.pem/x.age",
          house + "store/new.pem",
          desk.folder / "template.json/x.age"};
}

bool has(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

// Nothing that was there before is changed, in the house or beside it; the access log is beside it.
struct Unchanged {
  explicit Unchanged(const Desk& at) : desk(at) {}
  [[nodiscard]] bool holds() const {
    return everything_in(desk.dir()) == house && everything_in(desk.folder.path()) == folder;
  }
  const Desk& desk;
  std::vector<std::pair<std::string, std::string>> house = everything_in(desk.dir());
  std::vector<std::pair<std::string, std::string>> folder = everything_in(desk.folder.path());
};

}  // namespace

TEST_CASE("target: each option that names what is written refuses what is worth more, and changes nothing") {
  const Desk desk;
  const auto targets = every_target();
  CHECK(targets.size() == 27);
  for (const auto& [command, option] : targets)
    for (const std::string& place : forbidden_places(desk)) {
      // A folder that is made may have any name, and a new one is no key.
      const bool is_folder = joined(command) == "fetch" || joined(command) == "transfer";
      if (is_folder && place.ends_with("new.pem")) continue;
      CAPTURE(joined(command));
      CAPTURE(option);
      CAPTURE(place);
      const Unchanged before(desk);
      const Finished done = tafel_here(with(desk.call(joined(command)), option, place));
      CHECK(done.status != 0);
      CHECK_MESSAGE(has(done.err, option + " "), done.err);
      CHECK(before.holds());
    }
}

TEST_CASE("target: a folder that is not there is said before anything is changed") {
  const Desk desk;
  for (const auto& [command, option] : every_target()) {
    if (joined(command) == "fetch") continue;  // makes the folders on the way
    CAPTURE(joined(command));
    CAPTURE(option);
    const Unchanged before(desk);
    const Words call = with(desk.call(joined(command)), option, desk.folder / "no-such-folder/x.age");
    const Finished done = tafel_here(call);
    CHECK(done.status != 0);
    CHECK_MESSAGE(has(done.err, option + " "), done.err);
    CHECK(before.holds());
  }
}

TEST_CASE("target: an older file of the same kind is replaced, as the help says") {
  const Desk desk;
  for (const char* command : {"chair pack", "agenda pack", "device renew", "print", "extract", "subject"}) {
    CAPTURE(command);
    const Finished first = tafel_here(desk.call(command));
    CHECK_MESSAGE(first.status == 0, first.err);
    const Finished again = tafel_here(desk.call(command));
    CHECK_MESSAGE(again.status == 0, again.err);
  }
}

TEST_CASE("target: a report's two files are two") {
  const Desk desk;
  const Finished done = tafel_here(with(desk.call("report"), "--pdf", desk.folder / "./c.csv"));
  CHECK(done.status == 1);
  CHECK_MESSAGE(has(done.err, "is the same file as --csv"), done.err);
}

TEST_CASE("target: a pack replaces a pack and an empty file, and nothing that is like one") {
  const Desk desk;
  REQUIRE(tafel_here(desk.call("chair pack")).status == 0);
  const fs::path pack = desk.folder / "c.age";
  const auto refused = [&](const fs::path& file) {
    const auto done = check_target("--out", file, Written::pack);
    return done ? "" : describe(done.error());
  };
  CHECK(refused(pack) == "");
  CHECK(refused(desk.folder / "new.age") == "");
  write(desk.folder / "empty.age", "");
  CHECK(refused(desk.folder / "empty.age") == "");
  fs::copy(pack, desk.folder / "alone.age");  // any age file, without a signature
  CHECK(has(refused(desk.folder / "alone.age"), "is no pack"));
  write(desk.folder / "b.age.minisig", read(desk.dir() + "/house.json.minisig"));
  CHECK(has(refused(desk.folder / "b.age"), "b.age.minisig: is there already and is no pack"));
  fs::create_symlink(pack, desk.folder / "link.age");
  CHECK(has(refused(desk.folder / "link.age"), "is no pack"));
  fs::create_directory(desk.folder / "folder.age");
  CHECK(has(refused(desk.folder / "folder.age"), "is no pack"));
  CHECK(has(refused(desk.folder / "tls.pem"), "is the name of a key, certificate or signature"));
}

TEST_CASE("target: a folder is taken when it or the nearest one above it is there") {
  const TemporaryFolder folder;
  CHECK(check_target_folder("--out", folder.path()));
  CHECK(check_target_folder("--out", folder / "a/b/c"));
  CHECK(check_target_folder("--out", "records"));
  write(folder / "file", "");
  CHECK_FALSE(check_target_folder("--out", folder / "file"));
  CHECK_FALSE(check_target_folder("--out", folder / "file/a"));
}

}  // namespace tafel::testing
