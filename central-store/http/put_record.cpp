// PUT /v1/records/<sha256>: a device delivers a sealed record. Safe to repeat after any failure: the same
// record gets the same receipt.
#include "central-store/http/problem.hpp"
#include "central-store/http/request_parts.hpp"
#include "central-store/http/service.hpp"

namespace tafel::store {
namespace {

net::Response receipt_response(int status, const KeptRecord& record) {
  return {status, {{"content-type", "text/plain; charset=utf-8"}}, to_bytes(record.receipt)};
}

// Why the envelope does not hold (envelope::check_envelope).
net::Response envelope_problem(const Error& error) {
  if (error.fault == Fault::refused) return problem(403, "device", "Not an enrolled device", describe(error));
  if (error.fault == Fault::malformed)
    return problem(422, "manifest", "The manifest is not right", describe(error));
  return problem(422, "signature", "The signature does not hold", describe(error));
}

}  // namespace

Done StoreService::may_deliver(const Peer& peer) const {
  if (peer.role != net::Role::device)
    return fail(Fault::refused, "only a device delivers records", to_uri(peer));
  const envelope::DeviceEntry* device = envelope::find_device(house_, peer.name);
  if (device == nullptr) return fail(Fault::refused, "the house file does not enrol this device", peer.name);
  if (device->revoked_at && *device->revoked_at <= clock_.now())
    return fail(Fault::refused, "the device was revoked", peer.name);
  return {};
}

net::Response StoreService::put_record(const Request& request, const Peer& peer,
                                       const crypto::Hash& age_sha256) {
  if (const auto allowed = may_deliver(peer); !allowed)
    return peer.role == net::Role::device
               ? problem(403, "device", "Not an enrolled device", describe(allowed.error()))
               : problem(403, "role", "Not with this certificate", describe(allowed.error()));
  const auto minisig = minisig_in(request.headers);
  if (!minisig)
    return problem(400, "request", "No signature",
                   "The header tafel-minisig must hold the minisig file in base64");
  if (crypto::sha256(request.body) != age_sha256)
    return problem(422, "hash", "The body is not what its address says",
                   "The SHA-256 of the body is another");
  const auto manifest = envelope::check_envelope(house_, request.body, *minisig);
  if (!manifest) return envelope_problem(manifest.error());
  if (manifest->device != peer.name)
    return problem(403, "device", "Another device's record",
                   "Sealed by " + manifest->device + ", delivered by " + peer.name);
  return put_checked(request, *manifest, *minisig);
}

net::Response StoreService::put_checked(const Request& request, const envelope::Manifest& manifest,
                                        const std::string& minisig) {
  const auto known = storage_.find(manifest.age_sha256);
  if (!known) return storage_problem(known.error());
  if (*known && (*known)->minisig == minisig) return receipt_response(200, **known);
  const auto taken = storage_.has_session(manifest.session);
  if (!taken) return storage_problem(taken.error());
  if (*known || *taken)
    return problem(409, "conflict", "The session has another record already",
                   "Session " + manifest.session + " was delivered before, with another file or signature");
  const auto added = log_.add(manifest, request.body, minisig, clock_.now());
  if (!added) return storage_problem(added.error());
  received_bytes_ += request.body.size();
  return receipt_response(201, *added);
}

}  // namespace tafel::store
