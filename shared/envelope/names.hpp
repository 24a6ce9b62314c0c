// The names, ids and hashes that the documents of a house and of its device have in common. Thread: any.
#pragma once

#include "shared/base/time.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/json/strict_json.hpp"

#include <string>
#include <string_view>

namespace tafel::envelope {

constexpr std::size_t name_limit = 40;

// The document as text; what is not UTF-8 becomes U+FFFD, for nlohmann would throw, and the reader then
// refuses it.
[[nodiscard]] std::string dump(const nlohmann::ordered_json& json, int indent = -1);

// Each reads one key and refuses, with its pointer, what is not of its form; it then returns a default value.
[[nodiscard]] std::string read_plain_name(ObjectReader& reader, std::string_view key);
[[nodiscard]] std::string read_session(ObjectReader& reader, std::string_view key);
[[nodiscard]] std::string read_hex_hash(ObjectReader& reader, std::string_view key);
[[nodiscard]] crypto::Hash read_hash(ObjectReader& reader, std::string_view key);
[[nodiscard]] crypto::age::Recipient read_recipient(ObjectReader& reader, std::string_view key);
[[nodiscard]] crypto::minisign::VerifyKey read_verify_key(ObjectReader& reader, std::string_view key);

}  // namespace tafel::envelope
