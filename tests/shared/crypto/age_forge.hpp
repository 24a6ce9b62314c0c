// Builds age files by hand, right or wrong in one place, for a known identity. Every code in them is sound
// unless the test breaks it, so that what is refused is refused for the reason that the test names.
#pragma once

#include "shared/crypto/age/age.hpp"
#include "shared/crypto/age/header.hpp"
#include "shared/crypto/age/payload.hpp"
#include "shared/crypto/age/x25519.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/crypto/kdf.hpp"
#include "tests/shared/crypto/fixed_random.hpp"

#include <sodium.h>
#include <string>
#include <vector>

namespace tafel::testing {

class AgeForge {
 public:
  AgeForge() { random_.fill(file_key_.writable()); }

  const crypto::age::Identity identity = fixed_identity();

  [[nodiscard]] std::string stanza() { return stanza_for(crypto::age::recipient_of(identity)); }
  [[nodiscard]] std::string stanza_for(const crypto::age::Recipient& recipient) {
    return crypto::age::to_text(crypto::age::wrap_x25519(file_key_, recipient, random_).value());
  }
  // The header over `stanzas` with the MAC that belongs to it.
  [[nodiscard]] std::string header(const std::string& stanzas) const {
    const std::string covered = std::string(crypto::age::version_line) + stanzas + "---";
    return covered + " " + crypto::to_base64_unpadded(mac(covered)) + "\n";
  }
  [[nodiscard]] Bytes mac(const std::string& covered) const {
    const crypto::Secret key = crypto::hkdf_sha256(file_key_.view(), {}, "header", 32);
    Bytes out(32);
    crypto_auth_hmacsha256(out.data(), as_bytes(covered).data(), covered.size(), key.view().data());
    return out;
  }
  [[nodiscard]] std::string payload(std::string_view text) {
    Bytes bytes;
    crypto::age::append_payload(bytes, as_bytes(text), file_key_, random_);
    return to_text(bytes);
  }
  // A payload of chunks with the numbers and flags that the test asks for.
  struct Chunk {
    std::string text;
    std::uint8_t number;
    bool last;
  };
  [[nodiscard]] std::string payload_of(const std::vector<Chunk>& chunks) const {
    std::string out(16, 'n');
    const crypto::Secret key = crypto::hkdf_sha256(file_key_.view(), as_bytes(out), "payload", 32);
    for (const Chunk& chunk : chunks) {
      std::array<std::uint8_t, 12> nonce{};
      nonce[10] = chunk.number;
      nonce[11] = chunk.last ? 1 : 0;
      Bytes sealed(chunk.text.size() + 16);
      crypto_aead_chacha20poly1305_ietf_encrypt(sealed.data(), nullptr, as_bytes(chunk.text).data(),
                                                chunk.text.size(), nullptr, 0, nullptr, nonce.data(),
                                                key.view().data());
      out += to_text(sealed);
    }
    return out;
  }
  [[nodiscard]] Result<crypto::Secret> open(const std::string& file) const {
    return crypto::age::decrypt(as_bytes(file), identity);
  }

 private:
  static crypto::age::Identity fixed_identity() {
    FixedRandom random("age forge identity");
    return crypto::age::make_identity(random);
  }

  FixedRandom random_{"age forge"};
  crypto::Secret file_key_{16};
};

}  // namespace tafel::testing
