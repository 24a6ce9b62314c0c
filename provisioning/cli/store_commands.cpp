#include "provisioning/agendas/dossier_tag.hpp"
#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/reading_options.hpp"
#include "provisioning/cli/target.hpp"
#include "provisioning/house/key_files.hpp"
#include "provisioning/records/store_client.hpp"
#include "shared/base/expiry.hpp"
#include "shared/base/files.hpp"
#include "shared/base/unfit_letter.hpp"
#include "shared/domain/limits.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/outbox/record_files.hpp"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <vector>

namespace tafel::provisioning {
namespace {

struct StoreOptions {
  std::string dir;
  std::string coordinator;
  ReadingOptions reading;
  std::string dossier;
  std::string sha256;
  std::string out;
};

void bind_store(Command& command, StoreOptions& options) {
  command.add("--dir", options.dir, "Folder of the house").required();
  command.add("--coordinator", options.coordinator, "Coordinator who reads").required();
  bind_reading(command, options.reading);
}

void bind_list(Command& command, StoreOptions& options) {
  bind_store(command, options);
  command.add("--dossier", options.dossier,
              "Number of the dossier whose records and documents are listed; needs the house's tag key");
}

void bind_fetch(Command& command, StoreOptions& options) {
  bind_store(command, options);
  command.add("SHA", options.sha256, "SHA-256 of the record or document, as `tafel list` shows it")
      .required();
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

std::string line_of_listed(const store_api::ListedEntry& entry) {
  const std::string begins = crypto::to_hex(entry.age_sha256) + "  ";
  const std::string ends =
      std::to_string(entry.size) + " bytes  log " + std::to_string(entry.log_index) + "\n";
  if (entry.of)
    return begins + shown(entry.of->session) + "  " + shown(entry.of->device) + "  " +
           to_string(entry.of->sealed_at) + "  " + ends;
  const std::string years =
      entry.retention_years ? " for " + std::to_string(*entry.retention_years) + " years" : "";
  return begins + shown(entry.outer_class) + years + "  " + to_string(entry.day.value_or(Date{})) + "  " +
         ends;
}

// Whose papers are asked for: one request for each tag that the dossier may have; without a number one for all.
Result<std::vector<std::string>> tags_of(const StoreOptions& options) {
  if (options.dossier.empty()) return std::vector<std::string>{""};
  if (auto problem = problem_with_words(options.dossier, domain::limits::words_bytes, Breaks::forbidden))
    return fail(Fault::malformed, std::move(*problem), "--dossier");
  const auto key = read_raw_key(HouseFolder{options.dir}.secret("tag.key"));
  if (!key) return pass(key.error());
  return dossier_tags(*key, options.dossier);
}

ExitCode run_list(const StoreOptions& options) {
  const auto tags = tags_of(options);
  if (!tags) return report(tags.error());
  auto client = open(options);
  if (!client) return report(client.error());
  if (const auto done = note_reading(options.reading, "list", "", ""); !done) return report(done);
  std::vector<store_api::ListedEntry> entries;
  for (const std::string& tag : *tags) {
    auto some = client->list(tag, options.reading.reason);
    if (!some) return report(some.error());
    std::ranges::move(*some, std::back_inserter(entries));
  }
  std::ranges::sort(entries, {}, &store_api::ListedEntry::log_index);
  for (const auto& entry : entries) std::cout << line_of_listed(entry);
  return ExitCode::done;
}

Done write_files(const fs::path& folder, const FetchedFiles& record) {
  std::error_code ignored;
  fs::create_directories(folder, ignored);
  const fs::path age = outbox::record_path(folder, record.name);
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
  std::cout << shown(outbox::record_path(options.out, record->name).string()) << "\n";
  return ExitCode::done;
}

}  // namespace

void add_store_commands(Command& app, Outcome& outcome) {
  add_command<StoreOptions>(
      app, outcome,
      {"list",
       "List the sealed records and documents in the central store, of all dossiers or of one; the store "
       "logs "
       "that, with the reason",
       "tafel list --dir huis --coordinator an --reason \"voorbereiding\" --dossier VH-2026-0042"},
      bind_list, run_list);
  add_command<StoreOptions>(
      app, outcome,
      {"fetch",
       "Fetch one record or document, its signature and its receipt, and check the two; the store logs that",
       "tafel fetch 3f…c1 --dir huis --coordinator an --reason \"opvolging dossier\" --out records"},
      bind_fetch, run_fetch);
}

}  // namespace tafel::provisioning
