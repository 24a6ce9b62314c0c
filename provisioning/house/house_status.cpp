#include "provisioning/house/house_status.hpp"

#include "provisioning/chairs/chair_register.hpp"
#include "provisioning/house/open_house.hpp"
#include "shared/base/files.hpp"

namespace tafel::provisioning {
namespace {

struct Sources {
  envelope::House house;
  CertificateLedger ledger;
  net::Validity authority;
  net::Validity revocations;
  ChairRegister chairs;
};

Result<net::Validity> list_validity(const HouseFolder& folder) {
  return read_parsed(folder.crl_pem(), net::crl_limit_bytes, net::validity_of_list);
}

// A house without a chair has no file of them.
Result<ChairRegister> chairs_in(const HouseFolder& folder) {
  auto chairs = read_parsed(folder.secret("chairs.json"), chairs_limit_bytes, parse_chairs);
  if (!chairs && chairs.error().fault == Fault::missing) return ChairRegister{};
  return chairs;
}

Result<Sources> read_sources(const HouseFolder& folder) {
  auto house = read_house(folder);
  if (!house) return pass(house.error());
  auto ledger = read_ledger(folder);
  if (!ledger) return pass(ledger.error());
  auto authority = net::validity_of(house->authority_pem);
  if (!authority) return pass(authority.error());
  auto revocations = list_validity(folder);
  if (!revocations) return pass(revocations.error());
  auto chairs = chairs_in(folder);
  if (!chairs) return pass(chairs.error());
  return Sources{std::move(*house), std::move(*ledger), *authority, *revocations, std::move(*chairs)};
}

class Ends {
 public:
  explicit Ends(const Sources& from) : from_(from) {}

  // A holder without any certificate in the ledger has none that is valid: it ended long ago.
  void add_certificate(Kept what, net::Role role, const std::string& name) {
    all.push_back(
        {what, name, end_of_certificate(from_.ledger, {from_.house.house, role, name}).value_or(Instant{})});
  }
  void add_lasting(Kept what, const std::string& name) { all.push_back({what, name, std::nullopt}); }
  void add_until(Kept what, const std::string& name, const net::Validity& validity) {
    all.push_back({what, name, validity.until});
  }

  std::vector<KeptEnd> all;

 private:
  const Sources& from_;
};

void add_house(const Sources& from, Ends& ends) {
  const std::string& name = from.house.house;
  ends.add_until(Kept::authority, name, from.authority);
  ends.add_certificate(Kept::store_certificate, net::Role::store, from.house.store.name);
  ends.add_until(Kept::revocation_list, name, from.revocations);
  for (const Kept what : {Kept::house_key, Kept::log_key, Kept::tag_key, Kept::recovery_identity})
    ends.add_lasting(what, name);
}

void add_people_and_devices(const Sources& from, Ends& ends) {
  for (const auto& device : from.house.devices) {
    if (device.revoked_at) continue;
    ends.add_certificate(Kept::device_certificate, net::Role::device, device.name);
    ends.add_lasting(Kept::device_keys, device.name);
  }
  for (const auto& coordinator : from.house.coordinators) {
    if (coordinator.revoked_at) continue;
    ends.add_certificate(Kept::coordinator_certificate, net::Role::coordinator, coordinator.name);
    ends.add_lasting(Kept::coordinator_keys, coordinator.name);
  }
  for (const auto& entry : from.chairs.chairs) ends.add_lasting(Kept::chair_pin, entry.chair.id.value);
}

}  // namespace

Result<std::vector<KeptEnd>> ends_of_house(const std::filesystem::path& root) {
  const auto from = read_sources({root});
  if (!from) return pass(from.error());
  Ends ends(*from);
  add_house(*from, ends);
  add_people_and_devices(*from, ends);
  return std::move(ends.all);
}

}  // namespace tafel::provisioning
