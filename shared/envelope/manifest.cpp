#include "shared/envelope/manifest.hpp"

#include "shared/base/strict_json.hpp"
#include "shared/envelope/names.hpp"

#include <algorithm>

namespace tafel::envelope {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view format = "tafelgeheim/manifest/v1";
constexpr std::size_t line_limit = 2048;
constexpr std::size_t session_size = 36;
constexpr std::size_t hex_hash_size = 64;

bool is_hex_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

bool is_hex_hash(std::string_view text) {
  return text.size() == hex_hash_size && std::all_of(text.begin(), text.end(), is_hex_digit);
}

std::string read_hex_hash(ObjectReader& reader, std::string_view key) {
  std::string text = reader.text(key, hex_hash_size);
  if (reader.ok() && !is_hex_hash(text)) reader.refuse(key, "must be 64 hex digits in lower case");
  return text;
}

crypto::Hash read_hash(ObjectReader& reader, std::string_view key) {
  const auto bytes = crypto::from_hex(read_hex_hash(reader, key));
  crypto::Hash hash{};
  if (bytes && bytes->size() == hash.size()) std::copy(bytes->begin(), bytes->end(), hash.begin());
  return hash;
}

std::string read_session(ObjectReader& reader) {
  std::string session = reader.text("session", session_size);
  if (reader.ok() && !is_session_id(session)) reader.refuse("session", "must be a UUID in lower case");
  return session;
}

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

bool is_session_id(std::string_view text) {
  if (text.size() != session_size) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !is_hex_digit(text[i])) return false;
  }
  return true;
}

std::string to_line(const Manifest& manifest) {
  Json json = {
      {"format", format},
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
  const auto document = parse_strict(line, line_limit, 1);
  if (!document) return pass(document.error());
  ObjectReader reader(*document);
  reader.exactly("format", format);
  Manifest manifest;
  manifest.house = read_plain_name(reader, "house");
  manifest.device = read_plain_name(reader, "device");
  manifest.session = read_session(reader);
  manifest.sealed_at = read_instant(reader, "sealed_at");
  manifest.age_sha256 = read_hash(reader, "age_sha256");
  manifest.age_size = static_cast<std::uint64_t>(
      reader.number("age_size", 1, static_cast<std::int64_t>(crypto::age::age_limit_bytes)));
  manifest.dossier_tag = read_hex_hash(reader, "dossier_tag");
  manifest.retention_years = read_retention(reader);
  if (auto done = reader.done(); !done) return pass(done.error());
  if (auto spelled = require_own_spelling(manifest, line); !spelled) return pass(spelled.error());
  return manifest;
}

// What the manifest says before its signature is checked is used for one thing: which key must have signed
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
