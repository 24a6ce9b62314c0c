#include "provisioning/transfers/hand_over.hpp"

#include "provisioning/house/open_house.hpp"
#include "provisioning/records/sealed_record.hpp"
#include "shared/base/files.hpp"
#include "shared/base/private_folder.hpp"
#include "shared/envelope/signature_file.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/outbox/record_files.hpp"

#include <algorithm>
#include <set>
#include <system_error>

namespace tafel::provisioning {
namespace {

Done write_record(const fs::path& folder, const Handed& handed) {
  const auto& files = handed.files;
  const fs::path age = outbox::record_path(folder, handed.session);
  const fs::path transfer = transfer_path(age);
  const auto& note = *files.transfer;
  if (auto done = write_new(outbox::signature_path(age), files.minisig, mode_public); !done) return done;
  if (auto done = write_new(outbox::receipt_path(age), *files.receipt, mode_public); !done) return done;
  if (auto done = write_new(outbox::signature_path(transfer), note.minisig, mode_public); !done) return done;
  if (auto done = write_new(transfer, as_text(note.age_file), mode_secret); !done) return done;
  return write_new(age, as_text(files.age_file), mode_secret);
}

}  // namespace

Done require_one_dossier(const std::vector<Handed>& records) {
  std::set<std::string> sessions;
  for (const auto& each : records) {
    if (each.dossier != records.front().dossier)
      return fail(Fault::refused, "these records are of more than one dossier; hand over one at a time",
                  each.session);
    if (!sessions.insert(each.session).second)
      return fail(Fault::refused, "this session was given twice", each.session);
  }
  return {};
}

Done require_new_folder(const fs::path& folder) {
  std::error_code trouble;
  if (fs::exists(folder, trouble))
    return fail(Fault::refused, "is there already; a transfer gets a folder of its own",
                "--out " + folder.string());
  return {};
}

Done write_parcel(const fs::path& folder, const HouseFolder& own, const std::vector<Handed>& records) {
  if (auto done = require_new_folder(folder); !done) return done;
  if (auto done = make_private_folder(folder); !done) return done;
  for (const auto& each : records)
    if (auto done = write_record(folder, each); !done) return done;
  const auto json = read_text(own.house_json(), envelope::house_limit_bytes);
  if (!json) return pass(json.error());
  const auto minisig = envelope::read_signature_file(own.house_minisig());
  if (!minisig) return pass(minisig.error());
  if (auto done = write_new(folder / "house.json.minisig", *minisig, mode_public); !done) return done;
  return write_new(folder / "house.json", *json, mode_public);
}

}  // namespace tafel::provisioning
