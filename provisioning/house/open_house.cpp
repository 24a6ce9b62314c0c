#include "provisioning/house/open_house.hpp"

#include "provisioning/house/key_files.hpp"
#include "shared/base/files.hpp"
#include "shared/base/private_folder.hpp"
#include "shared/envelope/house_file.hpp"
#include "shared/net/certificate_facts.hpp"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace tafel::provisioning {
namespace {

Result<HouseLock> take_lock(const HouseFolder& folder) {
  const int fd = ::open(folder.secret("").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0)
    return fail(Fault::missing, "not a house of this agency: no folder secret/", folder.root.string());
  HouseLock lock(fd);
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0)
    return fail(Fault::refused, "another program is changing this house", folder.root.string());
  return lock;
}

Result<net::Authority> read_authority(const HouseFolder& folder) {
  auto key = read_secret(folder.secret("authority.key"));
  if (!key) return pass(key.error());
  auto certificate = read_text(folder.authority_pem(), key_file_limit_bytes);
  if (!certificate) return pass(certificate.error());
  if (auto done = net::require_key(*certificate, as_text(key->view())); !done)
    return pass(placed(done.error(), folder.secret("authority.key").string() + " and " +
                                         folder.authority_pem().filename().string()));
  return net::Authority{std::move(*key), std::move(*certificate)};
}

Done write_public(const fs::path& file, std::string_view content) {
  return write_file_durably(file, as_bytes(content), mode_public);
}

// The list first: whoever is revoked stays revoked, also if the rest is interrupted.
Done save_certificates(OpenHouse& open, Instant now) {
  ++open.ledger.crl_number;
  const std::string ledger = to_json(open.ledger);
  if (auto done = write_parsed(open.folder.secret("certificates.json"), ledger, ledger_limit_bytes,
                               parse_ledger, mode_secret);
      !done)
    return done;
  const auto crl = net::make_crl(open.authority, revocations_of(open.ledger), open.ledger.crl_number,
                                 net::valid_for_days(now, net::crl_days));
  if (!crl) return pass(crl.error());
  if (auto done = write_public(open.folder.crl_pem(), *crl); !done) return done;
  return write_public(open.folder.store("crl.pem"), *crl);
}

Done move_into_place(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::rename(from, to, error);
  if (error) return fail(Fault::io, "cannot rename into place: " + error.message(), to.string());
  return flush_folder(to.parent_path());
}

Done save_house_file(OpenHouse& open, Instant now) {
  ++open.house.serial;
  open.house.issued_at = now;
  const std::string json = envelope::to_json(open.house);
  const std::string comment =
      "tafelgeheim/house/v1 " + open.house.house + " serial " + std::to_string(open.house.serial);
  const auto minisig = crypto::minisign::sign(open.house_key, as_bytes(json), "house file", comment);
  if (!minisig) return pass(minisig.error());
  // Two files cannot be replaced at once. Between the two, the next signature is beside the file that it signs.
  if (auto done = write_public(open.folder.next_house_minisig(), *minisig); !done) return done;
  if (auto done = write_parsed(open.folder.house_json(), json, envelope::house_limit_bytes,
                               envelope::parse_house, mode_public);
      !done)
    return done;
  return move_into_place(open.folder.next_house_minisig(), open.folder.house_minisig());
}

envelope::HouseFiles files_while_saving(const HouseFolder& folder) {
  return {folder.house_json(), folder.next_house_minisig(), folder.house_pub()};
}

// Finishes or drops a change of the house file that was cut off.
Done finish_saving(const HouseFolder& folder) {
  std::error_code ignored;
  if (!fs::exists(folder.next_house_minisig(), ignored)) return {};
  if (!envelope::load_house(files_while_saving(folder)))
    return remove_file_durably(folder.next_house_minisig());
  return move_into_place(folder.next_house_minisig(), folder.house_minisig());
}

