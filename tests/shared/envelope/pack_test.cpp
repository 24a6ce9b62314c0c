#include "shared/envelope/pack.hpp"

#include "tests/shared/envelope/sample_house.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace tafel;
using namespace tafel::envelope;

namespace {

const Bytes document = to_bytes(R"({"format":"tafelgeheim/agenda/v1"})");
const Instant made = testing::at("2026-11-23T08:00:00.000Z");
const Instant expires = testing::at("2026-11-24T08:00:00.000Z");
const Instant during = testing::at("2026-11-23T14:00:00.000Z");

PackHeader sample_header() {
  return {"demo", "tafel-1", PackKind::agenda, made, expires};
}

struct Table {
  testing::SampleHouse sample = testing::sample_house();
  testing::FixedRandom random{"packs"};

  Pack pack(const PackHeader& header, const crypto::minisign::SignKey& key) {
    DeviceEntry device = sample.house.devices[0];
    device.name = header.device;
    return make_pack(header, document, device, key, random).value();
  }
  [[nodiscard]] Result<OpenedPack> open(const Pack& pack, Instant now = during) const {
    return open_pack(sample.house, "tafel-1", sample.device_identity, pack.age_file, pack.minisig, now);
  }
};

}  // namespace

TEST_CASE("pack: what a coordinator makes for a device opens there, from its making until it expires") {
  Table table;
  for (const PackKind kind : {PackKind::agenda, PackKind::chairs}) {
    PackHeader header = sample_header();
    header.kind = kind;
    const Pack pack = table.pack(header, table.sample.coordinator_key);
    const auto opened = table.open(pack);
    REQUIRE(opened.has_value());
    CHECK(opened->header.kind == kind);
    CHECK(opened->coordinator == "an-coordinator");
    CHECK(crypto::equal(opened->document.view(), document));
    CHECK(table.open(pack, made).has_value());
    CHECK(table.open(pack, Instant{expires.unix_ms - 1}).has_value());
  }
}

TEST_CASE("pack: expired, or made in the future beyond five minutes, is refused") {
  Table table;
  const Pack pack = table.pack(sample_header(), table.sample.coordinator_key);
  CHECK(table.open(pack, expires).error().place == "/expires_at");
  CHECK(table.open(pack, Instant{made.unix_ms - 300'000}).has_value());
  CHECK(table.open(pack, Instant{made.unix_ms - 300'001}).error().place == "/made_at");
}

TEST_CASE("pack: of all refusals only that of a pack from the future passes by itself") {
  Table table;
  const Pack pack = table.pack(sample_header(), table.sample.coordinator_key);
  const Instant before{made.unix_ms - 300'001};
  CHECK(is_ahead_of_clock(table.open(pack, before).error()));
  CHECK_FALSE(is_ahead_of_clock(table.open(pack, expires).error()));
  CHECK_FALSE(
      is_ahead_of_clock(table.open(table.pack(sample_header(), table.sample.device_key), before).error()));
  Pack altered = pack;
  altered.age_file.back() ^= 1;
  CHECK_FALSE(is_ahead_of_clock(table.open(altered, before).error()));
  Pack broken = pack;  // its header is wrong at the same place
  std::string line = crypto::minisign::parse_unverified(pack.minisig)->trusted_comment;
  line.replace(line.find("2026-11-23T08"), 10, "2026-13-23");
  broken.minisig = crypto::minisign::sign(table.sample.coordinator_key, pack.age_file, "x", line).value();
  const auto malformed = table.open(broken, before);
  CHECK(malformed.error().place == "/made_at");
  CHECK_FALSE(is_ahead_of_clock(malformed.error()));
}

TEST_CASE("pack: another house, another device, an unknown or revoked signer is refused") {
  Table table;
  PackHeader header = sample_header();
  header.house = "other";
  CHECK(table.open(table.pack(header, table.sample.coordinator_key)).error().place == "/house");
  header = sample_header();
  header.device = "tafel-2";
  CHECK(table.open(table.pack(header, table.sample.coordinator_key)).error().place == "/device");
  CHECK(table.open(table.pack(sample_header(), table.sample.device_key)).error().fault == Fault::refused);
  const Pack pack = table.pack(sample_header(), table.sample.coordinator_key);
  table.sample.house.coordinators[0].revoked_at = Instant{during.unix_ms + 1};
  CHECK(table.open(pack).has_value());
  table.sample.house.coordinators[0].revoked_at = during;
  CHECK(table.open(pack).error().fault == Fault::refused);
}

TEST_CASE("pack: every byte of the age file is under the signature") {
  Table table;
  const Pack pack = table.pack(sample_header(), table.sample.coordinator_key);
  for (std::size_t i = 0; i < pack.age_file.size(); ++i) {
    Pack changed = pack;
    changed.age_file[i] ^= 1;
    CHECK(table.open(changed).error().fault == Fault::altered);
  }
}

TEST_CASE("pack: every byte of the header is under the signature") {
  Table table;
  const Pack pack = table.pack(sample_header(), table.sample.coordinator_key);
  const std::size_t from = pack.minisig.find("trusted comment: {");
  for (std::size_t i = from; i < pack.minisig.size(); ++i) {
    Pack changed = pack;
    changed.minisig[i] = static_cast<char>(changed.minisig[i] ^ 1);
    CHECK_FALSE(table.open(changed).has_value());
  }
}

TEST_CASE("pack: signed for this device but encrypted to another key is refused") {
  Table table;
  DeviceEntry device = table.sample.house.devices[0];
  device.age = table.sample.house.recipients[1].age;
  const Pack pack =
      make_pack(sample_header(), document, device, table.sample.coordinator_key, table.random).value();
  CHECK(table.open(pack).error().fault == Fault::refused);
}

TEST_CASE("pack: a trusted comment that is no header is malformed") {
  Table table;
  Pack pack = table.pack(sample_header(), table.sample.coordinator_key);
  for (const char* comment : {"", "{}", "timestamp:1", R"({"format":"tafelgeheim/manifest/v1"})"}) {
    pack.minisig = crypto::minisign::sign(table.sample.coordinator_key, pack.age_file, "x", comment).value();
    CHECK(table.open(pack).error().fault == Fault::malformed);
  }
}

TEST_CASE("pack: a sound header in another spelling is malformed") {
  Table table;
  Pack pack = table.pack(sample_header(), table.sample.coordinator_key);
  std::string line = crypto::minisign::parse_unverified(pack.minisig)->trusted_comment;
  line.insert(1, " ");
  pack.minisig = crypto::minisign::sign(table.sample.coordinator_key, pack.age_file, "x", line).value();
  CHECK(table.open(pack).error().fault == Fault::malformed);
}

TEST_CASE("pack: a header that could not be opened is not made") {
  Table table;
  const DeviceEntry& device = table.sample.house.devices[0];
  const auto make = [&](const PackHeader& header) {
    return make_pack(header, document, device, table.sample.coordinator_key, table.random);
  };
  CHECK(make(sample_header()).has_value());
  PackHeader header = sample_header();
  header.expires_at = header.made_at;
  CHECK(make(header).error().place == "/expires_at");
  header = sample_header();
  header.house = "Not plain";
  CHECK(make(header).error().place == "/house");
  header.house = "\xff";
  CHECK(make(header).error().place == "/house");
  header = sample_header();
  header.device = "tafel-2";
  CHECK(make(header).error().place == "/device");
}
