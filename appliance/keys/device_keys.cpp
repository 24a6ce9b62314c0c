#include "appliance/keys/device_keys.hpp"

#include "appliance/json_file.hpp"
#include "appliance/keys/device_secret.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/aead.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/crypto/kdf.hpp"
#include "shared/envelope/house.hpp"
#include "shared/json/strict_json.hpp"

#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>

namespace tafel::appliance {
namespace {

using nlohmann::json;

constexpr std::string_view device_keys_format = "tafelgeheim/device-keys/v1";
constexpr std::size_t device_keys_limit_bytes = 4096;

crypto::Secret derived(const crypto::Secret& secret, std::string_view purpose) {
  return crypto::hkdf_sha256(secret.view(), {}, "tafelgeheim/device/v1\n" + std::string(purpose),
                             crypto::aead_key_size);
}

crypto::Secret fresh_secret(crypto::Random& random) {
  crypto::Secret secret(device_secret_size);
  random.fill(secret.writable());
  return secret;
}

DeviceKeys fresh(const std::string& name, crypto::Secret secret, crypto::Random& random) {
  return {name, std::move(secret), crypto::minisign::make_sign_key(random),
          crypto::age::make_identity(random)};
}

// The content of keys.json: the device's name, and its keys sealed under its secret.
struct StoredKeys {
  std::string name;
  Bytes number;
  Bytes signing;
  Bytes identity;
};

Result<StoredKeys> stored_keys_in(const json& document) {
  ObjectReader reader(document);
  reader.exactly("format", device_keys_format);
  StoredKeys stored;
  stored.name = reader.text("device", 40);
  stored.number = hex_field(reader, "key_number", std::tuple_size_v<crypto::minisign::KeyNumber>);
  stored.signing = hex_field(reader, "signing", std::nullopt);
  stored.identity = hex_field(reader, "identity", std::nullopt);
  if (auto done = reader.done(); !done) return pass(done.error());
  return stored;
}

json sealed_keys(const DeviceKeys& keys, crypto::Random& random) {
  const auto sealed = [&](const crypto::Secret& half, std::string_view purpose) {
    return crypto::to_hex(
        crypto::seal(derived(keys.secret, purpose), half.view(), as_bytes(keys.name), random));
  };
  return {{"format", device_keys_format},
          {"device", keys.name},
          {"key_number", crypto::to_hex(keys.sign.number)},
          {"signing", sealed(keys.sign.key.seed, "signing key")},
          {"identity", sealed(keys.identity.x25519, "age identity")}};
}

Result<crypto::Secret> opened(const DeviceKeys& keys, const Bytes& sealed, std::string_view purpose) {
  auto half = crypto::open(derived(keys.secret, purpose), sealed, as_bytes(keys.name));
  if (half && half->size() != 32) return fail(Fault::malformed, "a key has 32 bytes");
  return half;
}

Done write_request(const StateFolder& folder, const DeviceKeys& keys) {
  return write_parsed(folder.device_request(), envelope::to_json(request_of(keys)),
                      envelope::device_request_limit_bytes, envelope::parse_device_request, 0644);
}

// The keys are there and are never made again. A run that was cut off before it wrote the request is finished.
Done finish_request(const StateFolder& folder, const std::string& name) {
  std::error_code trouble;
  const auto refused = [&] {
    return fail(Fault::refused, "this device has keys already", folder.device_keys().string());
  };
  if (std::filesystem::exists(folder.device_request(), trouble)) return refused();
  const auto keys = load_device_keys(folder);
  if (!keys || keys->name != name) return refused();
  return write_request(folder, *keys);
}

}  // namespace

Done make_device_keys(const StateFolder& folder, const std::string& name, crypto::Random& random) {
  if (!envelope::is_plain_name(name))
    return fail(Fault::malformed, "a device's name is of a-z, 0-9 and -", name);
  std::error_code trouble;
  if (std::filesystem::exists(folder.device_keys(), trouble)) return finish_request(folder, name);
  std::filesystem::create_directories(folder.device(), trouble);
  if (!trouble) std::filesystem::permissions(folder.device(), std::filesystem::perms::owner_all, trouble);
  if (trouble) return fail(Fault::io, trouble.message(), folder.device().string());
  const bool has_credential = device_credential().has_value();
  auto secret = has_credential ? load_device_secret(folder) : Result<crypto::Secret>(fresh_secret(random));
  if (!secret) return pass(secret.error());
  const DeviceKeys keys = fresh(name, std::move(*secret), random);
  if (!has_credential)
    if (auto done = write_file_durably(folder.device_secret(), keys.secret.view()); !done) return done;
  if (auto done = write_json_durably(folder.device_keys(), sealed_keys(keys, random), device_keys_limit_bytes,
                                     reader_of(stored_keys_in));
      !done)
    return done;
  return write_request(folder, keys);
}

Result<DeviceKeys> load_device_keys(const StateFolder& folder) {
  const auto stored = read_json_as(folder.device_keys(), device_keys_limit_bytes, stored_keys_in);
  if (!stored) return pass(stored.error());
  DeviceKeys keys;
  keys.name = stored->name;
  std::copy(stored->number.begin(), stored->number.end(), keys.sign.number.begin());

  auto secret = load_device_secret(folder);
  if (!secret) return pass(secret.error());
  keys.secret = std::move(*secret);
  auto seed = opened(keys, stored->signing, "signing key");
  if (!seed) return pass(seed.error());
  auto x25519 = opened(keys, stored->identity, "age identity");
  if (!x25519) return pass(x25519.error());
  keys.sign.key = crypto::signing_key_from_seed(std::move(*seed));
  keys.identity.x25519 = std::move(*x25519);
  return keys;
}

envelope::DeviceRequest request_of(const DeviceKeys& keys) {
  return {keys.name, crypto::minisign::verify_key_of(keys.sign), crypto::age::recipient_of(keys.identity)};
}

crypto::Secret device_key_for(const DeviceKeys& device, std::string_view purpose) {
  return derived(device.secret, purpose);
}

}  // namespace tafel::appliance
