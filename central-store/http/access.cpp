#include "central-store/http/access.hpp"

#include <algorithm>

namespace tafel::store {
namespace {

using store_api::ProblemKind;

bool is_current(const std::optional<Instant>& revoked_at, Instant now) {
  return !revoked_at || now < *revoked_at;
}

std::optional<Refusal> device_refusal(const envelope::House& house, const std::string& name, Instant now) {
  const envelope::DeviceEntry* device = envelope::find_device(house, name);
  if (device != nullptr && is_current(device->revoked_at, now)) return std::nullopt;
  return Refusal{ProblemKind::device, "Not an enrolled device",
                 name + (device == nullptr ? ": the house file does not enrol this device"
                                           : ": the device was revoked")};
}

std::optional<Refusal> coordinator_refusal(const envelope::House& house, const std::string& name,
                                           Instant now) {
  const auto found = std::ranges::find(house.coordinators, name, &envelope::CoordinatorEntry::name);
  if (found != house.coordinators.end() && is_current(found->revoked_at, now)) return std::nullopt;
  return Refusal{ProblemKind::role, "Not with this certificate",
                 name + ": the house file does not name this coordinator, or no longer"};
}

std::optional<Refusal> store_refusal(const envelope::House& house, const std::string& name) {
  if (name == house.store.name) return std::nullopt;
  return Refusal{ProblemKind::role, "Not with this certificate",
                 name + ": the house file names another store"};
}

// Does the house file name the holder of the certificate, and not as revoked?
std::optional<Refusal> standing_refusal(const net::Peer& peer, const envelope::House& house, Instant now) {
  switch (peer.role) {
    case net::Role::device:
      return device_refusal(house, peer.name, now);
    case net::Role::coordinator:
      return coordinator_refusal(house, peer.name, now);
    case net::Role::store:
      return store_refusal(house, peer.name);
  }
  return Refusal{ProblemKind::role, "Not with this certificate", net::to_uri(peer)};
}

std::string words_of(Deed deed) {
  if (deed == Deed::put_record) return "only a device or a coordinator delivers records";
  if (deed == Deed::put_document) return "only a coordinator delivers documents";
  return "only a coordinator reads this";
}

}  // namespace

Right right_of(Deed deed, net::Role role) {
  const auto* const row = std::ranges::find(access_table, deed, &AccessRow::deed);
  if (row == access_table.end()) return Right::none;
  switch (role) {
    case net::Role::device:
      return row->device;
    case net::Role::coordinator:
      return row->coordinator;
    case net::Role::store:
      return row->store;
  }
  return Right::none;
}

std::optional<Refusal> refusal_of(Deed deed, const net::Peer& peer, const envelope::House& house,
                                  Instant now) {
  if (peer.house != house.house)
    return Refusal{ProblemKind::device, "Another house", "This store serves the house " + house.house};
  if (right_of(deed, peer.role) == Right::none)
    return Refusal{ProblemKind::role, "Not with this certificate", net::to_uri(peer) + ": " + words_of(deed)};
  return standing_refusal(peer, house, now);
}

std::optional<Refusal> refusal_of_record(Deed deed, const net::Peer& peer,
                                         const std::optional<std::string>& sealed_by) {
  const Right right = right_of(deed, peer.role);
  if (right == Right::all || (right == Right::own && sealed_by == peer.name)) return std::nullopt;
  if (deed == Deed::put_record)
    return Refusal{ProblemKind::device, "Another device's record",
                   "Sealed by " + sealed_by.value_or("another device") + ", delivered by " + peer.name};
  return Refusal{ProblemKind::role, "Not with this certificate",
                 net::to_uri(peer) + ": a device reads of its own records only"};
}

}  // namespace tafel::store
