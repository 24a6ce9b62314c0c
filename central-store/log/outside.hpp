// What the store knows of a delivery: what is said outside, by a record's manifest or by a document's. Nothing of what is
// inside, and nothing that the store chose: `log_index`, `stored_at` and `delivered_by` are empty. Pure. Thread: any.
#pragma once

#include "central-store/storage/record_storage.hpp"
#include "shared/envelope/document.hpp"
#include "shared/envelope/manifest.hpp"

#include <string>
#include <string_view>

namespace tafel::store {

[[nodiscard]] RecordFacts outside_of(const envelope::Manifest& manifest);
[[nodiscard]] RecordFacts outside_of(const envelope::DocumentHeader& header, const crypto::Hash& age_sha256,
                                     std::uint64_t age_size);

// The same out of a signature file that was checked before, of a file with that SHA-256 and size. Errors: malformed.
[[nodiscard]] Result<RecordFacts> outside_in(std::string_view minisig, const crypto::Hash& age_sha256,
                                             std::uint64_t age_size);

// Its entry in the log: v1 of a record, v2 of a document.
[[nodiscard]] std::string log_entry_of(const RecordFacts& facts, std::string_view minisig);

}  // namespace tafel::store
