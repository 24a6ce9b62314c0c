#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/papers_reading.hpp"
#include "provisioning/notes/extract.hpp"
#include "provisioning/notes/feedback_note.hpp"
#include "shared/domain/limits.hpp"
#include "shared/paper/terminal_text.hpp"

#include <algorithm>
#include <iostream>

namespace tafel::provisioning {
namespace {

struct NoteOptions {
  RecordOptions record;
  std::string participant;
};

// The access log keeps it, so it must have an id's form whether or not it is one. "" when it has.
std::string wrong_id(const std::string& id) {
  const bool printable = std::ranges::all_of(id, [](char byte) { return byte > ' ' && byte <= '~'; });
  return printable && !id.empty() && id.size() <= domain::limits::id_bytes ? "" : "is not a participant's id";
}

void bind_note(Command& command, NoteOptions& options) {
  bind_record_reading(command, options.record);
  command
      .add("--participant", options.participant,
           "The participant's id in the agenda, such as p2; one that is not there lists them")
      .required()
      .checked(wrong_id, "ID");
}

// Written down before it is known whether it is allowed: a refusal tells something of the record too.
Result<OwnPart> read_own_part(const NoteOptions& options, const std::string& action) {
  if (auto done = check_pdf_target(options.record); !done) return pass(done.error());
  const auto reading = read_record_with_documents(options.record, action + " " + options.participant);
  if (!reading) return pass(reading.error());
  auto part = own_part_of(*reading, {options.participant});
  if (!part) std::cerr << paper::terminal_text(participants_of(*reading));
  return part;
}

ExitCode run_extract(const NoteOptions& options) {
  const auto part = read_own_part(options, "extract");
  if (!part) return report(part.error());
  const paper::Document extract = write_extract(*part, SystemClock().now());
  if (!options.record.out.empty()) return print_to(options.record, extract);
  std::cout << paper::terminal_text(extract);
  return ExitCode::done;
}

ExitCode run_feedback_note(const NoteOptions& options) {
  const auto part = read_own_part(options, "feedback-note");
  if (!part) return report(part.error());
  const auto note = write_feedback_note(*part, SystemClock().now());
  if (!note) return report(note.error());
  return print_to(options.record, *note);
}

}  // namespace

void add_note_commands(Command& app, Outcome& outcome) {
  add_command<NoteOptions>(
      app, outcome,
      {"extract",
       "Verify a record and give what one participant may take along: own statements, own actions, and what "
       "that participant is to share with consensus; noted in the access log",
       "tafel extract --participant p2 --house house.json --identity coordinator.agekey --reason \"eigen "
       "dossier\" --out uittreksel.pdf record.age"},
      [](Command& command, NoteOptions& options) {
        bind_note(command, options);
        command.add("--out", options.record.out,
                    "The PDF to write, an older one is replaced; without it, text on standard output");
      },
      run_extract);
  add_command<NoteOptions>(
      app, outcome,
      {"feedback-note",
       "Verify a record and print the informatienota of a delegate who stated to brief the represented "
       "person; noted in the access log",
       "tafel feedback-note --participant p2 --house house.json --identity coordinator.agekey --reason "
       "\"informeren\" --out nota.pdf record.age"},
      [](Command& command, NoteOptions& options) {
        bind_note(command, options);
        command.add("--out", options.record.out, "The PDF to write; an older one is replaced").required();
      },
      run_feedback_note);
}

}  // namespace tafel::provisioning
