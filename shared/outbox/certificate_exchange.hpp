// The uplink's own certificate, as tafeld and the uplink tell each other of it through the outbox. docs/uplink.md.
//   certificate.pem    written by tafeld: a renewed certificate that a pack brought; the uplink checks and removes it
//   certificate.json   written by the uplink, format tafelgeheim/certificate/v1: until when its certificate is valid
// Each believes the other's file only after its own check: the uplink looks at the authority, the holder and the key, and
// tafeld shows no more than a date. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tafel::outbox {

constexpr std::size_t certificate_limit_bytes = 64UL * 1024;

// The form only: one certificate in PEM, within its limit. tafeld links no TLS and can say no more. Errors: malformed.
[[nodiscard]] Done check_certificate_form(std::string_view pem);

// Errors: full, io.
[[nodiscard]] Done bring_certificate(const std::filesystem::path& outbox, std::string_view pem);
// Errors: missing (none was brought), malformed (too large), io.
[[nodiscard]] Result<std::string> brought_certificate(const std::filesystem::path& outbox);
// Errors: io.
[[nodiscard]] Done remove_brought_certificate(const std::filesystem::path& outbox);

struct CertificateStatus {
  std::optional<Instant> expires_at;            // of the device's certificate; nothing: there is none
  std::optional<Instant> authority_expires_at;  // of the house's authority, in the house file
  std::string
      refused;  // one English sentence: why the certificate brought last was refused; empty: it was not

  bool operator==(const CertificateStatus&) const = default;
};

[[nodiscard]] std::string to_json(const CertificateStatus& status);  // ends in a newline
[[nodiscard]] Result<CertificateStatus> parse_certificate_status(std::string_view json);

// Errors of writing: full, io; of reading: missing, malformed, io.
[[nodiscard]] Done write_certificate_status(const std::filesystem::path& outbox,
                                            const CertificateStatus& status);
[[nodiscard]] Result<CertificateStatus> read_certificate_status(const std::filesystem::path& outbox);

}  // namespace tafel::outbox
