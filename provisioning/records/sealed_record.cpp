#include "provisioning/records/sealed_record.hpp"

#include "shared/crypto/age/armor.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/crypto/line_ends.hpp"
#include "shared/envelope/house_file.hpp"
#include "shared/envelope/signature_file.hpp"
#include "shared/outbox/record_files.hpp"

#include <optional>
#include <utility>

namespace tafel::provisioning {
namespace {

// A file that is not there is none.
template <class T>
Result<std::optional<T>> if_there(Result<T> content) {
  if (content) return std::optional(std::move(*content));
  if (content.error().fault == Fault::missing) return std::optional<T>();
  return pass(content.error());
}

// Its signature is over the binary file: an armored one would look like one that was changed.
Result<Bytes> read_age(const fs::path& file) {
  auto age = outbox::read_age_file(file);
  if (!age) return age;
  if (auto problem = crypto::age::problem_with_armor(*age))
    return fail(Fault::malformed, std::move(*problem), file.string());
  return age;
}

// A record at a coordinator's may have come through Windows; in a device's outbox (shared/outbox) it cannot have.
Result<std::string> read_signature(const fs::path& age_file) {
  return envelope::read_signature_file(outbox::signature_path(age_file));
}
Result<std::string> read_receipt(const fs::path& age_file) {
  auto text = outbox::read_receipt(age_file);
  if (!text) return pass(text.error());
  return crypto::with_plain_line_ends(*text);
}

Result<std::optional<envelope::Transfer>> read_transfer(const fs::path& age_file) {
  const fs::path file = transfer_path(age_file);
  auto age = if_there(read_age(file));
  if (!age) return pass(age.error());
  if (!*age) return std::optional<envelope::Transfer>();
  auto minisig = if_there(read_signature(file));
  if (!minisig) return pass(minisig.error());
  return std::optional(envelope::Transfer{std::move(**age), minisig->value_or("")});
}

}  // namespace

fs::path transfer_path(const fs::path& age_file) {
  return age_file.string() + ".transfer";
}

Result<record::SealedFiles> read_sealed(const fs::path& age_file) {
  auto age = read_age(age_file);
  if (!age) return pass(age.error());
  auto minisig = if_there(read_signature(age_file));
  if (!minisig) return pass(minisig.error());
  auto receipt = if_there(read_receipt(age_file));
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
