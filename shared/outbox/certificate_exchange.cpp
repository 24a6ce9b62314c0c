#include "shared/outbox/certificate_exchange.hpp"

#include "shared/base/files.hpp"
#include "shared/base/printable.hpp"
#include "shared/base/unfit_letter.hpp"
#include "shared/json/strict_json.hpp"
#include "shared/outbox/outbox.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace tafel::outbox {
namespace {

constexpr std::string_view certificate_format = "tafelgeheim/certificate/v1";
constexpr std::size_t certificate_status_limit_bytes = 16UL * 1024;
constexpr std::size_t refused_limit_bytes = 2048;
constexpr std::string_view pem_beginning = "-----BEGIN CERTIFICATE-----\n";
constexpr std::string_view pem_end = "-----END CERTIFICATE-----\n";

std::filesystem::path brought_path(const std::filesystem::path& outbox) {
  return outbox / "certificate.pem";
}

std::filesystem::path certificate_status_path(const std::filesystem::path& outbox) {
  return outbox / "certificate.json";
}

bool is_plain_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); });
}

}  // namespace

Done check_certificate_form(std::string_view pem) {
  const bool fits = pem.size() <= certificate_limit_bytes && pem.starts_with(pem_beginning) &&
                    pem.ends_with(pem_end) && is_plain_ascii(pem);
  if (!fits) return fail(Fault::malformed, "not a certificate in PEM");
  return {};
}

Done bring_certificate(const std::filesystem::path& outbox, std::string_view pem) {
  return write_file_durably(brought_path(outbox), as_bytes(pem), readable_by_group);
}

Result<std::string> brought_certificate(const std::filesystem::path& outbox) {
  return read_text(brought_path(outbox), certificate_limit_bytes);
}

Done remove_brought_certificate(const std::filesystem::path& outbox) {
  return remove_file_durably(brought_path(outbox));
}

std::string to_json(const CertificateStatus& status) {
  nlohmann::ordered_json json{{"format", certificate_format}};
  if (status.expires_at) json["expires_at"] = to_string(*status.expires_at);
  if (status.authority_expires_at) json["authority_expires_at"] = to_string(*status.authority_expires_at);
  const std::string refused = printable_line(status.refused, refused_limit_bytes);
  if (!is_blank(refused)) json["refused"] = refused;
  return json.dump(2) + "\n";
}

Result<CertificateStatus> parse_certificate_status(std::string_view text) {
  const auto json = parse_strict(text, certificate_status_limit_bytes, 2);
  if (!json) return pass(json.error());
  ObjectReader reader(*json);
  reader.exactly("format", certificate_format);
  CertificateStatus status;
  status.expires_at = reader.optional_moment("expires_at");
  status.authority_expires_at = reader.optional_moment("authority_expires_at");
  status.refused = reader.optional_text("refused", refused_limit_bytes).value_or("");
  if (auto done = reader.done(); !done) return pass(done.error());
  return status;
}

Done write_certificate_status(const std::filesystem::path& outbox, const CertificateStatus& status) {
  return write_parsed(certificate_status_path(outbox), to_json(status), certificate_status_limit_bytes,
                      parse_certificate_status, readable_by_group);
}

Result<CertificateStatus> read_certificate_status(const std::filesystem::path& outbox) {
  return read_parsed(certificate_status_path(outbox), certificate_status_limit_bytes,
                     parse_certificate_status);
}

}  // namespace tafel::outbox
