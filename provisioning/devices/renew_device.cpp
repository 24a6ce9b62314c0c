#include "provisioning/devices/renew_device.hpp"

#include "provisioning/coordinators/sign_pack.hpp"
#include "provisioning/house/open_house.hpp"
#include "shared/base/files.hpp"

namespace tafel::provisioning {
namespace {

Done require_renewable(const envelope::House& house, const std::string& name) {
  const auto* device = envelope::find_device(house, name);
  if (device == nullptr) return fail(Fault::missing, "this house has no such device", "--name " + name);
  if (!device->revoked_at) return {};
  return fail(Fault::refused,
              "this device is revoked since " + to_string(*device->revoked_at) +
                  ": a revoked device is not renewed; enrol it again with new keys, under another name",
              "--name " + name);
}

Result<std::string> old_certificate(const OpenHouse& open, const RenewalOrder& order) {
  if (order.old_certificate) return *order.old_certificate;
  auto pem = read_text(open.folder.device(order.device) / "tls.pem", key_file_limit_bytes);
  if (!pem) return pass(old_certificate_not_here(pem.error()));
  return pem;
}

Result<std::string> renewed_certificate(const OpenHouse& open, const RenewalOrder& order, Instant now) {
  const net::Peer holder{open.house.house, net::Role::device, order.device};
  const auto validity = net::valid_for_days(now, net::leaf_days);
  if (order.csr) {
    auto issued = net::issue_client(open.authority, holder, *order.csr, validity);
    return issued ? issued : pass(placed(issued.error(), "--csr"));
  }
  const auto before = old_certificate(open, order);
  if (!before) return pass(before.error());
  auto renewed = net::renew_client(open.authority, holder, *before, validity);
  if (!renewed)
    return pass(placed(renewed.error(), order.old_certificate
                                            ? std::string("--certificate")
                                            : (open.folder.device(order.device) / "tls.pem").string()));
  return renewed;
}

}  // namespace

Result<envelope::Pack> renew_device(const fs::path& root, const RenewalOrder& order, Instant now,
                                    crypto::Random& random) {
  auto open = open_for_change(root);
  if (!open) return pass(open.error());
  if (auto done = require_renewable(open->house, order.device); !done) return pass(done.error());
  const auto certificate = renewed_certificate(*open, order, now);
  if (!certificate) return pass(certificate.error());
  auto pack = sign_pack(open->folder, open->house,
                        {envelope::PackKind::certificate, order.device, order.coordinator, order.valid_days},
                        *certificate, now, random);
  if (!pack) return pack;
  // The ledger first: no certificate is out that the authority could not revoke.
  if (auto done = note_issued(open->ledger, *certificate, now); !done) return pass(done.error());
  if (auto done = save(*open, now); !done) return pass(done.error());
  const fs::path file = open->folder.device(order.device) / "tls.pem";
  if (auto done = write_file_durably(file, as_bytes(*certificate), mode_public); !done)
    return pass(done.error());
  return pack;
}

}  // namespace tafel::provisioning
