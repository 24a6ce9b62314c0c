// systemd-creds(1), which seals a value with the TPM in the form that systemd hands to a service as a credential. Values go
// through pipes: no argument and no file has one. Thread: one.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <string>

namespace tafel::guard {

struct SealedAs {
  std::string name;  // of the credential: it opens under no other
  std::string tpm;   // "" for the machine's own
  std::string pcrs;  // "7+12"
};

// Errors: io (the program is not there, or says no).
[[nodiscard]] Result<Bytes> seal_with_tpm(const SealedAs& as, ByteView value);
// The caller wipes it. Errors: io (another machine, another state of it, or altered).
[[nodiscard]] Result<Bytes> open_with_tpm(const SealedAs& as, ByteView sealed);

}  // namespace tafel::guard
