#include "provisioning/cli/commands.hpp"
#include "provisioning/house/create_house.hpp"

#include <iostream>

namespace tafel::provisioning {
namespace {

struct CreateOptions {
  std::string dir;
  NewHouse house;
};

void bind_create(Command& app, CreateOptions& options) {
  app.add("--dir", options.dir, "Folder to make the house in; must not be there, or be empty").required();
  app.add("--house", options.house.house, "Short name, as in certificates: a-z, 0-9 and -").required();
  app.add("--name", options.house.name, "Name as people know it").required();
  app.add("--store-name", options.house.store_name, "Short name of the central store").required();
  app.add("--store-host", options.house.store_host, "Host name or address of the central store").required();
  app.add("--store-port", options.house.store_port, "Port of the central store").required();
}

ExitCode run_create(const CreateOptions& options) {
  crypto::SystemRandom random;
  const auto done = create_house(options.dir, options.house, SystemClock().now(), random);
  if (!done) return report(done);
  std::cout << "made house " << options.house.house << " in " << shown(options.dir)
            << "\n  secret/ stays with the agency, on a disk that is locked away"
            << "\n  store/ goes to the machine of the store " << options.house.store_name << "\n";
  return ExitCode::done;
}

struct RenewOptions {
  std::string dir;
};

ExitCode run_renew(const RenewOptions& options) {
  const auto done = renew_house(options.dir, SystemClock().now());
  if (!done) return report(done);
  std::cout << "renewed the store's certificate and the list of revoked ones; copy store/ to the store\n";
  return ExitCode::done;
}

}  // namespace

void add_house_commands(Command& app, Outcome& outcome) {
  Command group = add_group(app, "house", "Make a house, and keep its certificates fresh");
  add_command<CreateOptions>(
      group, outcome,
      {"create",
       "Make a house: its authority, keys, store certificate, revocation list and signed house file",
       "tafel house create --dir huis --house veilig-huis-demo --name \"Veilig Huis Demo\" \\\n"
       "    --store-name store-1 --store-host localhost --store-port 8443"},
      bind_create, run_create);
  add_command<RenewOptions>(
      group, outcome,
      {"renew",
       "Give the store a new certificate and a new revocation list (yearly: the list lasts 400 days)",
       "tafel house renew --dir huis"},
      [](Command& command, RenewOptions& options) {
        command.add("--dir", options.dir, "Folder of the house").required();
      },
      run_renew);
}

}  // namespace tafel::provisioning
