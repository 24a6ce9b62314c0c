// A sealed record of this device, read from the outbox and believed only after its check: the uplink can write there too.
// Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/crypto/tlog/proof.hpp"
#include "shared/envelope/house.hpp"
#include "shared/envelope/manifest.hpp"
#include "shared/outbox/outbox.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace tafel::outbox {

struct VerifiedRecord {
  SealedRecord record;
  envelope::Manifest manifest;
};

struct VerifiedReceipt {
  std::string text;  // the whole file
  crypto::tlog::Receipt receipt;
};

// The record of `session`, signed by `device` over these very bytes.
// Errors: missing, io, malformed, refused (another key), altered (also: of another session).
[[nodiscard]] Result<VerifiedRecord> read_verified(const std::filesystem::path& outbox,
                                                   std::string_view session,
                                                   const crypto::minisign::VerifyKey& device);

// The receipt beside `record`, valid for it against the key of the house's log.
// Errors: missing, io, malformed, refused, altered.
[[nodiscard]] Result<VerifiedReceipt> read_verified_receipt(const std::filesystem::path& outbox,
                                                            const SealedRecord& record,
                                                            const envelope::House& house);

}  // namespace tafel::outbox
