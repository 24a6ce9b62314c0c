#include "appliance/uplink/keygen.hpp"
#include "appliance/uplink/uplink.hpp"
#include "shared/base/log.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

namespace {

using tafel::uplink::UplinkFiles;

struct KeygenOptions {
  std::filesystem::path state;
  std::string house;
  std::string device;
};

int keygen(const KeygenOptions& options) {
  const auto request = tafel::uplink::make_tls_key(options.state, options.house, options.device);
  if (!request) {
    tafel::log::error(describe(request.error()));
    return 1;
  }
  std::cout << *request << std::flush;
  return 0;
}

void describe_keygen(CLI::App& command, KeygenOptions& options) {
  command.add_option("--state", options.state, "Folder for tls.key and tls.csr; made when missing")
      ->required();
  command.add_option("--house", options.house, "The house's short name, [a-z0-9-]")->required();
  command.add_option("--device", options.device, "The device's name in the house, [a-z0-9-]")->required();
}

void describe_run(CLI::App& command, UplinkFiles& files) {
  command.add_option("--state", files.state, "Folder with tls.key and tls.pem")->required();
  command.add_option("--outbox", files.outbox, "Folder in which tafeld leaves sealed records")->required();
  command.add_option("--house", files.house, "The house file, house.json")->required();
  command.add_option("--house-minisig", files.house_minisig, "Its signature, house.json.minisig")->required();
  command.add_option("--house-key", files.house_key, "The house's public key, house.pub")->required();
}

}  // namespace

int main(int argc, char** argv) {
  tafel::log::start("tafel-uplink");
  CLI::App app(
      "Brings sealed records from the outbox to the house's store, over mutual TLS, and keeps the checked "
      "receipts.\n"
      "Exit codes: 0 done, 1 could not (the reason is on standard error), above 1 wrong arguments.");
  app.require_subcommand(1);
  KeygenOptions keygen_options;
  CLI::App* keygen_command =
      app.add_subcommand("keygen", "Make the TLS key; print the request for its certificate");
  describe_keygen(*keygen_command, keygen_options);
  UplinkFiles files;
  CLI::App* run_command =
      app.add_subcommand("run", "Deliver until SIGTERM, which may come at any moment: nothing is lost by it");
  describe_run(*run_command, files);
  CLI11_PARSE(app, argc, argv);
  return keygen_command->parsed() ? keygen(keygen_options) : tafel::uplink::run_uplink(files);
}
