// The house file on disk: what opens, and each thing that can be wrong with one of its three files.
#include "shared/envelope/house_file.hpp"

#include "shared/base/files.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/crypto/random.hpp"
#include "tests/shared/base/hostile_shapes.hpp"
#include "tests/shared/envelope/sample_house.hpp"

#include <doctest/doctest.h>
#include <string>
#include <unistd.h>

using namespace tafel;
using namespace tafel::envelope;
namespace fs = std::filesystem;

namespace {

// house.json, house.json.minisig and house.pub of the sample house in a folder of their own.
class HouseOnDisk {
 public:
  HouseOnDisk() {
    std::string name = (fs::temp_directory_path() / "tafel-house-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    files = house_files(folder_ / "house.json", folder_ / "house.pub");
    json = to_json(sample.house);
    put(files.json, json);
    put(files.minisig, signature_by(sample.house_key));
    put(files.key, key_file(sample.house_key));
  }
  ~HouseOnDisk() { fs::remove_all(folder_); }
  HouseOnDisk(const HouseOnDisk&) = delete;
  HouseOnDisk& operator=(const HouseOnDisk&) = delete;

  static void put(const fs::path& path, std::string_view text) {
    REQUIRE(write_file_durably(path, as_bytes(text)));
  }
  static std::string key_file(const crypto::minisign::SignKey& key) {
    return crypto::minisign::to_file(crypto::minisign::verify_key_of(key), "house");
  }
  [[nodiscard]] std::string signature_by(const crypto::minisign::SignKey& key) const {
    return crypto::minisign::sign(key, as_bytes(json), "house", "serial 3").value();
  }
  [[nodiscard]] Error refused() const {
    const auto house = load_house(files);
    REQUIRE(!house.has_value());
    return house.error();
  }

  testing::SampleHouse sample = testing::sample_house();
  std::string json;
  HouseFiles files;

 private:
  fs::path folder_;
};

}  // namespace

TEST_CASE("house file: an older one is refused, also after a new start; a lost note bars nothing") {
  HouseOnDisk disk;
  const fs::path note = disk.files.json.parent_path() / "house-serial";
  std::string not_noted;
  const auto bring = [&](std::uint64_t serial, const crypto::minisign::SignKey& key) {
    disk.sample.house.serial = serial;
    disk.json = to_json(disk.sample.house);
    HouseOnDisk::put(disk.files.json, disk.json);
    HouseOnDisk::put(disk.files.minisig, disk.signature_by(key));
    HouseOnDisk::put(disk.files.key, HouseOnDisk::key_file(key));
    const auto house = load_newest_house(disk.files, note, [&](const Error& e) { not_noted = describe(e); });
    return house ? "" : describe(house.error());
  };
  const auto& own = disk.sample.house_key;
  CHECK(bring(5, own).empty());
  CHECK(bring(5, own).empty());
  CHECK(bring(4, own).find("its serial is 4, and this machine has had 5") != std::string::npos);
  CHECK(bring(9, own).empty());
  CHECK(bring(8, own).find("has had 9") != std::string::npos);

  // The agency made the house anew, and its key was pinned: its serials begin again.
  crypto::SystemRandom random;
  CHECK(bring(1, crypto::minisign::make_sign_key(random)).empty());
  CHECK(bring(2, own).empty());

  const std::string whole = read_text(note, 100).value();
  for (std::size_t cut = 0; cut < whole.size(); ++cut) {
    CAPTURE(cut);
    HouseOnDisk::put(note, whole.substr(0, cut));
    CHECK(bring(1, own).empty());
    CHECK(read_text(note, 100).value() != whole.substr(0, cut));
  }
  fs::remove(note);
  CHECK(not_noted.empty());
  fs::create_directory(note);  // cannot be written: the file is taken all the same, and that is said
  CHECK(bring(3, own).empty());
  CHECK(not_noted.find("house-serial") != std::string::npos);
}

TEST_CASE("house file: another one of the same serial is refused, and both are named") {
  HouseOnDisk disk;
  const fs::path note = disk.files.json.parent_path() / "house-serial";
  const auto load = [&] { return load_newest_house(disk.files, note, [](const Error&) {}); };
  const auto bring = [&](std::uint64_t serial, const std::string& name) {
    disk.sample.house.serial = serial;
    disk.sample.house.name = name;
    disk.json = to_json(disk.sample.house);
    HouseOnDisk::put(disk.files.json, disk.json);
    HouseOnDisk::put(disk.files.minisig, disk.signature_by(disk.sample.house_key));
  };
  const auto sha256 = [&] { return crypto::to_hex(crypto::sha256(disk.json)); };
  bring(5, "Een");
  REQUIRE(load());
  const std::string first = sha256();
  bring(5, "Twee");
  for (int start = 0; start < 2; ++start) {
    const auto house = load();
    REQUIRE_FALSE(house);
    CHECK(house.error().fault == Fault::refused);
    CHECK(house.error().place == disk.files.json.string());
    CHECK(house.error().message.find("of this one: " + sha256() + ", of that one: " + first) !=
          std::string::npos);
  }
  bring(6, "Twee");
  CHECK(load());
  bring(5, "Een");
  CHECK_FALSE(load());

  // A note of an earlier version knows no content: the first file of that serial is noted.
  const std::string noted = read_text(note, 200).value();
  HouseOnDisk::put(note, noted.substr(0, noted.find(' ')) + " 7\n");
  bring(6, "Twee");
  CHECK_FALSE(load());
  bring(7, "Twee");
  CHECK(load());
  bring(7, "Drie");
  CHECK_FALSE(load());
}

TEST_CASE("house file: it opens from disk under the pinned key, its signature beside it") {
  const HouseOnDisk disk;
  CHECK(disk.files.minisig.filename() == "house.json.minisig");
  const auto house = load_house(disk.files);
  REQUIRE(house.has_value());
  CHECK(house->serial == 3);
  CHECK(load_house_unverified(disk.files.json)->serial == 3);
}

TEST_CASE("house file: each of the three that is missing is named") {
  for (const auto which : {&HouseFiles::json, &HouseFiles::minisig, &HouseFiles::key}) {
    const HouseOnDisk disk;
    fs::remove(disk.files.*which);
    const Error error = disk.refused();
    CHECK(error.fault == Fault::missing);
    CHECK(error.place == (disk.files.*which).string());
  }
}

TEST_CASE(
    "house file: each of the three that is larger than its limit is refused, and at its limit is read") {
  for (const auto which : {&HouseFiles::json, &HouseFiles::minisig, &HouseFiles::key}) {
    const HouseOnDisk disk;
    const std::size_t limit =
        which == &HouseFiles::json ? house_limit_bytes : crypto::minisign::file_limit_bytes;
    fs::resize_file(disk.files.*which, limit + 1);
    Error error = disk.refused();
    CHECK(error.fault == Fault::malformed);
    CHECK(error.message.find("larger than the limit") != std::string::npos);
    CHECK(error.place == (disk.files.*which).string());
    fs::resize_file(disk.files.*which, limit);
    CHECK(disk.refused().message.find("larger than the limit") == std::string::npos);
  }
}

TEST_CASE("house file: another key, on either side, is refused") {
  const HouseOnDisk signed_by_other;
  HouseOnDisk::put(signed_by_other.files.minisig,
                   signed_by_other.signature_by(signed_by_other.sample.device_key));
  CHECK(signed_by_other.refused().fault == Fault::refused);
  const HouseOnDisk other_pinned;
  HouseOnDisk::put(other_pinned.files.key, HouseOnDisk::key_file(other_pinned.sample.device_key));
  CHECK(other_pinned.refused().fault == Fault::refused);
  CHECK(other_pinned.refused().place == other_pinned.files.json.string());
}

TEST_CASE("house file: one altered byte is refused, though the form holds") {
  HouseOnDisk disk;
  disk.json[disk.json.find("\"serial\": 3") + 10] = '4';
  HouseOnDisk::put(disk.files.json, disk.json);
  CHECK(disk.refused().fault == Fault::altered);
  CHECK(load_house_unverified(disk.files.json)->serial == 4);
}

TEST_CASE(
    "house file: line ends of another system are read in signature and key, and named in the signed file") {
  const auto with_crlf = [](const fs::path& path) {
    std::string text = read_text(path, house_limit_bytes).value();
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
      text.replace(at, 1, "\r\n");
    HouseOnDisk::put(path, text);
  };
  const HouseOnDisk json;
  with_crlf(json.files.json);
  CHECK(json.refused().fault == Fault::altered);
  CHECK(json.refused().message.find("CRLF): copy it again unchanged") != std::string::npos);
  const HouseOnDisk others;
  with_crlf(others.files.minisig);
  with_crlf(others.files.key);
  CHECK(load_house(others.files));
}

TEST_CASE("house file: what the house signed but is no house file is refused, with the place inside it") {
  HouseOnDisk disk;
  disk.json.replace(disk.json.find("\"serial\": 3"), 11, "\"serial\": 0");
  HouseOnDisk::put(disk.files.json, disk.json);
  HouseOnDisk::put(disk.files.minisig, disk.signature_by(disk.sample.house_key));
  for (const Error& error : {disk.refused(), load_house_unverified(disk.files.json).error()}) {
    CHECK(error.fault == Fault::malformed);
    CHECK(error.place == disk.files.json.string());
    CHECK(error.message.starts_with("/serial: "));
  }
}

TEST_CASE("house file: each of its three files is a plain file, or refused") {
  const HouseOnDisk disk;
  for (const auto& file : {disk.files.json, disk.files.minisig, disk.files.key})
    testing::check_hostile_shapes(file, [&] { return load_house(disk.files).has_value(); });
  testing::check_hostile_shapes(disk.files.json,
                                [&] { return load_house_unverified(disk.files.json).has_value(); });
}
