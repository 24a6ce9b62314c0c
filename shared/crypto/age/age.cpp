#include "shared/crypto/age/age.hpp"

#include "shared/crypto/age/header.hpp"
#include "shared/crypto/age/payload.hpp"
#include "shared/crypto/age/x25519.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/crypto/kdf.hpp"
#include "shared/crypto/sodium.hpp"

#include <array>
#include <optional>
#include <sodium.h>

namespace tafel::crypto::age {
namespace {

std::array<std::uint8_t, mac_size> header_mac(const Secret& file_key, ByteView covered) {
  const Secret key = hkdf_sha256(file_key.view(), {}, "header", mac_size);
  std::array<std::uint8_t, mac_size> mac{};
  crypto_auth_hmacsha256(mac.data(), covered.data(), covered.size(), key.view().data());
  return mac;
}

// A scrypt stanza promises that whoever knows the passphrase wrote the file. Beside another stanza that is not true.
Done require_allowed_mix(const Header& header) {
  if (header.stanzas.size() == 1) return {};
  for (const Stanza& stanza : header.stanzas)
    if (stanza.type == "scrypt")
      return fail(Fault::malformed, "age: a scrypt stanza beside another one", place_of(stanza.line));
  return {};
}

// Every X25519 stanza is looked at, also after the right one: a malformed one anywhere refuses the file.
Result<Secret> find_file_key(const Header& header, const Identity& identity) {
  if (auto allowed = require_allowed_mix(header); !allowed) return pass(allowed.error());
  std::optional<Secret> found;
  for (const Stanza& stanza : header.stanzas) {
    if (!is_x25519(stanza)) continue;
    auto file_key = unwrap_x25519(stanza, identity);
    if (!file_key) return pass(file_key.error());
    if (*file_key && !found) found = std::move(*file_key);
  }
  if (!found) return fail(Fault::refused, "age: the file is not encrypted to this identity");
  return std::move(*found);
}

// The stanzas of the recipients, and the code over them.
Result<std::string> write_header(const Secret& file_key, const std::vector<Recipient>& recipients,
                                 Random& random) {
  std::string header(version_line);
  for (const Recipient& recipient : recipients) {
    const auto stanza = wrap_x25519(file_key, recipient, random);
    if (!stanza) return pass(stanza.error());
    header += to_text(*stanza);
  }
  header += "---";
  header += " " + to_base64_unpadded(header_mac(file_key, as_bytes(header))) + "\n";
  if (header.size() > header_limit_bytes)
    return fail(Fault::malformed, "age: too many recipients for one header");
  return header;
}

// The key of the payload, once the header is found whole.
Result<Secret> open_header(ByteView file, const Header& header, const Identity& identity) {
  auto file_key = find_file_key(header, identity);
  if (!file_key) return file_key;
  if (!equal(header_mac(*file_key, file.first(header.covered)), header.mac))
    return fail(Fault::altered, "age: the header was changed", "header MAC");
  return file_key;
}

Done require_size(ByteView file) {
  if (file.size() > age_limit_bytes) return fail(Fault::malformed, "age: the file is larger than 64 MiB");
  return {};
}

}  // namespace

Result<Bytes> encrypt(ByteView plaintext, const std::vector<Recipient>& recipients, Random& random) {
  require_sodium();
  if (recipients.empty()) return fail(Fault::malformed, "age: no recipient to encrypt to");
  Secret file_key(file_key_size);
  random.fill(file_key.writable());
  const auto header = write_header(file_key, recipients, random);
  if (!header) return pass(header.error());
  Bytes file = to_bytes(*header);
  if (plaintext.size() > age_limit_bytes) return fail(Fault::malformed, "age: more than 64 MiB to encrypt");
  append_payload(file, plaintext, file_key, random);
  if (file.size() > age_limit_bytes)
    return fail(Fault::malformed, "age: the file would be larger than 64 MiB");
  return file;
}

Result<Secret> decrypt(ByteView file, const Identity& identity) {
  require_sodium();
  if (auto small = require_size(file); !small) return pass(small.error());
  const auto header = parse_header(file);
  if (!header) return pass(header.error());
  const auto file_key = open_header(file, *header, identity);
  if (!file_key) return pass(file_key.error());
  return open_payload(file.subspan(header->size), *file_key);
}

Result<Parts> parts_of(ByteView file) {
  if (auto small = require_size(file); !small) return pass(small.error());
  const auto header = parse_header(file);
  if (!header) return pass(header.error());
  return Parts{header->stanzas.size(), file.subspan(header->size)};
}

// A file key serves one payload, and here it still does: the same bytes, readable by one more.
Result<Bytes> rewrap(ByteView file, const Identity& identity, const Recipient& to, Random& random) {
  require_sodium();
  if (auto small = require_size(file); !small) return pass(small.error());
  const auto header = parse_header(file);
  if (!header) return pass(header.error());
  const auto file_key = open_header(file, *header, identity);
  if (!file_key) return pass(file_key.error());
  const auto other = write_header(*file_key, {to}, random);
  if (!other) return pass(other.error());
  Bytes rewrapped = to_bytes(*other);
  const ByteView payload = file.subspan(header->size);
  rewrapped.insert(rewrapped.end(), payload.begin(), payload.end());
  return rewrapped;
}

}  // namespace tafel::crypto::age
