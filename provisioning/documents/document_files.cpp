#include "provisioning/documents/document_files.hpp"

#include "shared/base/files.hpp"
#include "shared/crypto/line_ends.hpp"
#include "shared/envelope/record_receipt.hpp"
#include "shared/envelope/signature_file.hpp"
#include "shared/outbox/record_files.hpp"

namespace tafel::provisioning {
Result<envelope::DocumentFiles> read_document(const fs::path& age_file) {
  auto age = read_file(age_file, envelope::document_file_limit_bytes);
  if (!age) return pass(age.error());
  auto minisig = envelope::read_signature_file(outbox::signature_path(age_file));
  if (!minisig) return pass(minisig.error());
  return envelope::DocumentFiles{std::move(*age), std::move(*minisig)};
}

Result<std::optional<crypto::tlog::Receipt>> receipt_beside(const fs::path& age_file,
                                                            const envelope::DocumentFiles& files,
                                                            const envelope::House& house) {
  const auto text = outbox::read_receipt(age_file);
  if (!text && text.error().fault == Fault::missing) return std::optional<crypto::tlog::Receipt>();
  if (!text) return pass(text.error());
  const auto receipt = envelope::check_document_receipt(house, files.age_file, files.minisig,
                                                        crypto::with_plain_line_ends(*text));
  if (!receipt) return pass(placed(receipt.error(), outbox::receipt_path(age_file).string()));
  return std::optional(*receipt);
}

bool is_document_file(const fs::path& age_file) {
  const auto text = envelope::read_signature_file(outbox::signature_path(age_file));
  if (!text) return false;
  const auto signature = crypto::minisign::parse_unverified(*text);
  return signature && envelope::is_document_line(signature->trusted_comment);
}

Done require_record(const std::string& age_file) {
  if (!is_document_file(age_file)) return {};
  return fail(Fault::refused, "is a document of a dossier, and no record", age_file);
}

SortedFiles sorted(const std::vector<std::string>& files) {
  SortedFiles all;
  for (const std::string& each : files)
    (is_document_file(each) ? all.documents : all.records).push_back(each);
  return all;
}

Done write_document(const fs::path& age_file, const envelope::DocumentFiles& files) {
  const fs::path signature = outbox::signature_path(age_file);
  if (auto done = write_file_durably(signature, as_bytes(files.minisig), mode_public); !done) return done;
  return write_new(age_file, as_text(files.age_file), mode_public);
}

}  // namespace tafel::provisioning
