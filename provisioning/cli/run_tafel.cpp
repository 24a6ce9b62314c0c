#include "provisioning/cli/commands.hpp"

#include <exception>
#include <iostream>

namespace tafel::provisioning {
namespace {

void add_all(Command& app, Outcome& outcome) {
  add_house_commands(app, outcome);
  add_device_commands(app, outcome);
  add_coordinator_commands(app, outcome);
  add_chair_commands(app, outcome);
  add_agenda_commands(app, outcome);
  add_store_commands(app, outcome);
  add_upload_command(app, outcome);
  add_record_commands(app, outcome);
  add_dossier_commands(app, outcome);
  add_document_commands(app, outcome);
  add_note_commands(app, outcome);
  add_subject_command(app, outcome);
  add_report_command(app, outcome);
  add_transfer_command(app, outcome);
  add_log_command(app, outcome);
  add_unseal_command(app, outcome);
}

}  // namespace

int run_tafel(int argc, const char* const* argv) {
  command_line::CommandLine line(
      "tafel: the command line of a Veilig Huis, for its agency and its coordinators", "tafel");
  Command program = line.program();
  program.needs_command();
  program.footer(
      "No secret is ever given on the command line: a PIN is asked without echo, or read from --pin-fd.\n"
      "`tafel SUBCOMMAND --help` shows an example.");
  Outcome outcome;
  add_all(program, outcome);
  try {
    if (const auto status = line.parse(argc, argv)) return *status;
  } catch (const std::exception& error) {  // of a library beneath (out of memory, JSON): never across main
    std::cerr << "tafel: " << shown(error.what()) << "\n";
    return static_cast<int>(ExitCode::failed);
  }
  return static_cast<int>(outcome.code);
}

}  // namespace tafel::provisioning
