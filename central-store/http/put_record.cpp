// PUT /v1/records/<sha256>: a device delivers a sealed record, or a coordinator one that came by stick. Safe to repeat after
// any failure, by either: the same record gets the same receipt.
#include "central-store/http/delivered_files.hpp"
#include "central-store/http/problem.hpp"
#include "central-store/http/service.hpp"
#include "central-store/log/outside.hpp"
#include "shared/base/log.hpp"
#include "shared/store_api/headers.hpp"

namespace tafel::store {
namespace {

using Kind = store_api::ProblemKind;

net::Response receipt_response(int status, const KeptRecord& record) {
  return {status, {{"content-type", store_api::text_media_type}}, to_bytes(record.receipt)};
}

// The reason why the envelope is not valid (envelope::check_envelope).
net::Response envelope_problem(const Error& error) {
  if (error.fault == Fault::refused) return problem(Kind::device, "Not an enrolled device", describe(error));
  if (error.fault == Fault::malformed)
    return problem(Kind::manifest, "The manifest is not right", describe(error));
  return problem(Kind::signature, "The signature does not hold", describe(error));
}

net::Response conflict(const RecordFacts& facts) {
  if (!is_record(facts))
    return problem(Kind::conflict, "The document has another signature already",
                   "This file was delivered before, with another signature");
  return problem(Kind::conflict, "The session has another record already",
                 "Session " + facts.session + " was delivered before, with another file or signature");
}

}  // namespace

net::Response StoreService::put_record(const Request& request, const Peer& peer,
                                       const store_api::OneRecord& place) {
  const auto minisig = signature_of(request, place.age_sha256);
  if (!minisig) return answer_of(minisig.error());
  const auto manifest = envelope::check_envelope(house_, request.body, *minisig);
  if (!manifest) return envelope_problem(manifest.error());
  if (const auto refusal = refusal_of_record(Deed::put_record, peer, manifest->device))
    return answer_of(*refusal);
  RecordFacts facts = outside_of(*manifest);
  if (auto refused = device_problem(facts, *minisig)) return std::move(*refused);
  return put_checked(request, peer, std::move(facts), *minisig);
}

// A device that is revoked delivers nothing itself. What a coordinator brings of it may be dated back by whoever has its
// key, so its manifest's moment before the revocation is not enough.
std::optional<net::Response> StoreService::device_problem(const RecordFacts& facts,
                                                          const std::string& minisig) {
  const envelope::DeviceEntry* device = envelope::find_device(house_, facts.device);
  if (device == nullptr || !device->revoked_at || clock_.now() < *device->revoked_at) return std::nullopt;
  const auto before = log_.stored_before(facts, minisig);
  if (!before) return storage_trouble(before.error());
  if (*before) return std::nullopt;
  return problem(Kind::revoked, "The device is revoked by now",
                 facts.device +
                     " was revoked, and this record was not delivered before that: one coordinator "
                     "alone cannot bring it in, and keeps it");
}

net::Response StoreService::put_checked(const Request& request, const Peer& peer, RecordFacts facts,
                                        const std::string& minisig) {
  facts.delivered_by = to_uri(peer);
  if (auto refused = quota_problem(peer, facts)) return std::move(*refused);
  if (auto refused = room_problem(facts)) return std::move(*refused);
  const auto delivered = log_.deliver(facts, request.body, minisig, clock_.now());
  if (!delivered) return storage_trouble(delivered.error());
  switch (delivered->outcome) {
    case Delivered::Outcome::known:
      return receipt_response(200, delivered->record);
    case Delivered::Outcome::taken:
      return conflict(facts);
    case Delivered::Outcome::added:
      break;
  }
  count_stored(peer, facts);
  return receipt_response(201, delivered->record);
}

std::optional<net::Response> StoreService::quota_problem(const Peer& peer, const RecordFacts& facts) {
  const Instant now = clock_.now();
  if (!quota_.is_over(to_uri(peer), facts.size, now)) return std::nullopt;
  const auto known = storage_.find(facts.age_sha256);
  if (!known) return storage_trouble(known.error());
  if (*known) return std::nullopt;
  const std::string one = "a " + std::string(name(peer.role));
  if (quota_.refuse(to_uri(peer), now))
    log::error(peer.name + " is refused until the day ends: it stored all that " + one + " may in a day");
  return problem(Kind::quota, "The " + std::string(name(peer.role)) + " stored too much today",
                 peer.name + " may store " + std::to_string(quota_.limits().records) +
                     (is_record(facts) ? " records and " : " documents and ") +
                     std::to_string(quota_.limits().bytes) +
                     " bytes in a day; it is taken again tomorrow (UTC)");
}

// What is stored is written twice: into the write-ahead log, and later into its place.
std::optional<net::Response> StoreService::room_problem(const RecordFacts& facts) {
  if (disk_.has_room_for(2 * facts.size)) return std::nullopt;
  const auto known = storage_.find(facts.age_sha256);
  if (!known) return storage_trouble(known.error());
  if (*known) return std::nullopt;
  return storage_trouble({Fault::full, "records are refused, so that readings can still be noted", "", {}});
}

void StoreService::count_stored(const Peer& peer, const RecordFacts& facts) {
  received_bytes_ += facts.size;
  ++(is_record(facts) ? received_records_ : received_documents_);
  disk_.see_written();
  if (quota_.count(to_uri(peer), facts.size, clock_.now()))
    log::warn(peer.name + " stored four fifths of what a " + std::string(name(peer.role)) + " may in a day");
}

}  // namespace tafel::store
