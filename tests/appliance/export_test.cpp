// The copy on a stick: whole and on the stick, or not made, with the cause in words. The sticks are small file systems,
// which only root can mount.
#include "appliance/export/record_copy.hpp"
#include "appliance/export/usb_stick.hpp"
#include "shared/base/files.hpp"
#include "shared/base/memory_file_system.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/outbox/record_files.hpp"
#include "shared/text/device_nl.hpp"
#include "tests/appliance/engine_table.hpp"
#include "tests/shared/base/hostile_shapes.hpp"
#include "tests/shared/base/small_filesystem.hpp"

#include <doctest/doctest.h>
#include <set>
#include <string>

using namespace tafel;
using namespace tafel::appliance;
using namespace tafel::test;
using testing::SmallFilesystem;
namespace fs = std::filesystem;
namespace words = text::device;

namespace {

const std::string record_name = std::string(session_1) + ".age";
constexpr const char* roomy = "size=4m,mode=0700";

std::set<std::string> names_in(const Path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename().string());
  return names;
}

// A sealed record with its receipt, and a mount point for a stick.
struct ExportTable : EngineTable {
  ExportTable() {
    fs::create_directories(stick);
    export_roots = {house.folder() / "media"};
    start();
    open_session();
    close_session();
    ok("seal");
    const auto sealed = outbox::read_record(outbox, session_1);
    REQUIRE(sealed);
    receipt = house.receipt_of(session_1, sealed->age_file, sealed->minisig);
    REQUIRE(outbox::put_receipt(outbox, session_1, receipt));
  }

  // "", or the sentence of the refusal.
  std::string copy() {
    const auto answer = ask("export", {{"session", session_1}, {"folder", stick.string()}});
    const auto* no = std::get_if<ipc::Refused>(&answer.what);
    if (no != nullptr) CHECK(no->rule == "device.export");
    return no == nullptr ? "" : no->sentence;
  }
  bool same(const std::string& name) const {
    return testing::whole(stick / name) == testing::whole(outbox / name);
  }

  Path outbox = house.state().outbox();
  Path stick = house.folder() / "media" / "kiosk" / "STICK";
  std::string receipt;
};

bool can_mount(const SmallFilesystem& stick) {
  if (!stick.mounted())
    MESSAGE("skipped: cannot mount a tmpfs here (" << stick.reason() << "); run as root to see this test");
  return stick.mounted();
}

const std::set<std::string> all_three = {record_name, record_name + ".minisig", record_name + ".tlog-proof"};
const std::set<std::string> without_receipt = {record_name, record_name + ".minisig"};

}  // namespace

TEST_CASE("export: record, signature and receipt are on the stick, whole, and nothing beside them") {
  ExportTable table;
  const SmallFilesystem stick(table.stick, roomy);
  if (!can_mount(stick)) return;
  for (int again = 0; again < 2; ++again) {
    CHECK(table.copy().empty());
    CHECK(names_in(table.stick) == all_three);
    for (const auto& name : all_three) CHECK(table.same(name));
  }
}

TEST_CASE(
    "export: a stick that was pulled out while its mount point stayed gets nothing, and neither does our own "
    "disk") {
  ExportTable table;
  CHECK(table.copy() == words::export_gone);  // never mounted
  SmallFilesystem stick(table.stick, roomy);
  if (!can_mount(stick)) return;
  CHECK(table.copy().empty());
  stick.pull_out();
  CHECK(table.copy() == words::export_gone);
  CHECK(names_in(table.stick).empty());
}

TEST_CASE(
    "export: a stick that is pulled out during the copy is noticed, and nothing lands on our own disk") {
  const ExportTable table;
  SmallFilesystem mounted(table.stick, roomy);
  if (!can_mount(mounted)) return;
  const auto stick = Stick::open(table.stick, table.export_roots, table.house.state().root);
  REQUIRE(stick);
  const std::vector<CopiedFile> files = {{"a", Bytes(100, 'a')}, {"b", Bytes(100, 'b')}};
  CHECK(copy_to(*stick, files) == CopyTrouble::none);
  mounted.pull_out();
  CHECK(copy_to(*stick, files) == CopyTrouble::gone);
  CHECK(names_in(table.stick).empty());
}

TEST_CASE("export: a full stick is called full, and nothing of the copy is left on it") {
  ExportTable table;
  const SmallFilesystem stick(table.stick, "size=12k,mode=0700");
  if (!can_mount(stick)) return;
  REQUIRE(write_file_durably(table.stick / "other", Bytes(6000, 'x')));
  CHECK(table.copy() == words::export_full);
  CHECK(names_in(table.stick) == std::set<std::string>{"other"});
}

