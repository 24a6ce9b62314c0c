#include "shared/envelope/manifest.hpp"

#include "shared/envelope/names.hpp"
#include "shared/json/strict_json.hpp"

#include <nlohmann/json.hpp>

namespace tafel::envelope {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view manifest_format = "tafelgeheim/manifest/v1";
constexpr std::size_t manifest_line_limit = 2048;

std::optional<int> read_retention(ObjectReader& reader) {
  const auto years = reader.optional_number("retention_years", 1, 30);
  return years ? std::optional<int>(static_cast<int>(*years)) : std::nullopt;
}

// One spelling only: the manifest is compared and logged as bytes, so white space or another order is
// refused.
Done require_own_spelling(const Manifest& manifest, std::string_view line) {
  if (to_line(manifest) == line) return {};
  return fail(Fault::malformed,
              "the manifest is not in its one spelling (order of keys, white space, escapes)");
}

Done require_enrolled(const House& house, const Manifest& manifest, const DeviceEntry* device) {
  if (manifest.house != house.house)
    return fail(Fault::refused, "the record is of another house, " + manifest.house, "/house");
  if (device == nullptr) return fail(Fault::refused, "the house has no device " + manifest.device, "/device");
  if (device->revoked_at && manifest.sealed_at >= *device->revoked_at)
    return fail(Fault::refused, "device " + device->name + " was revoked when this was sealed", "/device");
  return {};
}

Done require_described(const Manifest& manifest, ByteView age_file) {
  if (manifest.age_size != age_file.size())
    return fail(Fault::altered, "the .age file has another size than its manifest says", "/age_size");
  if (manifest.age_sha256 != crypto::sha256(age_file))
    return fail(Fault::altered, "the .age file has another SHA-256 than its manifest says", "/age_sha256");
  return {};
}

}  // namespace

std::string to_line(const Manifest& manifest) {
  Json json = {
      {"format", manifest_format},
      {"house", manifest.house},
      {"device", manifest.device},
      {"session", manifest.session},
      {"sealed_at", to_string(manifest.sealed_at)},
      {"age_sha256", crypto::to_hex(manifest.age_sha256)},
      {"age_size", manifest.age_size},
      {"dossier_tag", manifest.dossier_tag},
  };
  if (manifest.retention_years) json["retention_years"] = *manifest.retention_years;
  return dump(json);
}

Result<Manifest> parse_manifest(std::string_view line) {
  const auto document = parse_strict(line, manifest_line_limit, 1);
  if (!document) return pass(document.error());
  ObjectReader reader(*document);
  reader.exactly("format", manifest_format);
  Manifest manifest;
  manifest.house = read_plain_name(reader, "house");
  manifest.device = read_plain_name(reader, "device");
  manifest.session = read_session(reader, "session");
  manifest.sealed_at = reader.moment("sealed_at");
  manifest.age_sha256 = read_hash(reader, "age_sha256");
  manifest.age_size = static_cast<std::uint64_t>(
      reader.number("age_size", 1, static_cast<std::int64_t>(crypto::age::age_limit_bytes)));
  manifest.dossier_tag = read_hex_hash(reader, "dossier_tag");
  manifest.retention_years = read_retention(reader);
  if (auto done = reader.done(); !done) return pass(done.error());
  if (auto spelled = require_own_spelling(manifest, line); !spelled) return pass(spelled.error());
  return manifest;
}

// Before its signature is checked, the manifest is used for one thing: which key must have signed
// it.
Result<Manifest> check_envelope(const House& house, ByteView age_file, std::string_view minisig) {
  const auto unverified = crypto::minisign::parse_unverified(minisig);
  if (!unverified) return pass(unverified.error());
  const auto claimed = parse_manifest(unverified->trusted_comment);
  if (!claimed)
    return fail(claimed.error().fault, "manifest: " + claimed.error().message, claimed.error().place);
  const DeviceEntry* device = find_device(house, claimed->device);
  if (auto enrolled = require_enrolled(house, *claimed, device); !enrolled) return pass(enrolled.error());
  const auto comment = crypto::minisign::verify(device->minisign, age_file, minisig);
  if (!comment) return pass(comment.error());
  if (auto described = require_described(*claimed, age_file); !described) return pass(described.error());
  return *claimed;
}

}  // namespace tafel::envelope
