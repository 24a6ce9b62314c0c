#include "provisioning/agendas/agenda_file.hpp"
#include "provisioning/agendas/next_session.hpp"
#include "provisioning/cli/against_store.hpp"
#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/fresh_id.hpp"
#include "provisioning/cli/papers_reading.hpp"
#include "provisioning/cli/target.hpp"
#include "provisioning/verslag/documents_in_words.hpp"
#include "provisioning/verslag/line_of_tables.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/random.hpp"
#include "shared/envelope/house.hpp"
#include "shared/paper/terminal_text.hpp"
#include "shared/record/line_of_records.hpp"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <vector>

namespace tafel::provisioning {
namespace {

struct NextOptions {
  RecordOptions record;
  AgainstStore store;
  std::string kind = "follow-up";
  std::string day;
  std::string device;
  std::string out;
};

void bind_next(Command& command, NextOptions& options) {
  bind_trust(command, options.record);
  bind_reading(command, options.record.reading);
  bind_against_store(command, options.store);
  command
      .add("--from", options.record.files,
           "The sealed records of the dossier (RECORD.age), of which the last is followed, and its documents")
      .required();
  command.add("--day", options.day, "Day of the next session (YYYY-MM-DD)").required();
  command.add("--kind", options.kind, "Its place in the trajectory")
      .one_of({"first", "follow-up", "closing"})
      .shows_default();
  command.add("--device", options.device, "Device it is for (default: that of the last record)");
  command.add("--out", options.out, "The agenda to write, to look through and complete").required();
}

void say_what_to_mend(const std::string& file, std::string_view agenda) {
  for (const AgendaProblem& problem : check_agenda(agenda).wrong)
    std::cerr << shown(file) << ":" << problem.line << ": to complete: " << shown(describe(problem.error))
              << "\n";
}

// An agenda has the words that were sealed, and no room for what stands beside them.
void warn_of_documents(const Papers& papers, Date day) {
  if (const auto closed = documents::closing_of(papers.records(), papers.documents))
    std::cerr << "tafel: warning: the dossier is closed since " << to_string(closed->on)
              << ": open it again (tafel document reopen) before it has another table\n";
  for (const auto& each : papers.documents) {
    const auto* restriction = std::get_if<documents::Restriction>(&each.document.says);
    const bool is_lapsed = restriction != nullptr && !documents::is_in_force(*restriction, day);
    if (std::holds_alternative<documents::Correction>(each.document.says) ||
        (restriction != nullptr && !is_lapsed))
      std::cerr << "tafel: warning: beside what is carried: " << shown(line_of(each.document)) << "\n";
  }
}

// What a table agreed on that no other follows is carried by nobody.
void warn_of_ends(const Papers& papers, const OpenedRecord& last) {
  for (const OpenedRecord& each : papers.line)
    if (&each != &last && !is_followed(each, papers.line))
      std::cerr << "tafel: warning: what session " << shown(each.state.dossier.session.value)
                << " left open is not carried: bring it in again (tafel dossier show has it)\n";
}

Result<std::string> make_next(const NextOptions& options) {
  const auto day = parse_date(options.day);
  if (!day) return fail(Fault::refused, "is no day: write it as 2026-12-31", "--day " + options.day);
  const auto kind = value_named<terms::SessionKind>(options.kind);
  const auto papers = read_papers(options.record, "dossier next");
  if (!papers) return pass(papers.error());
  if (papers->line.empty()) return fail(Fault::refused, "needs the record of the last session", "--from");
  if (auto done = compare_with_store(options.store, options.record.reading, *papers); !done)
    return pass(done.error());
  const OpenedRecord& last = last_to_follow(papers->line);
  const record::SealedSession before = session_of_opened(last);
  if (!kind || !can_be_next(before, *kind))
    return fail(Fault::refused,
                "only after a first session that was not held a first one follows: give another --kind",
                "--kind " + options.kind);
  if (!options.device.empty() && !envelope::is_plain_name(options.device))
    return fail(Fault::malformed, "is no name of a device: a-z, 0-9 and -, at most 40", "--device");
  warn_of_documents(*papers, *day);
  warn_of_ends(*papers, last);
  crypto::SystemRandom random;
  return next_agenda(
      before,
      {fresh_id(random), *kind,
       documents::ended_items(papers->documents, last.state.dossier.session, SystemClock().now())},
      *day, options.device.empty() ? last.provenance.device : options.device);
}

ExitCode run_next(const NextOptions& options) {
  if (const auto done = check_target("--out", options.out, Written::agenda); !done) return report(done);
  if (const auto done = check_against_store(options.store); !done) return report(done);
  const auto agenda = make_next(options);
  if (!agenda) return report(agenda.error());
  if (const auto done = write_file_durably(options.out, as_bytes(*agenda), mode_secret); !done)
    return report(done);
  std::cout << "made the beginning of the next agenda in " << shown(options.out)
            << "\n  look through who is invited, then: tafel agenda check " << shown(options.out) << "\n";
  say_what_to_mend(options.out, *agenda);
  return ExitCode::done;
}

struct ShowOptions {
  RecordOptions record;
  AgainstStore store;
};

void bind_show(Command& command, ShowOptions& all) {
  RecordOptions& options = all.record;
  bind_trust(command, options);
  bind_reading(command, options.reading);
  bind_against_store(command, all.store);
  command.add("--out", options.out,
              "The PDF to write, an older one is replaced; without it, text on standard output");
  command
      .add("RECORD", options.files,
           "The sealed records of one dossier (RECORD.age) and its documents, in any order")
      .required();
}

ExitCode run_show(const ShowOptions& all) {
  const RecordOptions& options = all.record;
  if (const auto done = check_pdf_target(options); !done) return report(done);
  if (const auto done = check_against_store(all.store); !done) return report(done);
  const auto papers = read_papers(options, "dossier show");
  if (!papers) return report(papers.error());
  if (papers->line.empty())
    return report(
        fail(Fault::refused, "needs a record; `tafel document show` shows documents alone", "RECORD")
            .value());
  if (const auto done = compare_with_store(all.store, options.reading, *papers); !done) return report(done);
  const paper::Document line = write_line_of_tables(papers->line, SystemClock().now());
  if (!options.out.empty()) return print_to(options, line);
  std::cout << paper::terminal_text(line);
  return ExitCode::done;
}

}  // namespace

void add_dossier_commands(Command& app, Outcome& outcome) {
  Command group =
      add_group(app, "dossier", "The line of a dossier's sessions: show it, and begin the next one");
  add_command<NextOptions>(
      group, outcome,
      {"next",
       "Verify the records of a dossier and make the beginning of the next session's agenda; noted in the "
       "access "
       "log",
       "tafel dossier next --house house.json --identity coordinator.agekey --reason \"opvolging\" --day "
       "2026-12-31 --out agenda.json --from record.age"},
      bind_next, run_next);
  add_command<ShowOptions>(group, outcome,
                           {"show",
                            "Verify the records of a dossier and show the line of its sessions: actions, "
                            "items, told or not, and the documents beside them; noted in the "
                            "access log",
                            "tafel dossier show --house house.json --identity coordinator.agekey --reason "
                            "\"opvolging\" record.age"},
                           bind_show, run_show);
}

}  // namespace tafel::provisioning
