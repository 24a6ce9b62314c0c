#include "provisioning/coordinators/coordinator.hpp"

#include "provisioning/house/key_files.hpp"
#include "provisioning/house/open_house.hpp"
#include "shared/base/files.hpp"

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

Result<envelope::CoordinatorEntry*> standing_coordinator(envelope::House& house, const std::string& name) {
  const auto found = std::ranges::find_if(house.coordinators, [&](const auto& c) { return c.name == name; });
  if (found == house.coordinators.end())
    return fail(Fault::missing, "this house has no such coordinator", "--name " + name);
  if (found->revoked_at)
    return fail(Fault::refused, "is revoked already, since " + to_string(*found->revoked_at),
                "--name " + name);
  return &*found;
}

Result<std::string> standing_certificate(const OpenHouse& open, const std::string& name,
                                         const std::optional<std::string>& given) {
  if (given) return *given;
  auto pem = read_text(open.folder.coordinator(name) / "tls.pem", key_file_limit_bytes);
  if (!pem) return pass(old_certificate_not_here(pem.error()));
  return pem;
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
  const auto found = standing_coordinator(open->house, name);
  if (!found) return pass(found.error());
  (*found)->revoked_at = now;
  std::erase_if(open->house.recipients, [&](const auto& r) { return r.name == name; });
  note_revoked(open->ledger, {open->house.house, net::Role::coordinator, name}, now);
  return save(*open, now);
}

Done renew_coordinator(const fs::path& root, const std::string& name,
                       const std::optional<std::string>& old_certificate, Instant now) {
  auto open = open_for_change(root);
  if (!open) return pass(open.error());
  if (const auto found = standing_coordinator(open->house, name); !found) return pass(found.error());
  const auto before = standing_certificate(*open, name, old_certificate);
  if (!before) return pass(before.error());
  const fs::path folder = open->folder.coordinator(name);
  const net::Peer holder{open->house.house, net::Role::coordinator, name};
  const auto certificate =
      net::renew_client(open->authority, holder, *before, net::valid_for_days(now, net::leaf_days));
  if (!certificate)
    return pass(placed(certificate.error(),
                       old_certificate ? std::string("--certificate") : (folder / "tls.pem").string()));
  if (auto done = note_issued(open->ledger, *certificate, now); !done) return done;
  if (auto done = save(*open, now); !done) return done;
  return write_file_durably(folder / "tls.pem", as_bytes(*certificate), mode_public);
}

}  // namespace tafel::provisioning
