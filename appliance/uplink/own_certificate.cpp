#include "appliance/uplink/own_certificate.hpp"

#include "shared/base/expiry.hpp"
#include "shared/base/files.hpp"
#include "shared/base/log.hpp"
#include "shared/crypto/secret.hpp"
#include "shared/net/certificate_facts.hpp"

#include <utility>

namespace tafel::uplink {
namespace {

std::filesystem::path certificate_path(const std::filesystem::path& state) {
  return state / "tls.pem";
}

std::optional<std::string> certificate_in(const std::filesystem::path& state) {
  auto pem = read_text(certificate_path(state), net::pem_limit_bytes);
  return pem ? std::optional(std::move(*pem)) : std::nullopt;
}

std::optional<Instant> end_of(const std::optional<std::string>& pem) {
  if (!pem) return std::nullopt;
  const auto validity = net::validity_of(*pem);
  return validity ? std::optional(validity->until) : std::nullopt;
}

Done require_device_of(const envelope::House& house, const net::Peer& holder) {
  if (holder.house != house.house || holder.role != net::Role::device)
    return fail(Fault::refused, "the certificate is for " + net::to_uri(holder));
  const auto* device = envelope::find_device(house, holder.name);
  if (device == nullptr) return fail(Fault::refused, "the house file has no device " + holder.name);
  if (device->revoked_at) return fail(Fault::refused, "device " + holder.name + " is revoked");
  return {};
}

Done require_valid_now(const net::Validity& validity, Instant now) {
  if (now < validity.from)
    return fail(Fault::refused, "the certificate is valid from " + to_string(validity.from) +
                                    " only: is the clock of this device right?");
  if (now > validity.until)
    return fail(Fault::refused, "the certificate ended on " + to_string(validity.until));
  return {};
}

// A certificate that is there but cannot be read bars nothing: the new one mends it.
Done require_successor(const net::CertificateFacts& fresh, const std::optional<std::string>& in_place) {
  if (!in_place) return {};
  const auto before = net::facts_of(*in_place);
  if (!before) return {};
  if (!(fresh.holder == before->holder))
    return fail(Fault::refused, "the certificate is for " + net::to_uri(fresh.holder) + ", this device is " +
                                    net::to_uri(before->holder));
  if (fresh.validity.from < before->validity.from)
    return fail(Fault::refused, "the certificate is older than the one that is in use");
  return {};
}

}  // namespace

Done check_renewal(const envelope::House& house, std::string_view pem, std::string_view key_pem,
                   const std::optional<std::string>& in_place, Instant now) {
  const auto fresh = net::facts_of(pem);
  if (!fresh) return pass(fresh.error());
  if (auto ours = net::require_issued_by(pem, house.authority_pem); !ours) return ours;
  if (auto device = require_device_of(house, fresh->holder); !device) return device;
  if (auto key = net::require_key(pem, key_pem); !key) return key;
  if (auto valid = require_valid_now(fresh->validity, now); !valid) return valid;
  return require_successor(*fresh, in_place);
}

bool OwnCertificate::look(const envelope::House& house, Instant now) {
  const bool another = take_brought(house, now);
  say(house, now);
  return another;
}

// Killed between taking and removing, the uplink finds the same certificate again, and takes it again.
bool OwnCertificate::take_brought(const envelope::House& house, Instant now) {
  const auto pem = outbox::brought_certificate(outbox_);
  if (!pem && pem.error().fault == Fault::missing) return false;
  const Done taken = pem ? take(house, *pem, now) : Done(pass(pem.error()));
  if (pem && !taken && (taken.error().fault == Fault::full || taken.error().fault == Fault::io)) {
    log::error("a renewed certificate cannot be taken in yet: " + describe(taken.error()));
    return false;
  }
  refused_ = taken ? "" : describe(taken.error());
  if (taken)
    log::info("a renewed certificate is in use");
  else
    log::error("a renewed certificate is refused: " + refused_);
  if (auto removed = outbox::remove_brought_certificate(outbox_); !removed)
    log::error("a renewed certificate cannot be removed from the outbox: " + describe(removed.error()));
  return taken.has_value();
}

Done OwnCertificate::take(const envelope::House& house, const std::string& pem, Instant now) {
  auto key = read_text(state_ / "tls.key", net::pem_limit_bytes);
  if (!key) return pass(key.error());
  const auto checked = check_renewal(house, pem, *key, certificate_in(state_), now);
  crypto::wipe(*key);
  if (!checked) return checked;
  return write_file_durably(certificate_path(state_), as_bytes(pem), 0644);
}

void OwnCertificate::say(const envelope::House& house, Instant now) {
  const outbox::CertificateStatus status{end_of(certificate_in(state_)), end_of(house.authority_pem),
                                         refused_};
  log_end("the certificate of this device", status.expires_at, now, said_of_certificate_);
  log_end("the certificate of the house's authority", status.authority_expires_at, now, said_of_authority_);
  if (said_ == status) return;
  if (auto written = outbox::write_certificate_status(outbox_, status); !written)
    return log::error("the end of the certificate cannot be said: " + describe(written.error()));
  said_ = status;
}

// A line a day: its days left change every day.
void OwnCertificate::log_end(const char* what, const std::optional<Instant>& until, Instant now,
                             std::string& said) {
  if (!until || expiry_of(*until, now) == Expiry::later) return;
  std::string line = std::string(what) + " " + end_in_words(*until, now);
  if (std::exchange(said, line) != line) log::warn(line + "; the agency renews it with `tafel`");
}

}  // namespace tafel::uplink