TEST_CASE("export: a full stick keeps the earlier copy") {
  const ExportTable table;
  const SmallFilesystem mounted(table.stick, "size=64k,mode=0700");
  if (!can_mount(mounted)) return;
  const auto stick = Stick::open(table.stick, table.export_roots, table.house.state().root);
  REQUIRE(stick);
  CHECK(copy_to(*stick, {{"a", Bytes(100, 'a')}, {"b", Bytes(100, 'b')}}) == CopyTrouble::none);
  CHECK(copy_to(*stick, {{"a", Bytes(100, 'c')}, {"b", Bytes(100'000, 'd')}}) == CopyTrouble::full);
  CHECK(names_in(table.stick) == std::set<std::string>{"a", "b"});
  CHECK(testing::whole(table.stick / "a") == std::string(100, 'a'));
}

TEST_CASE("export: a file that cannot be put in its place leaves the earlier copy as it was, whole") {
  const ExportTable table;
  const SmallFilesystem mounted(table.stick, roomy);
  if (!can_mount(mounted)) return;
  const auto stick = Stick::open(table.stick, table.export_roots, table.house.state().root);
  REQUIRE(stick);
  const auto files = [](std::uint8_t letter) {
    return std::vector<CopiedFile>{{"a", Bytes(9, letter)}, {"b", Bytes(9, letter)}, {"c", Bytes(9, letter)}};
  };
  const auto is_of = [&](const std::string& name, char letter) {
    return testing::whole(table.stick / name) == std::string(9, letter);
  };
  const std::set<std::string> all = {"a", "b", "c"};
  for (const char* in_the_way : {"b", "c"}) {
    CAPTURE(in_the_way);
    REQUIRE(copy_to(*stick, files('1')) == CopyTrouble::none);
    fs::remove(table.stick / in_the_way);
    fs::create_directory(table.stick / in_the_way);
    CHECK(copy_to(*stick, files('2')) == CopyTrouble::failed);
    CHECK(names_in(table.stick) == all);
    for (const auto& name : all)
      if (name != in_the_way) CHECK(is_of(name, '1'));
    fs::remove(table.stick / in_the_way);
    CHECK(copy_to(*stick, files('2')) == CopyTrouble::none);
    CHECK(names_in(table.stick) == all);
    for (const auto& name : all) CHECK(is_of(name, '2'));
  }
}

TEST_CASE("export: a file system in memory is no stick") {
  ExportTable table;
  table.exports_to_memory = false;
  table.start();
  table.ok("unlock", {{"chair", "c1"}, {"pin", chair_pin}});
  const SmallFilesystem stick(table.stick, roomy);
  if (!can_mount(stick)) return;
  CHECK(is_in_memory(table.stick));
  CHECK_FALSE(is_in_memory("/proc"));
  CHECK(table.copy() == words::export_no_stick);
  CHECK(names_in(table.stick).empty());
  table.exports_to_memory = true;
  table.start();
  table.ok("unlock", {{"chair", "c1"}, {"pin", chair_pin}});
  CHECK(table.copy().empty());
}

TEST_CASE("export: a stick that cannot be written is called so") {
  ExportTable table;
  const SmallFilesystem stick(table.stick, roomy);
  if (!can_mount(stick)) return;
  REQUIRE(stick.make_read_only());
  CHECK(table.copy() == words::export_read_only);
  CHECK(names_in(table.stick).empty());
}

TEST_CASE("export: a link on the stick is neither followed nor written through") {
  ExportTable table;
  const SmallFilesystem stick(table.stick, roomy);
  if (!can_mount(stick)) return;
  const Path victim = table.house.folder() / "victim";
  REQUIRE(write_file_durably(victim, as_bytes("untouched")));
  for (const auto& name : all_three) {
    fs::create_symlink(victim, table.stick / name);
    fs::create_symlink(victim, table.stick / (name + ".part"));
  }
  CHECK(table.copy().empty());
  CHECK(testing::whole(victim) == "untouched");
  CHECK(names_in(table.stick) == all_three);
  for (const auto& name : all_three) CHECK(fs::is_regular_file(fs::symlink_status(table.stick / name)));
}

TEST_CASE("export: only what verifies is copied, whatever is in the outbox") {
  ExportTable table;
  const SmallFilesystem stick(table.stick, roomy);
  if (!can_mount(stick)) return;
  const Path proof = table.outbox / (record_name + ".tlog-proof");
  const testing::Watchdog watchdog(60);
  const auto clear = [&] {
    for (const auto& name : all_three) fs::remove(table.stick / name);
  };
  SUBCASE("the receipt is a link to the device's secret") {
    fs::remove(proof);
    fs::create_symlink(table.house.state().device_secret(), proof);
    CHECK(table.copy().empty());
    CHECK(names_in(table.stick) == without_receipt);
  }
  SUBCASE("the receipt is the device's secret by a second name") {
    fs::remove(proof);
    fs::create_hard_link(table.house.state().device_secret(), proof);
    CHECK(table.copy().empty());
    CHECK(names_in(table.stick) == without_receipt);
  }
  SUBCASE("the receipt is of another house, or words") {
    const HouseFixture other(test_start);
    for (const std::string& text : {std::string("canary"), other.receipt_of(session_1, Bytes(1), "x")}) {
      REQUIRE(write_file_durably(proof, as_bytes(text)));
      CHECK(table.copy().empty());
      CHECK(names_in(table.stick) == without_receipt);
      clear();
    }
  }
  SUBCASE("any shape in place of one of the three") {
    for (const auto& name : all_three) {
      const bool is_receipt = name.ends_with(".tlog-proof");
      for (const auto& shape : testing::shapes) {
        CAPTURE(name);
        CAPTURE(shape.name);
        const testing::Displaced displaced(table.outbox / name);
        if (!shape.put(table.outbox / name, displaced.aside())) continue;
        CHECK(table.copy().empty() == is_receipt);
        CHECK(names_in(table.stick) == (is_receipt ? without_receipt : std::set<std::string>{}));
        clear();
      }
    }
  }
  SUBCASE("record and signature were altered") {
    for (const auto& name : without_receipt) {
      const std::string own = testing::whole(table.outbox / name);
      std::string altered = own;
      altered[altered.size() / 2] = static_cast<char>(altered[altered.size() / 2] ^ 1);
      REQUIRE(write_file_durably(table.outbox / name, as_bytes(altered)));
      CHECK(table.copy() == words::record_does_not_hold);
      CHECK(names_in(table.stick).empty());
      REQUIRE(write_file_durably(table.outbox / name, as_bytes(own)));
    }
    CHECK(table.copy().empty());
  }
}