std::array<fs::path, 4> public_files(const HouseFolder& folder) {
  return {folder.house_json(), folder.house_minisig(), folder.house_pub(), folder.authority_pem()};
}

// The store's copies are the last ones that a save writes. Where the agency moved store/ away, nobody can tell.
bool has_old_copies(const HouseFolder& folder) {
  return std::ranges::any_of(public_files(folder), [&](const fs::path& file) {
    const auto now = read_text(file, envelope::house_limit_bytes);
    const auto copy = read_text(folder.store(file.filename().string()), envelope::house_limit_bytes);
    return now && copy && *now != *copy;
  });
}

Done copy_one(const fs::path& from, const fs::path& to) {
  const auto content = read_text(from, envelope::house_limit_bytes);
  if (!content) return pass(content.error());
  return write_public(to, *content);
}

// The house file and its signature as a device, the store or a coordinator receives them. Makes `to` when it is gone: the
// agency may have moved it to whom it is for.
Done copy_public_files(const HouseFolder& folder, const fs::path& to) {
  if (auto done = make_private_folder(to); !done) return done;
  for (const auto& file : public_files(folder))
    if (auto done = copy_one(file, to / file.filename()); !done) return done;
  return {};
}

// The store last: has_old_copies looks there.
Done copy_to_holders(const HouseFolder& folder, const envelope::House& house) {
  for (const auto& device : house.devices)
    if (!device.revoked_at)
      if (auto done = copy_public_files(folder, folder.device(device.name)); !done) return done;
  for (const auto& coordinator : house.coordinators)
    if (!coordinator.revoked_at)
      if (auto done = copy_public_files(folder, folder.coordinator(coordinator.name)); !done) return done;
  return copy_public_files(folder, folder.root / "store");
}

// A save that was cut off between the house file and its copies, whose command would be refused now as done already.
Done finish_copies(const HouseFolder& folder, const envelope::House& house) {
  return has_old_copies(folder) ? copy_to_holders(folder, house) : Done{};
}

}  // namespace

HouseLock::~HouseLock() {
  if (fd_ >= 0) ::close(fd_);
}

Result<envelope::House> read_house(const HouseFolder& folder) {
  auto house = envelope::load_house({folder.house_json(), folder.house_minisig(), folder.house_pub()});
  if (house) return house;
  auto being_saved = envelope::load_house(files_while_saving(folder));
  return being_saved ? std::move(being_saved) : std::move(house);
}

Result<CertificateLedger> read_ledger(const HouseFolder& folder) {
  return read_parsed(folder.secret("certificates.json"), ledger_limit_bytes, parse_ledger);
}

Result<OpenHouse> open_for_change(const fs::path& root) {
  HouseFolder folder{root};
  auto lock = take_lock(folder);
  if (!lock) return pass(lock.error());
  if (auto done = finish_saving(folder); !done) return pass(done.error());
  auto house = read_house(folder);
  if (!house) return pass(house.error());
  if (auto done = finish_copies(folder, *house); !done) return pass(done.error());
  auto key = read_sign_key(folder.secret("house.key"));
  if (!key) return pass(key.error());
  auto authority = read_authority(folder);
  if (!authority) return pass(authority.error());
  auto ledger = read_ledger(folder);
  if (!ledger) return pass(ledger.error());
  return OpenHouse{std::move(folder), std::move(*lock),      std::move(*house),
                   std::move(*key),   std::move(*authority), std::move(*ledger)};
}

Done clear_unfinished(const fs::path& folder) {
  std::error_code error;
  fs::remove_all(folder, error);
  if (error)
    return fail(Fault::io, "cannot clear away an unfinished one: " + error.message(), folder.string());
  return {};
}

Done save(OpenHouse& open, Instant now) {
  if (auto done = save_certificates(open, now); !done) return done;
  if (auto done = save_house_file(open, now); !done) return done;
  return copy_to_holders(open.folder, open.house);
}

}  // namespace tafel::provisioning
