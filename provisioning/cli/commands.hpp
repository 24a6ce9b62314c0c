// The subcommands of `tafel`, by subject.
#pragma once

#include "provisioning/cli/command.hpp"

namespace tafel::provisioning {

void add_house_commands(Command& app, Outcome& outcome);
void add_device_commands(Command& app, Outcome& outcome);
void add_coordinator_commands(Command& app, Outcome& outcome);
void add_chair_commands(Command& app, Outcome& outcome);
void add_agenda_commands(Command& app, Outcome& outcome);
void add_store_commands(Command& app, Outcome& outcome);
void add_record_commands(Command& app, Outcome& outcome);
void add_dossier_commands(Command& app, Outcome& outcome);
void add_document_send(Command& group, Outcome& outcome);
void add_upload_command(Command& app, Outcome& outcome);
void add_document_commands(Command& app, Outcome& outcome);
void add_note_commands(Command& app, Outcome& outcome);
void add_subject_command(Command& app, Outcome& outcome);
void add_report_command(Command& app, Outcome& outcome);
void add_transfer_command(Command& app, Outcome& outcome);
void add_log_command(Command& app, Outcome& outcome);
void add_unseal_command(Command& app, Outcome& outcome);

// The whole command line. The exit status is of ExitCode.
int run_tafel(int argc, const char* const* argv);

}  // namespace tafel::provisioning
