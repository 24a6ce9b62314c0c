// The certificate with which this device reaches the store: says until when it is valid, and takes a renewed one in. The key
// stays where it is, so does the name, and so do the records that wait in the outbox. Thread: one.
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/envelope/house.hpp"
#include "shared/outbox/certificate_exchange.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tafel::uplink {

// May `pem` take the place of the certificate that is there (nothing: there is none yet)? `key_pem` is the uplink's own key.
// Errors: malformed; refused: signed by another authority, of another house or device, of a device that `house` does not
// have or has revoked, for another key, not valid yet or no longer, or older than the one that is there.
[[nodiscard]] Done check_renewal(const envelope::House& house, std::string_view pem, std::string_view key_pem,
                                 const std::optional<std::string>& in_place, Instant now);

class OwnCertificate {
 public:
  // `state` has tls.pem and tls.key; a renewed certificate is brought to `outbox`.
  OwnCertificate(std::filesystem::path state, std::filesystem::path outbox)
      : state_(std::move(state)), outbox_(std::move(outbox)) {}

  // Takes in what was brought, and says in outbox and log what ends. Returns whether another certificate is in use now.
  bool look(const envelope::House& house, Instant now);

 private:
  bool take_brought(const envelope::House& house, Instant now);
  Done take(const envelope::House& house, const std::string& pem, Instant now);
  void say(const envelope::House& house, Instant now);
  void log_end(const char* what, const std::optional<Instant>& until, Instant now, std::string& said);

  std::filesystem::path state_;
  std::filesystem::path outbox_;
  std::string refused_;  // why the one brought last was refused
  std::optional<outbox::CertificateStatus> said_;
  std::string said_of_certificate_;  // the line that the log has last
  std::string said_of_authority_;
};

}  // namespace tafel::uplink
