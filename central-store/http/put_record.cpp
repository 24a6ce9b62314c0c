// PUT /v1/records/<sha256>: a device delivers a sealed record. Safe to repeat after any failure: the same
// record gets the same receipt.
#include "central-store/http/problem.hpp"
#include "central-store/http/service.hpp"
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

std::optional<std::string> minisig_in(const net::Headers& headers) {
  const auto header = headers.find(store_api::minisig_header);
  return header == headers.end() ? std::nullopt : store_api::file_in(header->second);
}

}  // namespace

net::Response StoreService::put_record(const Request& request, const Peer& peer,
                                       const store_api::OneRecord& place) {
  const auto minisig = minisig_in(request.headers);
  if (!minisig)
    return problem(Kind::request, "No signature",
                   "The header tafel-minisig must hold the minisig file in base64");
  if (crypto::sha256(request.body) != place.age_sha256)
    return problem(Kind::hash, "The body is not what its address says", "The SHA-256 of the body is another");
  const auto manifest = envelope::check_envelope(house_, request.body, *minisig);
  if (!manifest) return envelope_problem(manifest.error());
  if (const auto refusal = refusal_of_record(Deed::put_record, peer, manifest->device))
    return answer_of(*refusal);
  return put_checked(request, *manifest, *minisig);
}

net::Response StoreService::put_checked(const Request& request, const envelope::Manifest& manifest,
                                        const std::string& minisig) {
  if (auto refused = quota_problem(manifest, request.body.size())) return std::move(*refused);
  if (auto refused = room_problem(manifest, request.body.size())) return std::move(*refused);
  const auto delivered = log_.deliver(manifest, request.body, minisig, clock_.now());
  if (!delivered) return storage_trouble(delivered.error());
  switch (delivered->outcome) {
    case Delivered::Outcome::known:
      return receipt_response(200, delivered->record);
    case Delivered::Outcome::session_taken:
      return problem(Kind::conflict, "The session has another record already",
                     "Session " + manifest.session + " was delivered before, with another file or signature");
    case Delivered::Outcome::added:
      break;
  }
  count_stored(manifest, request.body.size());
  return receipt_response(201, delivered->record);
}

std::optional<net::Response> StoreService::quota_problem(const envelope::Manifest& manifest,
                                                         std::size_t bytes) {
  const Instant now = clock_.now();
  if (!quota_.is_over(manifest.device, bytes, now)) return std::nullopt;
  const auto known = storage_.find(manifest.age_sha256);
  if (!known) return storage_trouble(known.error());
  if (*known) return std::nullopt;
  if (quota_.refuse(manifest.device, now))
    log::error(manifest.device + " is refused until the day ends: it stored all that a device may in a day");
  return problem(Kind::quota, "The device stored too much today",
                 manifest.device + " may store " + std::to_string(quota_.limits().records) + " records and " +
                     std::to_string(quota_.limits().bytes) +
                     " bytes in a day; it is taken again tomorrow (UTC)");
}

// A record is written twice: into the write-ahead log, and later into its place.
std::optional<net::Response> StoreService::room_problem(const envelope::Manifest& manifest,
                                                        std::size_t bytes) {
  if (disk_.has_room_for(2 * bytes)) return std::nullopt;
  const auto known = storage_.find(manifest.age_sha256);
  if (!known) return storage_trouble(known.error());
  if (*known) return std::nullopt;
  return storage_trouble({Fault::full, "records are refused, so that readings can still be noted", "", {}});
}

void StoreService::count_stored(const envelope::Manifest& manifest, std::size_t bytes) {
  received_bytes_ += bytes;
  disk_.see_written();
  if (quota_.count(manifest.device, bytes, clock_.now()))
    log::warn(manifest.device + " stored four fifths of what a device may in a day");
}

}  // namespace tafel::store
