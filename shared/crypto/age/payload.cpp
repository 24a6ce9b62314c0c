#include "shared/crypto/age/payload.hpp"

#include "shared/crypto/kdf.hpp"

#include <algorithm>
#include <array>
#include <sodium.h>
#include <string>

namespace tafel::crypto::age {
namespace {

constexpr std::size_t sealed_chunk_size = chunk_size + tag_size;
using ChunkNonce = std::array<std::uint8_t, crypto_aead_chacha20poly1305_ietf_NPUBBYTES>;

// Eleven bytes of big-endian counter, then 1 for the last chunk and 0 for the others.
ChunkNonce chunk_nonce(std::uint64_t number, bool last) {
  ChunkNonce nonce{};
  for (std::size_t i = 0; i < 8; ++i) nonce[10 - i] = static_cast<std::uint8_t>(number >> (8 * i));
  nonce[11] = last ? 1 : 0;
  return nonce;
}

Secret payload_key(const Secret& file_key, ByteView nonce) {
  return hkdf_sha256(file_key.view(), nonce, "payload", crypto_aead_chacha20poly1305_ietf_KEYBYTES);
}

// An empty payload is one empty chunk.
std::size_t chunks_in(std::size_t size, std::size_t of_size) {
  return std::max<std::size_t>(1, (size + of_size - 1) / of_size);
}

bool open_chunk(std::span<std::uint8_t> out, ByteView sealed, const ChunkNonce& nonce, const Secret& key) {
  return crypto_aead_chacha20poly1305_ietf_decrypt(out.data(), nullptr, nullptr, sealed.data(), sealed.size(),
                                                   nullptr, 0, nonce.data(), key.view().data()) == 0;
}

std::string chunk_place(std::size_t number) {
  return "payload chunk " + std::to_string(number);
}

}  // namespace

void append_payload(Bytes& file, ByteView plaintext, const Secret& file_key, Random& random) {
  const auto nonce = random.take<payload_nonce_size>();
  file.insert(file.end(), nonce.begin(), nonce.end());
  const Secret key = payload_key(file_key, nonce);
  const std::size_t chunks = chunks_in(plaintext.size(), chunk_size);
  std::size_t at = file.size();
  file.resize(at + plaintext.size() + chunks * tag_size);
  for (std::size_t number = 0; number < chunks; ++number) {
    const ByteView chunk = plaintext.subspan(number * chunk_size)
                               .first(std::min(chunk_size, plaintext.size() - number * chunk_size));
    const ChunkNonce chunk_number = chunk_nonce(number, number + 1 == chunks);
    crypto_aead_chacha20poly1305_ietf_encrypt(file.data() + at, nullptr, chunk.data(), chunk.size(), nullptr,
                                              0, nullptr, chunk_number.data(), key.view().data());
    at += chunk.size() + tag_size;
  }
}

// The whole file is here, so the chunk that must be the last is known before any is opened. A file cut at a
// chunk's border, or with chunks after the last, fails on the flag in the nonce.
Result<Secret> open_payload(ByteView payload, const Secret& file_key) {
  if (payload.size() < payload_nonce_size + tag_size)
    return fail(Fault::malformed, "age: the payload is cut off before its first chunk ends", chunk_place(0));
  const Secret key = payload_key(file_key, payload.first(payload_nonce_size));
  const ByteView sealed = payload.subspan(payload_nonce_size);
  const std::size_t chunks = chunks_in(sealed.size(), sealed_chunk_size);
  const std::size_t last_size = sealed.size() - (chunks - 1) * sealed_chunk_size;
  if (last_size < tag_size || (last_size == tag_size && chunks > 1))
    return fail(Fault::malformed, "age: the last chunk is empty or cut off", chunk_place(chunks - 1));
  Secret plaintext(sealed.size() - chunks * tag_size);
  for (std::size_t number = 0; number < chunks; ++number) {
    const bool last = number + 1 == chunks;
    const ByteView chunk = sealed.subspan(number * sealed_chunk_size, last ? last_size : sealed_chunk_size);
    const auto out = plaintext.writable().subspan(number * chunk_size, chunk.size() - tag_size);
    if (!open_chunk(out, chunk, chunk_nonce(number, last), key))
      return fail(Fault::altered, "age: the payload was changed, cut off or added to", chunk_place(number));
  }
  return plaintext;
}

}  // namespace tafel::crypto::age
