#include "provisioning/agendas/agenda_spelling.hpp"
#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/reading_options.hpp"
#include "provisioning/cli/target.hpp"
#include "provisioning/coordinators/handed_over.hpp"
#include "provisioning/coordinators/sign_pack.hpp"
#include "provisioning/documents/document_files.hpp"
#include "provisioning/house/key_files.hpp"
#include "provisioning/house/open_house.hpp"
#include "provisioning/records/check_report.hpp"
#include "provisioning/records/sealed_record.hpp"
#include "provisioning/transfers/hand_over.hpp"

#include <iostream>

namespace tafel::provisioning {
namespace {

struct TransferOptions {
  std::string dir;
  std::string coordinator;
  std::string to_house;
  std::string to_house_key;
  std::string to;
  ReadingOptions reading;
  std::string out;
  std::vector<std::string> records;
};

void bind_transfer(Command& command, TransferOptions& options) {
  command.add("--dir", options.dir, "Folder of the own house").required();
  command.add("--coordinator", options.coordinator, "Coordinator who hands over").required();
  command.add("--to-house", options.to_house, "house.json of the other house, its .minisig beside it")
      .required();
  command
      .add("--to-house-key", options.to_house_key,
           "house.pub of the other house, had from a source you trust")
      .required();
  command.add("--to", options.to, "Coordinator of the other house who receives").required();
  bind_reading(command, options.reading);
  command.add("--out", options.out, "Folder to make, with all that the receiver needs").required();
  command.add("RECORD", options.records, "Every sealed record of the dossier (RECORD.age)").required();
}

// The giver and the receiver: all that is known before a record is opened.
struct Parties {
  HouseFolder folder;
  envelope::House own;
  crypto::age::Identity identity;
  crypto::minisign::SignKey signer;
  std::string to_house;
  crypto::age::Recipient to;
};

Result<Parties> parties_of(const TransferOptions& options) {
  if (auto done = require_new_folder(options.out); !done) return pass(done.error());
  if (auto done = check_new_folder("--out", options.out); !done) return pass(done.error());
  const HouseFolder folder{options.dir};
  auto own = read_house(folder);
  if (!own) return pass(own.error());
  const auto other = read_trusted_house(options.to_house, options.to_house_key);
  if (!other) return pass(other.error());
  const auto to = envelope::receiver_in(*other, *own, options.to);
  if (!to) return pass(to.error());
  auto signer = coordinator_key(folder, *own, options.coordinator);
  if (!signer) return pass(signer.error());
  const fs::path identity_file = folder.coordinator(options.coordinator) / "coordinator.agekey";
  auto identity = read_identity(identity_file);
  if (!identity) return pass(key_not_here(identity.error(), identity_file, options.coordinator));
  return Parties{folder, std::move(*own), std::move(*identity), std::move(*signer), other->house, *to};
}

struct Opened {
  std::string session;
  std::string sha256;
};

// Only a valid and delivered record is handed over. Each that could be decrypted is added to `opened`, refused or not.
Result<Handed> hand_over(const std::string& file, const Parties& parties, const TransferOptions& options,
                         std::vector<Opened>& opened) {
  if (auto done = require_record(file); !done) return pass(done.error());
  auto files = read_sealed(file);
  if (!files) return pass(files.error());
  if (files->transfer)
    return fail(Fault::refused, "was handed over by another house; only the house that sealed it hands it on",
                file);
  const auto verified = record::verify(*files, parties.own, parties.identity);
  if (verified.record)
    opened.push_back({verified.manifest ? verified.manifest->session : "", sha256_of(*files)});
  if (!verified.holds()) {
    std::cerr << check_report(verified);
    return fail(Fault::refused, "this record does not hold, so it is not handed over", file);
  }
  const auto& manifest = *verified.manifest;
  const envelope::TransferNote note{parties.own.house, options.coordinator, parties.to_house,   options.to,
                                    manifest.session,  manifest.age_sha256, SystemClock().now()};
  crypto::SystemRandom random;
  auto transfer =
      envelope::make_transfer(note, files->age_file, parties.identity, parties.to, parties.signer, random);
  if (!transfer) return pass(transfer.error());
  files->transfer = std::move(*transfer);
  std::string sha256 = sha256_of(*files);
  return Handed{std::move(*files), manifest.session, dossier_number_of(verified.state.dossier.number),
                std::move(sha256)};
}

// Every line is on disk before the first byte leaves.
Done note_all(const TransferOptions& options, const Parties& parties, const std::vector<Handed>& records) {
  const std::string action = "transfer " + parties.to_house + "/" + options.to;
  for (const auto& each : records)
    if (auto done = note_reading(options.reading, action, each.session, each.sha256); !done) return done;
  return {};
}

// Nothing leaves, but the program had opened these.
void note_refused(const TransferOptions& options, const std::vector<Opened>& opened) {
  for (const auto& each : opened) note_or_warn(options.reading, "verify", each.session, each.sha256);
}

Result<std::vector<Handed>> hand_over_all(const TransferOptions& options, const Parties& parties,
                                          std::vector<Opened>& opened) {
  std::vector<Handed> records;
  for (const auto& file : options.records) {
    auto handed = hand_over(file, parties, options, opened);
    if (!handed) return pass(handed.error());
    records.push_back(std::move(*handed));
  }
  if (auto done = require_one_dossier(records); !done) return pass(done.error());
  return records;
}

ExitCode run_transfer(const TransferOptions& options) {
  if (const auto done = check_reason(options.reading.reason); !done) return report(done);
  const auto parties = parties_of(options);
  if (!parties) return report(parties.error());
  std::vector<Opened> opened;
  const auto records = hand_over_all(options, *parties, opened);
  if (!records) {
    note_refused(options, opened);
    return report(records.error());
  }
  if (const auto done = note_all(options, *parties, *records); !done) return report(done);
  if (const auto done = write_parcel(options.out, parties->folder, *records); !done) return report(done);
  std::cout << "handed over " << records->size() << " records to " << options.to << " of "
            << parties->to_house << " in " << shown(options.out)
            << "\nsend that folder, and house.pub by another way; there:\n"
            << "  tafel verify --house house.json --house-key house.pub --identity coordinator.agekey "
            << records->front().session << ".age\n";
  return ExitCode::done;
}

}  // namespace

void add_transfer_command(Command& app, Outcome& outcome) {
  add_command<TransferOptions>(app, outcome,
                               {"transfer",
                                "Hand the sealed records of a dossier over to a coordinator of another "
                                "Veilig Huis, and to "
                                "nobody else; each is noted in the access log",
                                "tafel transfer --dir huis --coordinator an --to-house andere/house.json "
                                "--to-house-key andere.pub --to "
                                "bea --reason \"verhuisd, opvolging daar\" --out overdracht records/*.age"},
                               bind_transfer, run_transfer);
}

}  // namespace tafel::provisioning
