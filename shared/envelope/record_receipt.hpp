// The store's proof of delivery of one sealed record or document, checked offline against the record's own bytes and the log key of
// the house file. The uplink, tafeld, `tafel verify` and `tafel fetch` ask here. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/tlog/proof.hpp"
#include "shared/envelope/house.hpp"

#include <string>
#include <string_view>

namespace tafel::envelope {

// The untrusted comment of a record's signature, as the device writes it. No signature protects it, and stock minisign
// takes any other; but the log has the hash of the whole file.
[[nodiscard]] std::string signature_comment(std::string_view device);

// Does `receipt` prove that this record is in the house's log? `minisig` is the text of the file. Errors: those of
// crypto::tlog::check_receipt.
[[nodiscard]] Result<crypto::tlog::Receipt> check_record_receipt(const House& house, std::string_view session,
                                                                 ByteView age_file, std::string_view minisig,
                                                                 std::string_view receipt);

// The same of a document of a dossier (document.hpp).
[[nodiscard]] Result<crypto::tlog::Receipt> check_document_receipt(const House& house, ByteView age_file,
                                                                   std::string_view minisig,
                                                                   std::string_view receipt);

}  // namespace tafel::envelope
