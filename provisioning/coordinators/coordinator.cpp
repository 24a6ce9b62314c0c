#include "provisioning/coordinators/coordinator.hpp"

#include "provisioning/coordinators/handed_over.hpp"
#include "provisioning/house/key_files.hpp"
#include "provisioning/house/open_house.hpp"
#include "provisioning/house/renewed_certificate.hpp"
#include "shared/base/files.hpp"
#include "shared/base/private_folder.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

Done check_free(const OpenHouse& open, const std::string& name) {
  if (!envelope::is_plain_name(name))
    return fail(Fault::malformed, "a coordinator's name is 1 to 40 of a-z, 0-9 and -", "--name " + name);
  const bool taken =
      std::ranges::any_of(open.house.coordinators, [&](const auto& c) { return c.name == name; }) ||
      std::ranges::any_of(open.house.recipients, [&](const auto& r) { return r.name == name; });
  if (taken) return fail(Fault::refused, "this house has or had somebody of that name", "--name " + name);
  return {};
}

Done give_certificate(OpenHouse& open, const fs::path& folder, const net::Peer& holder, Instant now) {
  const auto request = net::make_key_and_csr(holder);
  if (!request) return pass(request.error());
  const auto certificate =
      net::issue_client(open.authority, holder, request->csr_pem, net::valid_for_days(now, net::leaf_days));
  if (!certificate) return pass(certificate.error());
  if (auto done = note_issued(open.ledger, *certificate, now); !done) return done;
  if (auto done = write_new_secret(folder / "tls.key", request->key_pem); !done) return done;
  return write_new(folder / "tls.pem", *certificate, mode_public);
}

Done give_keys(OpenHouse& open, const fs::path& folder, const std::string& name, crypto::Random& random) {
  const auto identity = crypto::age::make_identity(random);
  const auto signing = crypto::minisign::make_sign_key(random);
  if (auto done = write_identity(folder / "coordinator.agekey", identity); !done) return done;
  if (auto done = write_sign_key(folder / "agenda.key", signing); !done) return done;
  const auto pub = crypto::minisign::verify_key_of(signing);
  open.house.coordinators.push_back({name, pub, std::nullopt});
  open.house.recipients.push_back({name, crypto::age::recipient_of(identity)});
  return write_new(folder / "agenda.pub", crypto::minisign::to_file(pub, "coordinator " + name), mode_public);
}

}  // namespace

Done add_coordinator(const fs::path& root, const std::string& name, Instant now, crypto::Random& random) {
  auto open = open_for_change(root);
  if (!open) return pass(open.error());
  if (auto done = check_free(*open, name); !done) return done;
  const fs::path folder = open->folder.coordinator(name);
  if (auto done = clear_unfinished(folder); !done) return done;
  if (auto done = make_private_folder(folder); !done) return done;
  const net::Peer holder{open->house.house, net::Role::coordinator, name};
  if (auto done = give_certificate(*open, folder, holder, now); !done) return done;
  if (auto done = give_keys(*open, folder, name, random); !done) return done;
  return save(*open, now);
}

Done revoke_coordinator(const fs::path& root, const std::string& name, Instant now) {
  auto open = open_for_change(root);
  if (!open) return pass(open.error());
  if (auto done = require_coordinator(open->house, name, "--name"); !done) return done;
  std::ranges::find(open->house.coordinators, name, &envelope::CoordinatorEntry::name)->revoked_at = now;
  std::erase_if(open->house.recipients, [&](const auto& r) { return r.name == name; });
  note_revoked(open->ledger, {open->house.house, net::Role::coordinator, name}, now);
  return save(*open, now);
}

Done renew_coordinator(const fs::path& root, const std::string& name,
                       const std::optional<std::string>& old_certificate, Instant now) {
  auto open = open_for_change(root);
  if (!open) return pass(open.error());
  if (auto done = require_coordinator(open->house, name, "--name"); !done) return done;
  const fs::path folder = open->folder.coordinator(name);
  const net::Peer holder{open->house.house, net::Role::coordinator, name};
  const auto certificate = renewed_certificate(open->authority, holder, folder, old_certificate, now);
  if (!certificate) return pass(certificate.error());
  if (auto done = note_issued(open->ledger, *certificate, now); !done) return done;
  if (auto done = save(*open, now); !done) return done;
  return write_file_durably(folder / "tls.pem", as_bytes(*certificate), mode_public);
}

}  // namespace tafel::provisioning
