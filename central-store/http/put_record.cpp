// PUT /v1/records/<sha256>: a device delivers a sealed record. Safe to repeat after any failure: the same
// record gets the same receipt.
#include "central-store/http/problem.hpp"
#include "central-store/http/service.hpp"
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
  const auto delivered = log_.deliver(manifest, request.body, minisig, clock_.now());
  if (!delivered) return storage_problem(delivered.error());
  switch (delivered->outcome) {
    case Delivered::Outcome::known:
      return receipt_response(200, delivered->record);
    case Delivered::Outcome::session_taken:
      return problem(Kind::conflict, "The session has another record already",
                     "Session " + manifest.session + " was delivered before, with another file or signature");
    case Delivered::Outcome::added:
      break;
  }
  received_bytes_ += request.body.size();
  return receipt_response(201, delivered->record);
}

}  // namespace tafel::store
