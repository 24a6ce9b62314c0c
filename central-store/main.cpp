#include "central-store/operator/add_house.hpp"
#include "central-store/operator/backup_command.hpp"
#include "central-store/operator/check_command.hpp"
#include "central-store/operator/restore_command.hpp"
#include "central-store/run_store.hpp"
#include "shared/base/log.hpp"
#include "shared/base/private_memory.hpp"
#include "shared/command_line/command_line.hpp"

#include <string_view>

namespace {

// The store itself: without a command.
int serve(int argc, char** argv) {
  tafel::store::StoreOptions options;
  tafel::command_line::CommandLine line(
      "The central store: takes sealed records from a house's devices over mutual TLS, logs each one, and "
      "hands them\n"
      "to coordinators. SIGHUP reads the house file, certificates and revocations anew; SIGTERM ends it.\n"
      "Exit codes: 0 ended as asked, 1 could not start (the reason is on standard error), 2 wrong "
      "arguments.");
  auto program = line.program();
  program.add("--state", options.state, "Folder of the database; made when missing").required();
  tafel::store::add_house(program, options.house);
  program
      .add("--listen", options.listen,
           "ADDRESS:PORT to listen on, ADDRESS an IP address; port 0 takes any free one")
      .required();
  program.add("--certificate", options.certificate, "The store's TLS certificate, PEM").required();
  program.add("--key", options.key, "Its private key, PEM").required();
  program.add("--authority", options.authority, "The house authority's certificate, PEM").required();
  program.add("--crl", options.crl, "The authority's list of revoked certificates, PEM").required();
  program.add("--log-key", options.log_key, "One line: the log key's 32-byte seed in base64; mode 0600")
      .required();
  program.add("--port-file", options.port_file, "Where to write the port that is listened on");
  program
      .add("--device-mib-a-day", options.device_mib_a_day,
           "How many MiB a device may store in a day (UTC); more is refused until the next")
      .between(1, 1'000'000)
      .shows_default();
  program
      .add("--device-records-a-day", options.device_records_a_day,
           "How many records a device may store in a day (UTC)")
      .between(1, 1'000'000)
      .shows_default();
  program
      .add("--reserve-mib", options.reserve_mib,
           "How many MiB of the disk are kept free of records, so that readings can still be noted")
      .between(0, 1'000'000)
      .shows_default();
  program.footer(
      "For the operator, each with --help:\n"
      "  tafel-store check   looks at everything that a state folder or a backup has\n"
      "  tafel-store backup  copies a state folder, also while the store runs\n"
      "  tafel-store restore begins a store again from a backup, and says what it lost");
  if (const auto status = line.parse(argc, argv)) return *status;
  return tafel::store::run_store(options);
}

}  // namespace

int main(int argc, char** argv) {
  tafel::keep_memory_private();
  tafel::log::start("tafel-store");
  const std::string_view command = argc > 1 ? argv[1] : "";
  if (command == "backup") return tafel::store::backup_command(argc - 1, argv + 1);
  if (command == "check") return tafel::store::check_command(argc - 1, argv + 1);
  if (command == "restore") return tafel::store::restore_command(argc - 1, argv + 1);
  return serve(argc, argv);
}
