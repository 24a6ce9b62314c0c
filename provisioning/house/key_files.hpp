// The three kinds of secret key file a house keeps, each written and read here.
//   signing key   one line, base64 of the minisign key number (8 bytes) and the Ed25519 seed (32 bytes)
//   raw key       one line, base64 of 32 bytes (the log's seed, the key of dossier tags)
//   age identity  as age-keygen writes it
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/crypto/minisign/minisign.hpp"

namespace tafel::provisioning {

constexpr std::size_t raw_key_size = 32;

Done write_sign_key(const fs::path& file, const crypto::minisign::SignKey& key);
[[nodiscard]] Result<crypto::minisign::SignKey> read_sign_key(const fs::path& file);

Done write_raw_key(const fs::path& file, const crypto::Secret& key);
[[nodiscard]] Result<crypto::Secret> read_raw_key(const fs::path& file);

Done write_identity(const fs::path& file, const crypto::age::Identity& identity);
[[nodiscard]] Result<crypto::age::Identity> read_identity(const fs::path& file);

}  // namespace tafel::provisioning
