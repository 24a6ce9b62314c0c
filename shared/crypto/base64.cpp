// The base64 half of hash.hpp, on libsodium's codec, which looks nothing up by a secret index.
#include "shared/crypto/hash.hpp"
#include "shared/crypto/sodium.hpp"

#include <algorithm>
#include <sodium.h>

namespace tafel::crypto {
namespace {

std::string encode(ByteView bytes, int variant) {
  require_sodium();
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
  text.pop_back();  // the terminating zero that libsodium counts and writes
  return text;
}

// libsodium refuses unused bits that are not zero and wrong padding. Characters that follow it refuses only
// when no end is asked for: it is asked for here and compared, so that nothing rests on that.
// And 1.0.18 takes the byte 0xc1 for an "A" (its comparison works on a signed char): nothing above ASCII gets
// to it.
std::optional<Bytes> decode(std::string_view text, int variant) {
  require_sodium();
  if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > 127; }))
    return std::nullopt;
  Bytes bytes(text.size() / 4 * 3 + 3);
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed =
      sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size, &end, variant);
  if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
  bytes.resize(size);
  return bytes;
}

}  // namespace

std::string to_base64(ByteView bytes) {
  return encode(bytes, sodium_base64_VARIANT_ORIGINAL);
}

std::string to_base64_unpadded(ByteView bytes) {
  return encode(bytes, sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
}

std::optional<Bytes> from_base64(std::string_view text) {
  return decode(text, sodium_base64_VARIANT_ORIGINAL);
}

std::optional<Bytes> from_base64_unpadded(std::string_view text) {
  return decode(text, sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
}

}  // namespace tafel::crypto
