// The three files of a sealed record on disk, as they lie beside each other.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/record/verify.hpp"

#include <string>

namespace tafel::provisioning {

constexpr std::size_t minisig_limit_bytes = 16UL * 1024;
constexpr std::size_t receipt_limit_bytes = 64UL * 1024;

// RECORD.age, RECORD.age.minisig and RECORD.age.tlog-proof; and RECORD.age.transfer with its .minisig, when another
// house handed it over. A signature or receipt that is not there is no error
// here: verifying says so. Errors: missing, io, malformed (larger than its limit).
[[nodiscard]] Result<record::SealedFiles> read_sealed(const fs::path& age_file);

// The house file that records are checked against. With a key, house.json.minisig beside it must hold too.
[[nodiscard]] Result<envelope::House> read_trusted_house(const fs::path& house_json,
                                                         const fs::path& house_pub);

[[nodiscard]] std::string sha256_of(const record::SealedFiles& files);  // hex

}  // namespace tafel::provisioning
