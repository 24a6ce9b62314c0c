// The three files of a sealed record, beside each other wherever they are: in the outbox, on a stick, at a coordinator.
//   X.age              the record, encrypted
//   X.age.minisig      the device's signature over X.age
//   X.age.tlog-proof   the store's receipt, once it was delivered
// Each is read up to the limit of its format: crypto::age::age_limit_bytes, crypto::minisign::file_limit_bytes and
// crypto::tlog::proof_limit_bytes. Nobody who reads one may use a smaller limit: what the uplink stores and calls
// delivered must be readable for tafeld and `tafel`.
// Every function takes the path of X.age. Errors: missing, io, malformed (larger than its limit). Thread: any.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace tafel::outbox {

constexpr std::string_view age_ending = ".age";

[[nodiscard]] std::filesystem::path signature_path(const std::filesystem::path& age_file);
[[nodiscard]] std::filesystem::path receipt_path(const std::filesystem::path& age_file);

[[nodiscard]] Result<Bytes> read_age_file(const std::filesystem::path& age_file);
[[nodiscard]] Result<std::string> read_signature(const std::filesystem::path& age_file);
[[nodiscard]] Result<std::string> read_receipt(const std::filesystem::path& age_file);

}  // namespace tafel::outbox
