#include "provisioning/cli/commands.hpp"

#include <exception>
#include <iostream>

namespace tafel::provisioning {
namespace {

void add_all(CLI::App& app, Outcome& outcome) {
  add_house_commands(app, outcome);
  add_device_commands(app, outcome);
  add_coordinator_commands(app, outcome);
  add_chair_commands(app, outcome);
  add_agenda_commands(app, outcome);
  add_store_commands(app, outcome);
  add_record_commands(app, outcome);
  add_note_commands(app, outcome);
  add_report_command(app, outcome);
  add_transfer_command(app, outcome);
  add_log_command(app, outcome);
  add_unseal_command(app, outcome);
}

}  // namespace

int run_tafel(int argc, const char* const* argv) {
  CLI::App app("tafel: the command line of a Veilig Huis, for its agency and its coordinators", "tafel");
  app.require_subcommand(1);
  app.footer(
      "No secret is ever given on the command line: a PIN is asked without echo, or read from --pin-fd.\n"
      "`tafel SUBCOMMAND --help` shows an example.");
  Outcome outcome;
  add_all(app, outcome);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& wish) {  // --help
    return app.exit(wish);
  } catch (const CLI::ParseError& error) {
    app.exit(error);
    return static_cast<int>(ExitCode::usage);
  } catch (const std::exception& error) {  // of a library beneath (out of memory, JSON): never across main
    std::cerr << "tafel: " << error.what() << "\n";
    return static_cast<int>(ExitCode::failed);
  }
  return static_cast<int>(outcome.code);
}

}  // namespace tafel::provisioning
