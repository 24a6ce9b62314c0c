// Whose keys the firmware has. Secure Boot says that some key signed the kernel image; that it was ours is known only
// once the firmware's own lists have our certificates and no others. So nothing is bound to the TPM, and nothing is
// opened with it, before this was looked at. Pure; thread: any.
// Source: UEFI Specification 2.10, section 32.4.1 (signature lists) and 3.3 (SecureBoot, SetupMode, PK, KEK, db).
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/hash.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::guard {

// The SHA-256 of each certificate (DER) in the value of PK, KEK or db. Errors: malformed; refused, when an entry is
// anything else than an X.509 certificate: the hash of one program, say, which then needs no signature of ours.
[[nodiscard]] Result<std::vector<crypto::Hash>> certificates_in(ByteView signature_lists);

// The values of the firmware's variables, without their attributes.
struct FirmwareVariables {
  Bytes secure_boot;
  Bytes setup_mode;
  Bytes platform_key;   // PK
  Bytes exchange_keys;  // KEK
  Bytes signers;        // db
};

struct ExpectedKeys {
  crypto::Hash platform_key{};
  crypto::Hash exchange_key{};
  crypto::Hash signer{};

  bool operator==(const ExpectedKeys&) const = default;
};

// Three lines, each the name of a variable, one space and the SHA-256 of its one certificate in hex. Errors: malformed.
[[nodiscard]] Result<ExpectedKeys> parse_expected_keys(std::string_view text);

// What is wrong, for the log; nothing when Secure Boot is on, set up, and each variable has the expected certificate
// and no other.
[[nodiscard]] std::optional<std::string> problem_with(const FirmwareVariables& firmware,
                                                      const ExpectedKeys& expected);

}  // namespace tafel::guard
