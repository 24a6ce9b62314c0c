#include "shared/envelope/manifest.hpp"

#include "tests/shared/envelope/sample_house.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>

using namespace tafel;
using namespace tafel::envelope;
using Json = nlohmann::ordered_json;

namespace {

const Bytes age_file = to_bytes("the bytes of an age file");

Manifest sample_manifest() {
  Manifest manifest;
  manifest.house = "demo";
  manifest.device = "tafel-1";
  manifest.session = "0b9f8a52-7a0c-4c7e-9d3e-5f2f4f6f8a10";
  manifest.sealed_at = testing::at("2026-11-23T14:05:09.120Z");
  manifest.age_sha256 = crypto::sha256(age_file);
  manifest.age_size = age_file.size();
  manifest.dossier_tag = crypto::to_hex(crypto::sha256("dossier"));
  return manifest;
}

std::string signed_with(const crypto::minisign::SignKey& key, std::string_view comment,
                        ByteView content = age_file) {
  return crypto::minisign::sign(key, content, "record", comment).value();
}

Fault fault_of(const House& house, const crypto::minisign::SignKey& key, const Manifest& manifest,
               ByteView content = age_file) {
  const auto checked = check_envelope(house, content, signed_with(key, to_line(manifest), content));
  REQUIRE(!checked.has_value());
  return checked.error().fault;
}

}  // namespace

TEST_CASE("manifest: one line, read back field by field, with and without retention") {
  for (const std::optional<int> years : {std::optional<int>(), std::optional<int>(30)}) {
    Manifest manifest = sample_manifest();
    manifest.retention_years = years;
    const std::string line = to_line(manifest);
    CHECK(line.find('\n') == std::string::npos);
    const auto read = parse_manifest(line);
    REQUIRE(read.has_value());
    CHECK(to_line(*read) == line);
    CHECK(read->retention_years == years);
    CHECK(read->age_size == age_file.size());
    CHECK(read->age_sha256 == manifest.age_sha256);
  }
}

TEST_CASE("manifest: each field missing, unknown, or of the wrong form is refused with its pointer") {
  const Json whole = Json::parse(to_line(sample_manifest()));
  for (const auto& item : whole.items()) {
    Json json = whole;
    json.erase(item.key());
    CHECK(parse_manifest(json.dump()).error().place == "/" + item.key());
  }
  const std::pair<const char*, Json> rows[] = {
      {"format", "tafelgeheim/manifest/v2"},
      {"house", "Demo"},
      {"device", "tafel 1"},
      {"session", "0B9F8A52-7a0c-4c7e-9d3e-5f2f4f6f8a10"},
      {"session", "0b9f8a52x7a0c-4c7e-9d3e-5f2f4f6f8a10"},
      {"session", "../../../../../../../../../etc/passwd"},
      {"sealed_at", "2026-13-01T00:00:00.000Z"},
      {"age_sha256", "AA"},
      {"age_sha256", std::string(64, 'A')},
      {"age_size", 0},
      {"age_size", 67108865},
      {"age_size", "24"},
      {"dossier_tag", "2026/1234"},
      {"retention_years", 0},
      {"retention_years", 31},
      {"retention_years", nullptr},
      {"other", 1},
  };
  for (const auto& row : rows) {
    const auto& key = row.first;
    Json json = whole;
    json[key] = row.second;
    const auto read = parse_manifest(json.dump());
    REQUIRE_MESSAGE(!read.has_value(), key);
    CHECK(read.error().place == std::string("/") + key);
  }
}

TEST_CASE("manifest: only its one spelling is taken") {
  const std::string line = to_line(sample_manifest());
  REQUIRE(parse_manifest(line).has_value());
  CHECK_FALSE(parse_manifest(line + " ").has_value());
  CHECK_FALSE(parse_manifest(Json::parse(line).dump(1)).has_value());
  CHECK_FALSE(parse_manifest(nlohmann::json::parse(line).dump()).has_value());  // keys in another order
  std::string escaped = line;
  escaped.replace(escaped.find("demo"), 1, "\\u0064");
  CHECK_FALSE(parse_manifest(escaped).has_value());
}

TEST_CASE("envelope: a record by an enrolled device is taken, also until the moment it was revoked") {
  auto sample = testing::sample_house();
  const Manifest manifest = sample_manifest();
  const std::string minisig = signed_with(sample.device_key, to_line(manifest));
  CHECK(check_envelope(sample.house, age_file, minisig)->session == manifest.session);
  sample.house.devices[0].revoked_at = Instant{manifest.sealed_at.unix_ms + 1};
  CHECK(check_envelope(sample.house, age_file, minisig).has_value());
  sample.house.devices[0].revoked_at = manifest.sealed_at;
  CHECK(check_envelope(sample.house, age_file, minisig).error().fault == Fault::refused);
}

TEST_CASE("envelope: another house, device, key, content or manifest is refused, each with its fault") {
  const auto sample = testing::sample_house();
  const Manifest right = sample_manifest();
  Manifest wrong = right;
  wrong.house = "other";
  CHECK(fault_of(sample.house, sample.device_key, wrong) == Fault::refused);
  wrong = right;
  wrong.device = "tafel-2";
  CHECK(fault_of(sample.house, sample.device_key, wrong) == Fault::refused);
  CHECK(fault_of(sample.house, sample.coordinator_key, right) == Fault::refused);
  wrong = right;
  wrong.age_size += 1;
  CHECK(fault_of(sample.house, sample.device_key, wrong) == Fault::altered);
  wrong = right;
  wrong.age_sha256[0] ^= 1;
  CHECK(fault_of(sample.house, sample.device_key, wrong) == Fault::altered);
  const std::string minisig = signed_with(sample.device_key, to_line(right));
  CHECK(check_envelope(sample.house, to_bytes("The bytes of an age file"), minisig).error().fault ==
        Fault::altered);
  CHECK(check_envelope(sample.house, age_file, signed_with(sample.device_key, "no manifest")).error().fault ==
        Fault::malformed);
  CHECK(check_envelope(sample.house, age_file, "").error().fault == Fault::malformed);
}

TEST_CASE("envelope: the number of an enrolled key with another key behind it is refused") {
  const auto sample = testing::sample_house();
  testing::FixedRandom random("impostor");
  crypto::minisign::SignKey impostor = crypto::minisign::make_sign_key(random);
  impostor.number = sample.device_key.number;
  CHECK(fault_of(sample.house, impostor, sample_manifest()) == Fault::altered);
}
