// The public manifest of a record: one line of JSON, the trusted comment of `<session>.age.minisig`.
// The store reads nothing else of a record. docs/formats.md, "The manifest".
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/envelope/house.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tafel::envelope {

struct Manifest {
  std::string house;
  std::string device;
  std::string session;  // a UUID in lower case: 8-4-4-4-12 hex digits
  Instant sealed_at;
  crypto::Hash age_sha256{};
  std::uint64_t age_size = 0;
  std::string dossier_tag;             // 64 hex digits: a keyed hash, never the dossier's number
  std::optional<int> retention_years;  // only when the session closed the dossier: 1 to 30
};

[[nodiscard]] std::string to_line(const Manifest& manifest);  // no newline
[[nodiscard]] Result<Manifest> parse_manifest(std::string_view line);

// Is `minisig` a signature over `age_file` by a device that `house` had enrolled when it was sealed, and does
// its manifest describe these bytes? Errors: malformed, altered, refused (unknown or revoked device, another
// house).
[[nodiscard]] Result<Manifest> check_envelope(const House& house, ByteView age_file,
                                              std::string_view minisig);

[[nodiscard]] bool is_session_id(std::string_view text);

}  // namespace tafel::envelope
