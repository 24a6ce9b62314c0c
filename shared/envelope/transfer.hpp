// Handing a sealed record to a coordinator of another house (rule art15.transfer). The record stays what it was, signed
// by its device over its own bytes; beside it come the same payload under a header for that one coordinator, and a note
// signed by the coordinator who hands it over. docs/formats.md, "The transfer".
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/envelope/house.hpp"

#include <string>
#include <string_view>

namespace tafel::envelope {

struct TransferNote {
  std::string house;  // that hands over
  std::string by;     // its coordinator
  std::string to_house;
  std::string to;  // coordinator there
  std::string session;
  crypto::Hash age_sha256{};  // of the record as it was sealed
  Instant at;
};

struct Transfer {
  Bytes age_file;  // <session>.age.transfer: opened by the receiving coordinator alone, with stock age too
  std::string minisig;  // <session>.age.transfer.minisig
};

[[nodiscard]] std::string to_line(const TransferNote& note);  // no newline
[[nodiscard]] Result<TransferNote> parse_transfer_note(std::string_view line);

// `mine` opens `record`, `signer` is of the coordinator `note.by`. Requires that the record verified.
[[nodiscard]] Result<Transfer> make_transfer(const TransferNote& note, ByteView record,
                                             const crypto::age::Identity& mine,
                                             const crypto::age::Recipient& to,
                                             const crypto::minisign::SignKey& signer, crypto::Random& random);

// Did a coordinator of `house`, not revoked at that moment, hand over exactly this record, to one person alone?
// Errors: malformed, altered, refused.
[[nodiscard]] Result<TransferNote> check_transfer(const House& house, ByteView record,
                                                  const Transfer& transfer);

// The coordinator of `other` to whom a record of `own` may go. Errors: refused (the same house, a device, somebody who
// is no coordinator there or no longer), missing (nobody of that name).
[[nodiscard]] Result<crypto::age::Recipient> receiver_in(const House& other, const House& own,
                                                         std::string_view name);

}  // namespace tafel::envelope
