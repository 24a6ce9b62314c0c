#include "provisioning/devices/renew_device.hpp"

#include "provisioning/coordinators/sign_pack.hpp"
#include "provisioning/house/open_house.hpp"
#include "provisioning/house/renewed_certificate.hpp"
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

// With the key of a request of the uplink, when it made a new one; else with that of its old certificate.
Result<std::string> certificate_for(const OpenHouse& open, const RenewalOrder& order, Instant now) {
  const net::Peer holder{open.house.house, net::Role::device, order.device};
  if (!order.csr)
    return renewed_certificate(open.authority, holder, open.folder.device(order.device),
                               order.old_certificate, now);
  auto issued =
      net::issue_client(open.authority, holder, *order.csr, net::valid_for_days(now, net::leaf_days));
  return issued ? issued : pass(placed(issued.error(), "--csr"));
}

}  // namespace

Result<envelope::Pack> renew_device(const fs::path& root, const RenewalOrder& order, Instant now,
                                    crypto::Random& random) {
  auto open = open_for_change(root);
  if (!open) return pass(open.error());
  if (auto done = require_renewable(open->house, order.device); !done) return pass(done.error());
  const auto certificate = certificate_for(*open, order, now);
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
