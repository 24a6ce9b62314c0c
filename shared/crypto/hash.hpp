// SHA-256 (FIPS 180-4) and the two ways hashes are written here.
#pragma once

#include "shared/base/bytes.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tafel::crypto {

using Hash = std::array<std::uint8_t, 32>;

[[nodiscard]] Hash sha256(ByteView bytes);
[[nodiscard]] Hash sha256(std::string_view text);

// Lower case, two digits a byte. Parsing refuses upper case and odd lengths.
[[nodiscard]] std::string to_hex(ByteView bytes);
[[nodiscard]] std::optional<Bytes> from_hex(std::string_view text);

// Standard alphabet (RFC 4648 section 4). Parsing is canonical: no white space, unused bits zero, nothing
// after.
[[nodiscard]] std::string to_base64(ByteView bytes);           // with padding
[[nodiscard]] std::string to_base64_unpadded(ByteView bytes);  // as age writes it
[[nodiscard]] std::optional<Bytes> from_base64(std::string_view text);
[[nodiscard]] std::optional<Bytes> from_base64_unpadded(std::string_view text);

}  // namespace tafel::crypto
