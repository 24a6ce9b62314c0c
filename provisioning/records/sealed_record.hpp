// A sealed record as a coordinator keeps it on disk.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/record/verify.hpp"

#include <string>

namespace tafel::provisioning {

// The transfer of a record that another house handed over: RECORD.age.transfer beside RECORD.age, with a .minisig of
// its own.
[[nodiscard]] fs::path transfer_path(const fs::path& age_file);

// The files of shared/outbox/record_files.hpp, and those of a transfer. A signature or receipt that is not there is no
// error here: verifying says so. Errors: missing, io, malformed (larger than its limit).
[[nodiscard]] Result<record::SealedFiles> read_sealed(const fs::path& age_file);

// The house file that records are checked against. With a key, house.json.minisig beside it must be valid too.
[[nodiscard]] Result<envelope::House> read_trusted_house(const fs::path& house_json,
                                                         const fs::path& house_pub);

[[nodiscard]] std::string sha256_of(const record::SealedFiles& files);  // hex

}  // namespace tafel::provisioning
