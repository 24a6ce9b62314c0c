#include "shared/outbox/record_files.hpp"

#include "shared/base/files.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/crypto/tlog/proof.hpp"

namespace tafel::outbox {

namespace fs = std::filesystem;

fs::path signature_path(const fs::path& age_file) {
  return age_file.string() + std::string(crypto::minisign::signature_ending);
}

fs::path receipt_path(const fs::path& age_file) {
  return age_file.string() + ".tlog-proof";
}

Result<Bytes> read_age_file(const fs::path& age_file) {
  return read_file(age_file, crypto::age::age_limit_bytes);
}

Result<std::string> read_signature(const fs::path& age_file) {
  return read_text(signature_path(age_file), crypto::minisign::file_limit_bytes);
}

Result<std::string> read_receipt(const fs::path& age_file) {
  return read_text(receipt_path(age_file), crypto::tlog::proof_limit_bytes);
}

}  // namespace tafel::outbox
