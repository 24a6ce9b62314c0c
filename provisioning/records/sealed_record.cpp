#include "provisioning/records/sealed_record.hpp"

#include "shared/base/files.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/envelope/house_file.hpp"

#include <system_error>

namespace tafel::provisioning {
namespace {

Result<std::optional<std::string>> read_beside(const fs::path& age_file, const char* suffix,
                                               std::size_t limit) {
  const fs::path file = age_file.string() + suffix;
  auto text = read_text(file, limit);
  if (text) return std::optional(std::move(*text));
  if (text.error().fault == Fault::missing) return std::optional<std::string>();
  return pass(text.error());
}

Result<std::optional<envelope::Transfer>> read_transfer(const fs::path& age_file) {
  const fs::path file = age_file.string() + ".transfer";
  auto age = read_file(file, crypto::age::age_limit_bytes);
  if (!age && age.error().fault == Fault::missing) return std::optional<envelope::Transfer>();
  if (!age) return pass(age.error());
  auto minisig = read_beside(file, ".minisig", minisig_limit_bytes);
  if (!minisig) return pass(minisig.error());
  return std::optional(envelope::Transfer{std::move(*age), minisig->value_or("")});
}

}  // namespace

Result<record::SealedFiles> read_sealed(const fs::path& age_file) {
  auto age = read_file(age_file, crypto::age::age_limit_bytes);
  if (!age) return pass(age.error());
  auto minisig = read_beside(age_file, ".minisig", minisig_limit_bytes);
  if (!minisig) return pass(minisig.error());
  auto receipt = read_beside(age_file, ".tlog-proof", receipt_limit_bytes);
  if (!receipt) return pass(receipt.error());
  auto transfer = read_transfer(age_file);
  if (!transfer) return pass(transfer.error());
  record::SealedFiles files;
  files.age_file = std::move(*age);
  files.minisig = minisig->value_or("");
  files.receipt = std::move(*receipt);
  files.transfer = std::move(*transfer);
  return files;
}

Result<envelope::House> read_trusted_house(const fs::path& house_json, const fs::path& house_pub) {
  if (house_pub.empty()) return envelope::load_house_unverified(house_json);
  return envelope::load_house(envelope::house_files(house_json, house_pub));
}

std::string sha256_of(const record::SealedFiles& files) {
  return crypto::to_hex(crypto::sha256(ByteView(files.age_file)));
}

}  // namespace tafel::provisioning
