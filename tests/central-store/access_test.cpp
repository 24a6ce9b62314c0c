// The table of central-store/http/access.hpp, row by row: each allowed row has twins in which one thing is wrong.
#include "central-store/http/access.hpp"

#include <doctest/doctest.h>

namespace tafel::store {
namespace {

using net::Role;

constexpr Instant now{1'000'000};
constexpr Instant before{999'999};
constexpr Instant after{1'000'001};

envelope::House house(std::optional<Instant> revoked_at = {}) {
  envelope::House house;
  house.house = "voorbeeld";
  house.devices = {{"tafel-1", {}, {}, revoked_at}};
  house.coordinators = {{"an", {}, revoked_at}};
  house.store.name = "archief";
  return house;
}

net::Peer peer(Role role) {
  switch (role) {
    case Role::device:
      return {"voorbeeld", role, "tafel-1"};
    case Role::coordinator:
      return {"voorbeeld", role, "an"};
    case Role::store:
      return {"voorbeeld", role, "archief"};
  }
  return {};
}

// "" when it is allowed, else the kind of the refusal.
std::string said(const std::optional<Refusal>& refusal) {
  if (!refusal) return "";
  CHECK(!refusal->title.empty());
  CHECK(!refusal->detail.empty());
  return std::string(name(refusal->kind));
}

std::string asked(Deed deed, const net::Peer& who, const envelope::House& in = house()) {
  return said(refusal_of(deed, who, in, now));
}

struct Row {
  Deed deed;
  std::string device;
  std::string coordinator;
  std::string store;
};

// Written out once more, as docs/store-api.md has it: a change of the table must be meant twice.
const std::array<Row, 11> rows{{
    {Deed::put_record, "", "", "role"},
    {Deed::get_record, "role", "", "role"},
    {Deed::list_records, "role", "", "role"},
    {Deed::put_document, "role", "", "role"},
    {Deed::get_document, "role", "", "role"},
    {Deed::list_entries, "role", "", "role"},
    {Deed::list_accesses, "role", "", "role"},
    {Deed::get_proof, "", "", "role"},
    {Deed::read_log, "", "", ""},
    {Deed::health, "", "", ""},
    {Deed::metrics, "role", "", ""},
}};

}  // namespace

TEST_CASE("access: who may do what, row by row") {
  CHECK(rows.size() == access_table.size());
  for (const Row& row : rows) {
    CAPTURE(static_cast<int>(row.deed));
    CHECK(asked(row.deed, peer(Role::device)) == row.device);
    CHECK(asked(row.deed, peer(Role::coordinator)) == row.coordinator);
    CHECK(asked(row.deed, peer(Role::store)) == row.store);
  }
}

TEST_CASE(
    "access: what is allowed is refused to another house, to a name that the house file lacks, and to a "
    "revoked one") {
  for (const Row& row : rows)
    for (const Role role : {Role::device, Role::coordinator, Role::store}) {
      if (right_of(row.deed, role) == Right::none) continue;
      CAPTURE(static_cast<int>(row.deed));
      CAPTURE(static_cast<int>(role));
      const std::string kind = role == Role::device ? "device" : "role";
      REQUIRE(asked(row.deed, peer(role)).empty());
      net::Peer other_house = peer(role);
      other_house.house = "elders";
      CHECK(asked(row.deed, other_house) == "device");
      net::Peer unknown = peer(role);
      unknown.name += "x";
      CHECK(asked(row.deed, unknown) == kind);
      CHECK(asked(row.deed, peer(role), house(after)).empty());
      if (role == Role::store)
        continue;  // the house file cannot revoke its store: the list of revocations does
      CHECK(asked(row.deed, peer(role), house(now)) == kind);
      CHECK(asked(row.deed, peer(role), house(before)) == kind);
    }
}

TEST_CASE("access: a device delivers and asks for the receipts of its own records only") {
  const net::Peer device = peer(Role::device);
  CHECK(said(refusal_of_record(Deed::put_record, device, "tafel-1")).empty());
  CHECK(said(refusal_of_record(Deed::put_record, device, "tafel-2")) == "device");
  CHECK(said(refusal_of_record(Deed::get_proof, device, "tafel-1")).empty());
  CHECK(said(refusal_of_record(Deed::get_proof, device, "tafel-2")) == "role");
  CHECK(said(refusal_of_record(Deed::get_proof, device, std::nullopt)) == "role");
}

TEST_CASE("access: a coordinator asks for every receipt, and delivers what any device sealed") {
  const net::Peer coordinator = peer(Role::coordinator);
  CHECK(said(refusal_of_record(Deed::get_proof, coordinator, "tafel-2")).empty());
  CHECK(said(refusal_of_record(Deed::get_proof, coordinator, std::nullopt)).empty());
  CHECK(said(refusal_of_record(Deed::put_record, coordinator, "tafel-2")).empty());
}

}  // namespace tafel::store
