// The secret of this device, made by the machine itself at its first start and sealed by its TPM: the disk has it in no form
// that another machine opens. Root runs this before tafeld, which gets it as a credential (keys/device_secret.hpp).
// Thread: one.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/random.hpp"

#include <filesystem>
#include <string>

namespace tafel::guard {

struct DeviceSecretFiles {
  std::filesystem::path device_keys;  // tafeld's: whoever has keys already has a secret of an earlier day
  std::filesystem::path kept;         // root's folder, which must be there; gets device-secret.cred
  std::filesystem::path store;        // where systemd looks for sealed credentials; made when missing
  std::string tpm;                    // as systemd-creds(1) takes it; "" for the machine's own
  std::string pcrs = "7+12";  // the firmware's keys, and what was added to the command line: as for /var
};

// Makes 32 random bytes and has systemd-creds seal them with the TPM, once; then puts the sealed form where systemd looks
// for it, at each start. A device that has keys and no sealed secret keeps the secret that it has: a new one would open none
// of its keys. Errors: io (systemd-creds or the TPM fails; nothing is put anywhere), full.
[[nodiscard]] Done hand_over_device_secret(const DeviceSecretFiles& files, crypto::Random& random);

}  // namespace tafel::guard
