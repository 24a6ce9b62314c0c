#include "provisioning/cli/commands.hpp"
#include "provisioning/coordinators/coordinator.hpp"

#include <iostream>

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
            << "/ goes to that person alone\n";
  return ExitCode::done;
}

ExitCode run_coordinator_revoke(const NameOptions& options) {
  const auto done = revoke_coordinator(options.dir, options.name, SystemClock().now());
  if (!done) return report(done);
  std::cout << "revoked coordinator " << options.name
            << "; copy store/ to the store and the house file to the devices now\n";
  return ExitCode::done;
}

}  // namespace

void add_coordinator_commands(Command& app, Outcome& outcome) {
  Command group = add_group(app, "coordinator", "Add and revoke coordinators");
  add_command<NameOptions>(group, outcome,
                           {"add", "Make a coordinator's keys and certificate, and add them to the house",
                            "tafel coordinator add --dir huis --name an"},
                           bind_coordinator, run_add);
  add_command<NameOptions>(
      group, outcome,
      {"revoke", "Refuse a coordinator from now on; no new record is encrypted to that person",
       "tafel coordinator revoke --dir huis --name an"},
      bind_coordinator, run_coordinator_revoke);
}

}  // namespace tafel::provisioning
