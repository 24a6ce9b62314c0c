// The folder between tafeld and the uplink: what is written there, and what of it is looked at.
#include "shared/outbox/outbox.hpp"

#include "shared/base/files.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/crypto/tlog/proof.hpp"
#include "shared/outbox/delivery_status.hpp"
#include "shared/outbox/record_files.hpp"
#include "tests/shared/outbox/outbox_folder.hpp"

#include <doctest/doctest.h>
#include <string>
#include <sys/stat.h>

using namespace tafel;
using testing::OutboxFolder;
namespace fs = std::filesystem;

namespace {

const std::string session = "00000000-0000-4000-8000-000000000001";
const std::string other_session = "00000000-0000-4000-8000-000000000002";

std::vector<std::string> sessions_of(const OutboxFolder& folder) {
  return outbox::sessions_in(folder.path).value();
}

}  // namespace

TEST_CASE("outbox: the names of its files are these, whoever writes them") {
  const OutboxFolder folder;
  REQUIRE(outbox::put_record(folder.path, {session, Bytes{1, 2}, "signature"}));
  REQUIRE(outbox::put_receipt(folder.path, session, "receipt"));
  REQUIRE(
      outbox::write_status(folder.path, {session, outbox::DeliveryState::waiting, {}, 0, {}, {}, {}, {}}));
  REQUIRE(outbox::ask_to_send(folder.path));
  for (const char* ending : {".age", ".age.minisig", ".age.tlog-proof", ".status.json"}) {
    INFO(ending);
    struct stat found {};
    REQUIRE(::stat((folder.path / (session + ending)).c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0640);
  }
  CHECK(fs::exists(folder.path / "send-now"));
  CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 5);
}

TEST_CASE("outbox: a record is read back as it was put; with either file missing it is not") {
  const OutboxFolder folder;
  REQUIRE(outbox::put_record(folder.path, {session, Bytes{1, 2}, "signature"}));
  const auto record = outbox::read_record(folder.path, session);
  REQUIRE(record.has_value());
  CHECK(record->session == session);
  CHECK(record->age_file == Bytes{1, 2});
  CHECK(record->minisig == "signature");
  CHECK(sessions_of(folder) == std::vector{session});
  const auto age_file = outbox::record_path(folder.path, session);
  SUBCASE("the record") {
    fs::remove(age_file);
  }
  SUBCASE("the signature") {
    fs::remove(outbox::signature_path(age_file));
  }
  CHECK(outbox::read_record(folder.path, session).error().fault == Fault::missing);
  CHECK(sessions_of(folder).empty());
}

TEST_CASE("outbox: only complete pairs of plain files under a session's id are looked at, in order of name") {
  const OutboxFolder folder;
  for (const auto& id : {other_session, session})
    REQUIRE(outbox::put_record(folder.path, {id, Bytes{1}, "s"}));
  REQUIRE(outbox::put_record(folder.path, {"x", Bytes{1}, "s"}));
  const auto nth = [](int n) { return "00000000-0000-4000-8000-00000000001" + std::to_string(n); };
  for (int n = 0; n < 4; ++n) folder.put(nth(n) + ".age.minisig", "s");
  folder.put(nth(0) + ".age.part", "half");
  fs::create_directory(folder.path / (nth(1) + ".age"));
  fs::create_symlink("/etc/hostname", folder.path / (nth(2) + ".age"));
  REQUIRE(::mkfifo((folder.path / (nth(3) + ".age")).c_str(), 0600) == 0);
  folder.put(nth(4) + ".age", "alone");
  folder.put("notes.txt", "x");
  CHECK(sessions_of(folder) == std::vector{session, other_session});
  CHECK(outbox::sessions_in(folder.path / "none").error().fault == Fault::io);
}

TEST_CASE("outbox: what was asked once is taken once") {
  const OutboxFolder folder;
  CHECK_FALSE(outbox::take_send_now(folder.path));
  REQUIRE(outbox::ask_to_send(folder.path));
  CHECK(outbox::take_send_now(folder.path));
  CHECK_FALSE(outbox::take_send_now(folder.path));
}

TEST_CASE("record files: each is read up to the limit of its format, and one byte more is refused") {
  const OutboxFolder folder;
  const auto age_file = outbox::record_path(folder.path, session);
  const auto large = [](const fs::path& path, std::size_t size) {
    REQUIRE(write_file_durably(path, {}));
    fs::resize_file(path, size);  // zeroes that take no room on disk
  };
  const auto check = [&](const fs::path& path, std::size_t limit, const auto& read) {
    large(path, limit);
    CHECK(read(age_file)->size() == limit);
    large(path, limit + 1);
    CHECK(read(age_file).error().fault == Fault::malformed);
    CHECK(read(age_file).error().place == path.string());
    fs::remove(path);
    CHECK(read(age_file).error().fault == Fault::missing);
  };
  check(age_file, crypto::age::age_limit_bytes, outbox::read_age_file);
  check(outbox::signature_path(age_file), crypto::minisign::file_limit_bytes, outbox::read_signature);
  check(outbox::receipt_path(age_file), crypto::tlog::proof_limit_bytes, outbox::read_receipt);
}
