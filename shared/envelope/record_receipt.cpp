#include "shared/envelope/record_receipt.hpp"

namespace tafel::envelope {

std::string signature_comment(std::string_view device) {
  return "sealed by tafelgeheim device " + std::string(device);
}

Result<crypto::tlog::Receipt> check_record_receipt(const House& house, std::string_view session,
                                                   ByteView age_file, std::string_view minisig,
                                                   std::string_view receipt) {
  const std::string entry =
      crypto::tlog::log_entry(session, crypto::sha256(age_file), crypto::sha256(minisig));
  return crypto::tlog::check_receipt(receipt, entry, house.log);
}

Result<crypto::tlog::Receipt> check_document_receipt(const House& house, ByteView age_file,
                                                     std::string_view minisig, std::string_view receipt) {
  const std::string entry =
      crypto::tlog::document_log_entry(crypto::sha256(age_file), crypto::sha256(minisig));
  return crypto::tlog::check_receipt(receipt, entry, house.log);
}

}  // namespace tafel::envelope
