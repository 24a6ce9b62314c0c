#include "shared/crypto/age/bech32.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace tafel::crypto {
namespace {

constexpr std::string_view alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t checksum_size = 6;

// The BCH code of BIP 173 over five-bit values.
class Checksum {
 public:
  explicit Checksum(std::string_view prefix) {
    for (const char letter : prefix) add(static_cast<std::uint8_t>(letter) >> 5);
    add(0);
    for (const char letter : prefix) add(letter & 31);
  }
  void add(std::uint32_t value) {
    constexpr std::array<std::uint32_t, 5> generator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                                        0x2a1462b3};
    const std::uint32_t top = sum_ >> 25;
    sum_ = (sum_ & 0x1ffffff) << 5 ^ value;
    for (std::size_t bit = 0; bit < generator.size(); ++bit)
      if ((top >> bit & 1) != 0) sum_ ^= generator[bit];
  }
  [[nodiscard]] std::uint32_t sum() const { return sum_; }

 private:
  std::uint32_t sum_ = 1;
};

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

tl::unexpected<Error> malformed(const std::string& what, std::size_t position) {
  return fail(Fault::malformed, "Bech32: " + what, "character " + std::to_string(position + 1));
}

// Is every letter of the same case? Then whether it is the upper one.
Result<bool> case_of(std::string_view text) {
  bool upper = false;
  bool lower_seen = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] < 33 || text[i] > 126) return malformed("not a printable character", i);
    upper |= text[i] >= 'A' && text[i] <= 'Z';
    lower_seen |= text[i] >= 'a' && text[i] <= 'z';
    if (upper && lower_seen) return malformed("upper and lower case are mixed", i);
  }
  return upper;
}

// The five-bit values of `text`, its checksum included.
Result<Secret> values_of(std::string_view text, std::size_t from) {
  Secret values(text.size() - from);
  for (std::size_t i = from; i < text.size(); ++i) {
    const std::size_t value = alphabet.find(lower(text[i]));
    if (value == std::string_view::npos) return malformed("not a character of its alphabet", i);
    values.writable()[i - from] = static_cast<std::uint8_t>(value);
  }
  return values;
}

// Eight-bit bytes from five-bit values; the bits left over are fewer than five, and zero.
Result<Secret> bytes_of(ByteView values, std::size_t end_of_text) {
  Secret bytes(values.size() * 5 / 8);
  std::uint32_t bits = 0;
  std::size_t count = 0;
  std::size_t out = 0;
  for (const std::uint8_t value : values) {
    bits = (bits << 5 | value) & 0xfff;
    count += 5;
    if (count < 8) continue;
    count -= 8;
    bytes.writable()[out++] = static_cast<std::uint8_t>(bits >> count & 0xff);
  }
  if (count >= 5 || (bits & ((1U << count) - 1)) != 0)
    return malformed("unused bits that are not zero", end_of_text);
  return bytes;
}

}  // namespace

Secret bech32_encode(std::string_view prefix, ByteView data) {
  Secret text(prefix.size() + 1 + (data.size() * 8 + 4) / 5 + checksum_size);
  auto out = std::copy(prefix.begin(), prefix.end(), text.writable().begin());
  *out++ = '1';
  Checksum checksum(prefix);
  const auto put = [&](std::uint32_t value) {
    checksum.add(value);
    *out++ = static_cast<std::uint8_t>(alphabet[value]);
  };
  std::uint32_t bits = 0;
  int count = 0;
  for (const std::uint8_t byte : data) {
    bits = (bits << 8 | byte) & 0xfff;
    for (count += 8; count >= 5; count -= 5) put(bits >> (count - 5) & 31);
  }
  if (count > 0) put(bits << (5 - count) & 31);
  for (std::size_t i = 0; i < checksum_size; ++i) checksum.add(0);
  const std::uint32_t sum = checksum.sum() ^ 1;
  for (int i = 5; i >= 0; --i) *out++ = static_cast<std::uint8_t>(alphabet[sum >> (5 * i) & 31]);
  return text;
}

Result<Bech32> bech32_decode(std::string_view text) {
  const auto upper = case_of(text);
  if (!upper) return pass(upper.error());
  const std::size_t separator = text.rfind('1');
  if (separator == std::string_view::npos || separator == 0) return malformed("no prefix before a \"1\"", 0);
  if (text.size() - separator - 1 < checksum_size) return malformed("shorter than its checksum", text.size());
  std::string prefix(text.substr(0, separator));
  std::transform(prefix.begin(), prefix.end(), prefix.begin(), lower);
  const auto values = values_of(text, separator + 1);
  if (!values) return pass(values.error());
  Checksum checksum(prefix);
  for (const std::uint8_t value : values->view()) checksum.add(value);
  if (checksum.sum() != 1)
    return malformed("its checksum does not hold: a mistyped character", text.size() - 1);
  auto data = bytes_of(values->view().first(values->size() - checksum_size), text.size() - 1);
  if (!data) return pass(data.error());
  return Bech32{std::move(prefix), *upper, std::move(*data)};
}

}  // namespace tafel::crypto
