#include "provisioning/devices/device.hpp"

#include "provisioning/house/open_house.hpp"
#include "shared/base/private_folder.hpp"
#include "shared/envelope/device_request.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

Done check_new(const envelope::House& house, const envelope::DeviceRequest& request) {
  for (const auto& device : house.devices) {
    if (device.name == request.device)
      return fail(Fault::refused, "this house has or had a device of that name", "/device");
    if (device.minisign.key == request.minisign.key || device.minisign.number == request.minisign.number)
      return fail(Fault::refused, "this key is of the device " + device.name + " already", "/minisign");
    if (device.age == request.age)
      return fail(Fault::refused, "this key is of the device " + device.name + " already", "/age");
  }
  return {};
}

Result<std::string> certify(OpenHouse& open, const std::string& device, std::string_view csr_pem,
                            Instant now) {
  const net::Peer holder{open.house.house, net::Role::device, device};
  auto certificate =
      net::issue_client(open.authority, holder, csr_pem, net::valid_for_days(now, net::leaf_days));
  if (!certificate)
    return pass(placed(certificate.error(), "--csr, which takes the tls.csr of tafel-uplink"));
  if (auto done = note_issued(open.ledger, *certificate, now); !done) return pass(done.error());
  return certificate;
}

Done write_answer(const fs::path& folder, const envelope::DeviceRequest& request,
                  const std::string& certificate) {
  if (auto done = clear_unfinished(folder); !done) return done;
  if (auto done = make_private_folder(folder); !done) return done;
  if (auto done = write_new(folder / "tls.pem", certificate, mode_public); !done) return done;
  const std::string pub = crypto::minisign::to_file(request.minisign, "device " + request.device);
  return write_new(folder / "device.pub", pub, mode_public);
}

}  // namespace

Result<std::string> enrol_device(const fs::path& root, std::string_view request_json,
                                 std::string_view csr_pem, Instant now) {
  const auto request = envelope::parse_device_request(request_json);
  if (!request)
    return pass(placed(request.error(), "--request, which takes the device-request.json of tafeld"));
  auto open = open_for_change(root);
  if (!open) return pass(open.error());
  if (auto done = check_new(open->house, *request); !done) return pass(done.error());
  const auto certificate = certify(*open, request->device, csr_pem, now);
  if (!certificate) return pass(certificate.error());
  if (auto done = write_answer(open->folder.device(request->device), *request, *certificate); !done)
    return pass(done.error());
  open->house.devices.push_back({request->device, request->minisign, request->age, std::nullopt});
  if (auto done = save(*open, now); !done) return pass(done.error());
  return request->device;
}

Done revoke_device(const fs::path& root, const std::string& name, Instant now) {
  auto open = open_for_change(root);
  if (!open) return pass(open.error());
  const auto found = std::ranges::find_if(open->house.devices, [&](const auto& d) { return d.name == name; });
  if (found == open->house.devices.end())
    return fail(Fault::missing, "this house has no such device", "--name " + name);
  if (found->revoked_at)
    return fail(Fault::refused, "is revoked already, since " + to_string(*found->revoked_at),
                "--name " + name);
  found->revoked_at = now;
  note_revoked(open->ledger, {open->house.house, net::Role::device, name}, now);
  return save(*open, now);
}

}  // namespace tafel::provisioning
