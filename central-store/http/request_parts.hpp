// Reading the parts of a request that the store looks at. Nothing for what is not of its form. Thread: any.
#pragma once

#include "shared/crypto/hash.hpp"
#include "shared/net/http_message.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tafel::store {

constexpr std::size_t reason_limit_characters = 500;

// 64 hex digits in lower case.
[[nodiscard]] std::optional<crypto::Hash> parse_hash(std::string_view hex);

// The minisig file out of the header `tafel-minisig`.
[[nodiscard]] std::optional<std::string> minisig_in(const net::Headers& headers);

// Why somebody reads, out of `tafel-reason`: percent-encoded UTF-8, 1 to 500 characters, not only blanks, no
// controls.
[[nodiscard]] std::optional<std::string> reason_in(const net::Headers& headers);

// "from=<decimal>" or nothing at all, which is 0.
[[nodiscard]] std::optional<std::uint64_t> first_in(std::string_view query);

}  // namespace tafel::store
