#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/next_steps.hpp"
#include "provisioning/cli/target.hpp"
#include "provisioning/coordinators/sign_pack.hpp"
#include "provisioning/devices/device.hpp"
#include "provisioning/devices/enrolment_stick.hpp"
#include "provisioning/devices/renew_device.hpp"
#include "shared/base/files.hpp"
#include "shared/envelope/device_request.hpp"
#include "shared/envelope/enrolment.hpp"

#include <iostream>
#include <optional>

namespace tafel::provisioning {
namespace {

struct EnrolOptions {
  std::string dir;
  std::string request;
  std::string csr;
  std::string stick;
  std::string name;
  std::string coordinator;
  std::string fingerprint;
};

void bind_enrol_device(Command& command, EnrolOptions& options) {
  command.add("--dir", options.dir, "Folder of the house").required();
  auto stick = command.add("--stick", options.stick, "Folder of the stick that the device's screen wrote to");
  auto name = command.add("--name", options.name, "The device, where the stick has requests of several");
  auto coordinator =
      command.add("--coordinator", options.coordinator, "Coordinator who signs the chairs, with --stick");
  auto fingerprint =
      command.add("--fingerprint", options.fingerprint,
                  "The fingerprint on the device's screen, with --stick: without it, it is only shown");
  command.add("--request", options.request, "device-request.json of the device")
      .not_with(stick)
      .not_with(name)
      .not_with(coordinator)
      .not_with(fingerprint);
  command.add("--csr", options.csr, "Certificate request of the device's uplink (PEM)").not_with(stick);
}

ExitCode enrol_from_files(const EnrolOptions& options) {
  const auto request = read_text(options.request, envelope::device_request_limit_bytes);
  if (!request) return report(request.error());
  const auto csr = read_text(options.csr, key_file_limit_bytes);
  if (!csr) return report(csr.error());
  const auto name = enrol_device(options.dir, *request, *csr, SystemClock().now());
  if (!name) return report(name.error());
  std::cout << "enrolled device " << *name << "; devices/" << *name
            << "/ goes back to it: house.json, house.json.minisig and house.pub into STATE/house/ of tafeld, "
               "tls.pem into the state folder of tafel-uplink"
            << store_files_to_store << "\n";
  return ExitCode::done;
}

Done require_fingerprint(const StickRequest& asked, const std::string& typed) {
  std::cout << "device " << asked.request.device
            << " asks to be enrolled\n  fingerprint: " << asked.fingerprint << "\n";
  if (typed.empty())
    return fail(Fault::refused,
                "nothing is signed yet: compare with the device's screen, and type what stands there",
                "--fingerprint");
  if (envelope::enrolment::is_fingerprint(typed, asked.fingerprint)) return {};
  return fail(
      Fault::refused,
      "is not that of the request on the stick, which was changed on the way or is of another device: "
      "nothing is signed",
      "--fingerprint");
}

ExitCode enrol_from_stick(const EnrolOptions& options) {
  const auto asked = read_stick_request(options.stick, options.name);
  if (!asked) return report(asked.error());
  if (const auto same = require_fingerprint(*asked, options.fingerprint); !same) return report(same);
  const auto house = house_fingerprint(options.dir);
  if (!house) return report(house.error());
  crypto::SystemRandom random;
  const auto done = answer_on_stick(options.dir, *asked, options.coordinator, SystemClock().now(), random);
  if (!done) return report(done);
  std::cout << "enrolled device " << asked->request.device
            << "; bring the stick back to it: the answer is in " << shown(asked->folder.string())
            << "\n  its screen will ask for the fingerprint of this house: " << *house << store_files_to_store
            << "\n";
  return ExitCode::done;
}

ExitCode run_device_enrol(const EnrolOptions& options) {
  const auto wanted = [](const std::string& value, const char* option) {
    return value.empty()
               ? Done(fail(Fault::malformed, "is wanted: --stick with --coordinator, or --request with --csr",
                           option))
               : Done();
  };
  const bool by_stick = !options.stick.empty();
  if (const auto done =
          by_stick ? wanted(options.coordinator, "--coordinator") : wanted(options.request, "--request");
      !done)
    return report(done);
  if (const auto done = by_stick ? Done() : wanted(options.csr, "--csr"); !done) return report(done);
  return by_stick ? enrol_from_stick(options) : enrol_from_files(options);
}

struct RevokeOptions {
  std::string dir;
  std::string name;
};

ExitCode run_device_revoke(const RevokeOptions& options) {
  const auto done = revoke_device(options.dir, options.name, SystemClock().now());
  if (!done) return report(done);
  std::cout << "revoked device " << options.name << "; now:" << store_files_to_store << "\n";
  return ExitCode::done;
}

struct DeviceRenewOptions {
  std::string dir;
  RenewalOrder order;
  std::string certificate;
  std::string csr;
  std::string out;
};

void bind_device_renew(Command& command, DeviceRenewOptions& options) {
  command.add("--dir", options.dir, "Folder of the house").required();
  command.add("--name", options.order.device, "Name of the device").required();
  command.add("--coordinator", options.order.coordinator, "Coordinator who signs the pack").required();
  command.add("--out", options.out, "File to write; OUT.minisig is written beside it").required();
  command.add("--valid-days", options.order.valid_days, "How long the device may take it in").shows_default();
  auto certificate = command.add("--certificate", options.certificate,
                                 "The device's old certificate, where devices/NAME/tls.pem is gone (PEM)");
  command.add("--csr", options.csr, "Request for a new key that the device's uplink made (PEM)")
      .not_with(certificate);
}

// Nothing for an option that was not given.
Result<std::optional<std::string>> read_optional(const std::string& file) {
  if (file.empty()) return std::optional<std::string>();
  auto text = read_text(file, key_file_limit_bytes);
  if (!text) return pass(text.error());
  return std::optional(std::move(*text));
}

ExitCode run_device_renew(const DeviceRenewOptions& options) {
  if (const auto done = check_target("--out", options.out, Written::pack); !done) return report(done);
  RenewalOrder order = options.order;
  auto certificate = read_optional(options.certificate);
  if (!certificate) return report(certificate.error());
  auto csr = read_optional(options.csr);
  if (!csr) return report(csr.error());
  order.old_certificate = std::move(*certificate);
  order.csr = std::move(*csr);
  crypto::SystemRandom random;
  const auto pack = renew_device(options.dir, order, SystemClock().now(), random);
  if (!pack) return report(pack.error());
  if (const auto done = write_pack(options.out, *pack); !done) return report(done);
  std::cout << "renewed the certificate of device " << order.device << "; carry " << shown(options.out)
            << " and " << shown(options.out) << ".minisig to its inbox/\n";
  return ExitCode::done;
}

}  // namespace

void add_device_commands(Command& app, Outcome& outcome) {
  Command group = add_group(app, "device", "Enrol, renew and revoke the machines at the table");
  add_command<EnrolOptions>(
      group, outcome,
      {"enrol", "Take a device into the house, from the request it made of itself",
       "tafel device enrol --dir huis --stick /media/stick --coordinator an --fingerprint \"3F2A …\""},
      bind_enrol_device, run_device_enrol);
  add_command<DeviceRenewOptions>(
      group, outcome,
      {"renew", "Make a new certificate for a device's own key, and pack it for the device",
       "tafel device renew --dir huis --name tafel-1 --coordinator an --out renewal.age"},
      bind_device_renew, run_device_renew);
  add_command<RevokeOptions>(
      group, outcome,
      {"revoke", "Refuse a device from now on; its older records still verify",
       "tafel device revoke --dir huis --name tafel-1"},
      [](Command& command, RevokeOptions& options) {
        command.add("--dir", options.dir, "Folder of the house").required();
        command.add("--name", options.name, "Name of the device").required();
      },
      run_device_revoke);
}

}  // namespace tafel::provisioning
