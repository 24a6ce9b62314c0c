#include "provisioning/house/key_files.hpp"

#include "shared/base/editor_damage.hpp"
#include "shared/crypto/hash.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

constexpr std::size_t number_size = std::tuple_size_v<crypto::minisign::KeyNumber>;

crypto::Secret joined(ByteView first, ByteView second) {
  crypto::Secret both(first.size() + second.size());
  std::ranges::copy(second, std::ranges::copy(first, both.writable().begin()).out);
  return both;
}

Done write_line(const fs::path& file, ByteView content) {
  std::string line = crypto::to_base64(content) + "\n";
  auto done = write_new(file, line, mode_secret);
  crypto::wipe(line);
  return done;
}

Result<crypto::Secret> read_line(const fs::path& file, std::size_t size) {
  const auto text = read_secret(file);
  if (!text) return pass(text.error());
  std::string_view line = as_text(text->view());
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  auto bytes = crypto::from_base64(line);
  if (!bytes || bytes->size() != size)
    return pass(or_damage(
        {Fault::malformed, "not one line of base64 of " + std::to_string(size) + " bytes", file.string()},
        as_text(text->view())));
  auto secret = crypto::Secret::copy_of(*bytes);
  crypto::wipe(*bytes);
  return secret;
}

}  // namespace

Done write_sign_key(const fs::path& file, const crypto::minisign::SignKey& key) {
  return write_line(file, joined(key.number, key.key.seed.view()).view());
}

Result<crypto::minisign::SignKey> read_sign_key(const fs::path& file) {
  const auto content = read_line(file, number_size + raw_key_size);
  if (!content) return pass(content.error());
  crypto::minisign::SignKey key;
  std::ranges::copy(content->view().first(number_size), key.number.begin());
  key.key = crypto::signing_key_from_seed(crypto::Secret::copy_of(content->view().subspan(number_size)));
  return key;
}

Done write_raw_key(const fs::path& file, const crypto::Secret& key) {
  return write_line(file, key.view());
}

Result<crypto::Secret> read_raw_key(const fs::path& file) {
  return read_line(file, raw_key_size);
}

Done write_identity(const fs::path& file, const crypto::age::Identity& identity) {
  const std::string comment =
      "# public key: " + crypto::age::to_string(crypto::age::recipient_of(identity)) + "\n";
  const crypto::Secret text = crypto::age::to_secret_text(identity);
  const crypto::Secret line = joined(text.view(), as_bytes("\n"));
  return write_new_secret(file, joined(as_bytes(comment), line.view()));
}

Result<crypto::age::Identity> read_identity(const fs::path& file) {
  const auto content = read_secret(file);
  if (!content) return pass(content.error());
  auto identity = crypto::age::parse_identity_file(as_text(content->view()));
  if (!identity) return pass(placed(identity.error(), file.string()));
  return identity;
}

}  // namespace tafel::provisioning
