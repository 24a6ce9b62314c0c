#include "shared/outbox/verified_record.hpp"

#include "shared/crypto/hash.hpp"
#include "shared/envelope/record_receipt.hpp"
#include "shared/outbox/record_files.hpp"

#include <utility>

namespace tafel::outbox {

Result<VerifiedRecord> read_verified(const std::filesystem::path& outbox, std::string_view session,
                                     const crypto::minisign::VerifyKey& device) {
  auto record = read_record(outbox, session);
  if (!record) return pass(record.error());
  const std::string place = record_path(outbox, session).string();
  const auto comment = crypto::minisign::verify(device, record->age_file, record->minisig);
  if (!comment) return pass(placed(comment.error(), place));
  auto manifest = envelope::parse_manifest(*comment);
  if (!manifest) return pass(placed(manifest.error(), place));
  if (manifest->session != session || manifest->age_sha256 != crypto::sha256(ByteView(record->age_file)))
    return fail(Fault::altered, "the manifest is of another record", place);
  return VerifiedRecord{std::move(*record), std::move(*manifest)};
}

Result<VerifiedReceipt> read_verified_receipt(const std::filesystem::path& outbox, const SealedRecord& record,
                                              const envelope::House& house) {
  auto text = read_receipt(record_path(outbox, record.session));
  if (!text) return pass(text.error());
  auto receipt =
      envelope::check_record_receipt(house, record.session, record.age_file, record.minisig, *text);
  if (!receipt) return pass(receipt.error());
  return VerifiedReceipt{std::move(*text), std::move(*receipt)};
}

}  // namespace tafel::outbox
