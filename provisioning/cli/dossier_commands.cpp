#include "provisioning/agendas/agenda_file.hpp"
#include "provisioning/agendas/next_session.hpp"
#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/record_reading.hpp"
#include "provisioning/cli/target.hpp"
#include "provisioning/verslag/line_of_tables.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/hash.hpp"
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

record::SealedSession session_of_opened(const OpenedRecord& record) {
  return {record.provenance.sha256, record.head, &record.state, &record.texts};
}

// The records of one dossier from its first session to its last. Each is read for the reason that was given, and noted.
// Errors: of each record; refused, when they are no line in which what was carried is what was sealed.
Result<std::vector<OpenedRecord>> read_line(const RecordOptions& options,
                                            const std::vector<std::string>& files,
                                            const std::string& action) {
  std::vector<OpenedRecord> records;
  for (const std::string& file : files) {
    RecordOptions each = options;
    each.record = file;
    auto record = read_record(each, action);
    if (!record) return pass(record.error());
    records.push_back(std::move(*record));
  }
  std::vector<record::SealedSession> sessions;
  std::ranges::transform(records, std::back_inserter(sessions), session_of_opened);
  const auto line = record::in_line(sessions);
  if (!line) return pass(line.error());
  for (std::size_t i = 1; i < line->size(); ++i)
    if (auto done = record::check_follows((*line)[i - 1], (*line)[i]); !done)
      return fail(Fault::refused, "what session " + (*line)[i].state->dossier.session.value +
                                      " carried is not what was sealed: " + describe(done.error()));
  std::vector<OpenedRecord> ordered;
  for (const record::SealedSession& each : *line)
    ordered.push_back(*std::ranges::find(
        records, each.sha256, [](const OpenedRecord& record) { return record.provenance.sha256; }));
  return ordered;
}

struct NextOptions {
  RecordOptions record;
  std::vector<std::string> from;
  std::string kind = "follow-up";
  std::string day;
  std::string device;
  std::string out;
};

void bind_next(Command& command, NextOptions& options) {
  bind_trust(command, options.record);
  bind_reading(command, options.record.reading);
  command.add("--from", options.from, "The sealed records of the dossier (RECORD.age); the last is followed")
      .required();
  command.add("--day", options.day, "Day of the next session (YYYY-MM-DD)").required();
  command.add("--kind", options.kind, "Its place in the trajectory")
      .one_of({"first", "follow-up", "closing"})
      .shows_default();
  command.add("--device", options.device, "Device it is for (default: that of the last record)");
  command.add("--out", options.out, "The agenda to write, to look through and complete").required();
}

// A random UUID (RFC 9562, version 4).
std::string fresh_session_id() {
  crypto::SystemRandom random;
  constexpr std::size_t uuid_bytes = 16;
  std::string id = crypto::to_hex(random.take<uuid_bytes>());
  id[12] = '4';
  id[16] = "89ab"[id[16] % 4];
  for (const std::size_t at : {20U, 16U, 12U, 8U}) id.insert(at, "-");
  return id;
}

void say_what_to_mend(const std::string& file, std::string_view agenda) {
  for (const AgendaProblem& problem : check_agenda(agenda).wrong)
    std::cerr << shown(file) << ":" << problem.line << ": to complete: " << shown(describe(problem.error))
              << "\n";
}

Result<std::string> make_next(const NextOptions& options) {
  const auto day = parse_date(options.day);
  if (!day) return fail(Fault::refused, "is no day: write it as 2026-12-31", "--day " + options.day);
  const auto kind = value_named<terms::SessionKind>(options.kind);
  const auto line = read_line(options.record, options.from, "dossier next");
  if (!line) return pass(line.error());
  const OpenedRecord& last = line->back();
  const record::SealedSession before = session_of_opened(last);
  if (!kind || !can_be_next(before, *kind))
    return fail(Fault::refused,
                "only after a first session that was not held a first one follows: give another --kind",
                "--kind " + options.kind);
  if (!options.device.empty() && !envelope::is_plain_name(options.device))
    return fail(Fault::malformed, "is no name of a device: a-z, 0-9 and -, at most 40", "--device");
  return next_agenda(before, {fresh_session_id(), *kind}, *day,
                     options.device.empty() ? last.provenance.device : options.device);
}

ExitCode run_next(const NextOptions& options) {
  if (const auto done = check_target("--out", options.out, Written::agenda); !done) return report(done);
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
  std::vector<std::string> records;
};

void bind_show(Command& command, ShowOptions& options) {
  bind_trust(command, options.record);
  bind_reading(command, options.record.reading);
  command.add("RECORD", options.records, "The sealed records of one dossier (RECORD.age), in any order")
      .required();
}

ExitCode run_show(const ShowOptions& options) {
  const auto line = read_line(options.record, options.records, "dossier show");
  if (!line) return report(line.error());
  std::cout << paper::terminal_text(write_line_of_tables(*line));
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
                            "items, told or not; noted in the "
                            "access log",
                            "tafel dossier show --house house.json --identity coordinator.agekey --reason "
                            "\"opvolging\" record.age"},
                           bind_show, run_show);
}

}  // namespace tafel::provisioning
