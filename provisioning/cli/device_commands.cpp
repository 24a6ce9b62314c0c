#include "provisioning/cli/commands.hpp"
#include "provisioning/devices/device.hpp"
#include "provisioning/devices/device_request.hpp"
#include "shared/base/files.hpp"

#include <iostream>

namespace tafel::provisioning {
namespace {

struct EnrolOptions {
  std::string dir;
  std::string request;
  std::string csr;
};

ExitCode run_device_enrol(const EnrolOptions& options) {
  const auto request = read_text(options.request, device_request_limit_bytes);
  if (!request) return report(request.error());
  const auto csr = read_text(options.csr, key_file_limit_bytes);
  if (!csr) return report(csr.error());
  const auto name = enrol_device(options.dir, *request, *csr, SystemClock().now());
  if (!name) return report(name.error());
  std::cout << "enrolled device " << *name << "; devices/" << *name
            << "/ goes back to it, store/ to the store\n";
  return ExitCode::done;
}

struct RevokeOptions {
  std::string dir;
  std::string name;
};

ExitCode run_device_revoke(const RevokeOptions& options) {
  const auto done = revoke_device(options.dir, options.name, SystemClock().now());
  if (!done) return report(done);
  std::cout << "revoked device " << options.name << "; copy store/ to the store now\n";
  return ExitCode::done;
}

}  // namespace

void add_device_commands(Command& app, Outcome& outcome) {
  Command group = add_group(app, "device", "Enrol and revoke the machines at the table");
  add_command<EnrolOptions>(
      group, outcome,
      {"enrol", "Take a device into the house, from the request it made of itself",
       "tafel device enrol --dir huis --request device-request.json --csr tls.csr"},
      [](Command& command, EnrolOptions& options) {
        command.add("--dir", options.dir, "Folder of the house").required();
        command.add("--request", options.request, "device-request.json of the device").required();
        command.add("--csr", options.csr, "Certificate request of the device's uplink (PEM)").required();
      },
      run_device_enrol);
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
