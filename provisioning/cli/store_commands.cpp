#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/reading_options.hpp"
#include "provisioning/cli/target.hpp"
#include "provisioning/records/store_client.hpp"
#include "shared/base/expiry.hpp"
#include "shared/base/files.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/outbox/record_files.hpp"

#include <iostream>

namespace tafel::provisioning {
namespace {

struct StoreOptions {
  std::string dir;
  std::string coordinator;
  ReadingOptions reading;
  std::string sha256;
  std::string out;
};

void bind_list(Command& command, StoreOptions& options) {
  command.add("--dir", options.dir, "Folder of the house").required();
  command.add("--coordinator", options.coordinator, "Coordinator who reads").required();
  bind_reading(command, options.reading);
}

void bind_fetch(Command& command, StoreOptions& options) {
  bind_list(command, options);
  command.add("SHA", options.sha256, "SHA-256 of the record, as `tafel list` shows it").required();
  command.add("--out", options.out, "Folder to put the three files in").required();
}

// "" until a month before the end.
std::string certificate_warning(const StoreClient& client, const std::string& coordinator, Instant now) {
  const auto until = client.certificate_end();
  if (!until || expiry_of(*until, now) == Expiry::later) return "";
  return "tafel: warning: the certificate of coordinator " + coordinator + " " + end_in_words(*until, now) +
         "; the agency renews it with `tafel coordinator renew --name " + coordinator + "`\n";
}

// The reason is looked at before anybody is asked anything.
Result<StoreClient> open(const StoreOptions& options) {
  if (auto done = check_reason(options.reading.reason); !done) return pass(done.error());
  auto client = StoreClient::open(options.dir, options.coordinator);
  if (client) std::cerr << certificate_warning(*client, options.coordinator, SystemClock().now());
  return client;
}

ExitCode run_list(const StoreOptions& options) {
  auto client = open(options);
  if (!client) return report(client.error());
  if (const auto done = note_reading(options.reading, "list", "", ""); !done) return report(done);
  const auto records = client->list(options.reading.reason);
  if (!records) return report(records.error());
  for (const auto& record : *records)
    std::cout << crypto::to_hex(record.age_sha256) << "  " << shown(record.session) << "  "
              << shown(record.device) << "  " << to_string(record.sealed_at) << "  " << record.size
              << " bytes  log " << record.log_index << "\n";
  return ExitCode::done;
}

Done write_files(const fs::path& folder, const FetchedRecord& record) {
  std::error_code ignored;
  fs::create_directories(folder, ignored);
  const fs::path age = outbox::record_path(folder, record.session);
  // Written last: where it is, the record is whole. A signature and a receipt without it are of a fetch that was cut off.
  if (fs::exists(fs::symlink_status(age, ignored)))
    return fail(Fault::refused, "is there already and is never overwritten", age.string());
  if (auto done = write_new(outbox::signature_path(age), record.files.minisig, mode_public); !done)
    return done;
  if (auto done = write_new(outbox::receipt_path(age), *record.files.receipt, mode_public); !done)
    return done;
  return write_new(age, as_text(record.files.age_file), mode_secret);
}

ExitCode run_fetch(const StoreOptions& options) {
  if (const auto done = check_target_folder("--out", options.out); !done) return report(done);
  auto client = open(options);
  if (!client) return report(client.error());
  if (const auto done = note_reading(options.reading, "fetch", "", options.sha256); !done)
    return report(done);
  const auto record = client->fetch(options.sha256, options.reading.reason);
  if (!record) return report(record.error());
  if (const auto done = write_files(options.out, *record); !done) return report(done);
  std::cout << shown(outbox::record_path(options.out, record->session).string()) << "\n";
  return ExitCode::done;
}

}  // namespace

void add_store_commands(Command& app, Outcome& outcome) {
  add_command<StoreOptions>(
      app, outcome,
      {"list", "List the sealed records in the central store; the store logs that, with the reason",
       "tafel list --dir huis --coordinator an --reason \"voorbereiding van overleg 3\""},
      bind_list, run_list);
  add_command<StoreOptions>(
      app, outcome,
      {"fetch", "Fetch one record, its signature and its receipt, and check the two; the store logs that",
       "tafel fetch 3f…c1 --dir huis --coordinator an --reason \"opvolging dossier\" --out records"},
      bind_fetch, run_fetch);
}

}  // namespace tafel::provisioning
