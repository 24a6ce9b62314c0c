#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/next_steps.hpp"
#include "provisioning/coordinators/coordinator.hpp"
#include "shared/base/files.hpp"

#include <iostream>
#include <optional>

namespace tafel::provisioning {
namespace {

struct NameOptions {
  std::string dir;
  std::string name;
};

void bind_coordinator(Command& command, NameOptions& options) {
  command.add("--dir", options.dir, "Folder of the house").required();
  command.add("--name", options.name, "Short name of the coordinator: a-z, 0-9 and -").required();
}

ExitCode run_add(const NameOptions& options) {
  crypto::SystemRandom random;
  const auto done = add_coordinator(options.dir, options.name, SystemClock().now(), random);
  if (!done) return report(done);
  std::cout << "added coordinator " << options.name << "; coordinators/" << options.name
            << "/ goes to that person alone" << store_files_to_store << house_file_to_devices << "\n";
  return ExitCode::done;
}

ExitCode run_coordinator_revoke(const NameOptions& options) {
  const auto done = revoke_coordinator(options.dir, options.name, SystemClock().now());
  if (!done) return report(done);
  std::cout << "revoked coordinator " << options.name << "; now:" << store_files_to_store
            << house_file_to_devices << "\n";
  return ExitCode::done;
}

struct RenewCoordinatorOptions {
  std::string dir;
  std::string name;
  std::string certificate;
};

void bind_coordinator_renew(Command& command, RenewCoordinatorOptions& options) {
  command.add("--dir", options.dir, "Folder of the house").required();
  command.add("--name", options.name, "Short name of the coordinator: a-z, 0-9 and -").required();
  command.add("--certificate", options.certificate,
              "The old certificate, where coordinators/NAME/tls.pem is gone (PEM)");
}

ExitCode run_coordinator_renew(const RenewCoordinatorOptions& options) {
  std::optional<std::string> before;
  if (!options.certificate.empty()) {
    auto read = read_text(options.certificate, key_file_limit_bytes);
    if (!read) return report(read.error());
    before = std::move(*read);
  }
  const auto done = renew_coordinator(options.dir, options.name, before, SystemClock().now());
  if (!done) return report(done);
  std::cout << "renewed the certificate of coordinator " << options.name << "; coordinators/" << options.name
            << "/tls.pem goes to that person\n";
  return ExitCode::done;
}

}  // namespace

void add_coordinator_commands(Command& app, Outcome& outcome) {
  Command group = add_group(app, "coordinator", "Add, renew and revoke coordinators");
  add_command<NameOptions>(group, outcome,
                           {"add", "Make a coordinator's keys and certificate, and add them to the house",
                            "tafel coordinator add --dir huis --name an"},
                           bind_coordinator, run_add);
  add_command<RenewCoordinatorOptions>(group, outcome,
                                       {"renew", "Make a new certificate for a coordinator's own key",
                                        "tafel coordinator renew --dir huis --name an"},
                                       bind_coordinator_renew, run_coordinator_renew);
  add_command<NameOptions>(
      group, outcome,
      {"revoke", "Refuse a coordinator from now on; no new record is encrypted to that person",
       "tafel coordinator revoke --dir huis --name an"},
      bind_coordinator, run_coordinator_revoke);
}

}  // namespace tafel::provisioning
