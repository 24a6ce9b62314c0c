#include "appliance/uplink/keygen.hpp"
#include "appliance/uplink/uplink.hpp"
#include "shared/base/log.hpp"
#include "shared/base/private_memory.hpp"
#include "shared/command_line/command_line.hpp"

#include <iostream>

namespace {

using tafel::command_line::Command;
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

void describe_keygen(Command& command, KeygenOptions& options) {
  command.add("--state", options.state, "Folder for tls.key and tls.csr; made when missing").required();
  command.add("--house", options.house, "The house's short name, [a-z0-9-]").required();
  command.add("--device", options.device, "The device's name in the house, [a-z0-9-]").required();
}

void describe_run(Command& command, UplinkFiles& files) {
  command.add("--state", files.state, "Folder with tls.key and tls.pem").required();
  command.add("--outbox", files.outbox, "Folder in which tafeld leaves sealed records").required();
  command.add("--house", files.house.json, "The house file, house.json").required();
  command.add("--house-minisig", files.house.minisig, "Its signature, house.json.minisig").required();
  command.add("--house-key", files.house.key, "The house's public key, house.pub").required();
}

}  // namespace

int main(int argc, char** argv) {
  tafel::keep_memory_private();
  tafel::log::start("tafel-uplink");
  tafel::command_line::CommandLine line(
      "Brings sealed records from the outbox to the house's store, over mutual TLS, and keeps the checked "
      "receipts.\n"
      "Exit codes: 0 done, 1 could not (the reason is on standard error), 2 wrong arguments.");
  Command program = line.program();
  program.needs_command();
  KeygenOptions keygen_options;
  Command keygen_command =
      program.add_command("keygen", "Make the TLS key; print the request for its certificate");
  describe_keygen(keygen_command, keygen_options);
  UplinkFiles files;
  Command run_command = program.add_command(
      "run", "Deliver until SIGTERM, which may come at any moment: nothing is lost by it");
  describe_run(run_command, files);
  if (const auto status = line.parse(argc, argv)) return *status;
  return keygen_command.was_named() ? keygen(keygen_options) : tafel::uplink::run_uplink(files);
}
