#include "appliance/keys/device_secret.hpp"

#include "shared/base/linked_file.hpp"
#include "shared/base/log.hpp"

#include <cstdlib>
#include <utility>

namespace tafel::appliance {
namespace {

namespace fs = std::filesystem;

// The group too is asked nothing: systemd gives a user its credential by an access list, which shows as the group's bits.
Done refuse_what_others_reach(const Path& path) {
  std::error_code trouble;
  const auto there = fs::status(path, trouble);
  if (fs::is_regular_file(there) && (there.permissions() & fs::perms::others_all) != fs::perms::none)
    return fail(Fault::refused, "the device secret may be read or written by others: take away their rights",
                path.string());
  return {};
}

Result<crypto::Secret> secret_in(const Path& path) {
  if (auto ours = refuse_what_others_reach(path); !ours) return pass(ours.error());
  auto bytes = read_file_of_our_links(path, device_secret_size);
  if (!bytes) return pass(bytes.error());
  auto secret = crypto::Secret::copy_of(*bytes);
  crypto::wipe(*bytes);
  if (secret.size() != device_secret_size)
    return fail(Fault::malformed, "a device secret has 32 bytes", path.string());
  return secret;
}

}  // namespace

std::optional<Path> device_credential() {
  const char* folder = std::getenv("CREDENTIALS_DIRECTORY");
  if (folder == nullptr || *folder == '\0') return std::nullopt;
  Path credential = Path(folder) / "device-secret";
  std::error_code trouble;
  if (!fs::exists(fs::symlink_status(credential, trouble))) return std::nullopt;
  return credential;
}

Result<crypto::Secret> load_device_secret(const StateFolder& folder) {
  const auto credential = device_credential();
  if (!credential) return secret_in(folder.device_secret());
  std::error_code trouble;
  if (fs::is_regular_file(fs::symlink_status(folder.device_secret(), trouble)))
    log::warn("keys: the device secret is a credential, and is on the disk too: remove device/secret");
  return secret_in(*credential);
}

}  // namespace tafel::appliance
