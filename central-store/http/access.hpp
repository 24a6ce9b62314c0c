// The rights at the store: one table of who may do what, and the questions that decide each request by it. A
// certificate alone gives no right: the house file must name its holder, and must not have revoked it. (A certificate
// on the authority's list of revocations does not come this far: shared/net/revocation.hpp refuses its connection.)
// Pure. Thread: any.
#pragma once

#include "shared/base/time.hpp"
#include "shared/envelope/house.hpp"
#include "shared/net/peer.hpp"
#include "shared/store_api/problem.hpp"

#include <array>
#include <optional>
#include <string>

namespace tafel::store {

enum class Deed {
  put_record,
  get_record,
  list_records,
  put_document,
  get_document,
  list_entries,
  list_accesses,
  get_proof,
  read_log,
  health,
  metrics
};

enum class Right {
  none,
  own,  // of records that the device itself sealed
  all,
};

struct AccessRow {
  Deed deed{};
  Right device{};
  Right coordinator{};
  Right store{};  // the store's own certificate, for a monitor beside it
};

// Columns, to be read from top to bottom.
// clang-format off
inline constexpr std::array<AccessRow, 11> access_table{{
    //                    device       coordinator  store
    {Deed::put_record,    Right::own,  Right::all,  Right::none},
    {Deed::get_record,    Right::none, Right::all,  Right::none},
    {Deed::list_records,  Right::none, Right::all,  Right::none},
    {Deed::put_document,  Right::none, Right::all,  Right::none},
    {Deed::get_document,  Right::none, Right::all,  Right::none},
    {Deed::list_entries,  Right::none, Right::all,  Right::none},
    {Deed::list_accesses, Right::none, Right::all,  Right::none},
    {Deed::get_proof,     Right::own,  Right::all,  Right::none},
    {Deed::read_log,      Right::all,  Right::all,  Right::all},
    {Deed::health,        Right::all,  Right::all,  Right::all},
    {Deed::metrics,       Right::none, Right::all,  Right::all},
}};
// clang-format on

[[nodiscard]] Right right_of(Deed deed, net::Role role);

using Refusal = store_api::Problem;

// Asked before anything of the request is looked at. Nothing: go on.
[[nodiscard]] std::optional<Refusal> refusal_of(Deed deed, const net::Peer& peer,
                                                const envelope::House& house, Instant now);

// Asked once it is known which device sealed the record; nothing in `sealed_by` when the store has no such record.
// Nothing: go on. So a device cannot find out which records of others are here.
[[nodiscard]] std::optional<Refusal> refusal_of_record(Deed deed, const net::Peer& peer,
                                                       const std::optional<std::string>& sealed_by);

}  // namespace tafel::store
