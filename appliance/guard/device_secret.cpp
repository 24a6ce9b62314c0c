#include "appliance/guard/device_secret.hpp"

#include "appliance/guard/sealing_program.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/secret.hpp"

#include <algorithm>

namespace tafel::guard {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t secret_bytes = 32;
constexpr std::size_t sealed_limit_bytes = 64UL * 1024;
constexpr const char* credential = "device-secret";

bool exists_on_disk(const fs::path& path) {
  std::error_code trouble;
  return fs::exists(fs::symlink_status(path, trouble));
}

// Read back through the TPM before anything hangs on it: a secret that does not come back would lock the device out.
Result<Bytes> fresh_sealed_secret(const DeviceSecretFiles& files, crypto::Random& random) {
  crypto::Secret secret(secret_bytes);
  random.fill(secret.writable());
  auto sealed = seal_with_tpm({credential, files.tpm, files.pcrs}, secret.view());
  if (!sealed) return sealed;
  auto back = open_with_tpm({credential, files.tpm, files.pcrs}, *sealed);
  if (!back) return pass(back.error());
  const bool same = std::equal(back->begin(), back->end(), secret.view().begin(), secret.view().end());
  crypto::wipe(*back);
  if (!same) return fail(Fault::io, "the TPM gives another secret back than it sealed");
  return sealed;
}

Done have_folder(const fs::path& folder) {
  std::error_code trouble;
  fs::create_directories(folder, trouble);
  return trouble ? Done(fail(Fault::io, trouble.message(), folder.string())) : Done();
}

}  // namespace

Done hand_over_device_secret(const DeviceSecretFiles& files, crypto::Random& random) {
  const fs::path kept = files.kept / "device-secret.cred";
  if (!exists_on_disk(kept)) {
    if (exists_on_disk(files.device_keys)) return {};
    const auto sealed = fresh_sealed_secret(files, random);
    if (!sealed) return pass(sealed.error());
    if (auto done = write_file_durably(kept, *sealed, 0600); !done) return done;
  }
  const auto sealed = read_file(kept, sealed_limit_bytes);
  if (!sealed) return pass(sealed.error());
  if (auto done = have_folder(files.store); !done) return done;
  return write_file_durably(files.store / credential, *sealed, 0600);
}

}  // namespace tafel::guard
