// PUT /v1/documents/<sha256>: a coordinator delivers a sealed document of a dossier. The store sees its house, its tag, its
// class and its day, and nothing else. Safe to repeat after any failure, as a record.
#include "central-store/http/delivered_files.hpp"
#include "central-store/http/problem.hpp"
#include "central-store/http/service.hpp"
#include "central-store/log/outside.hpp"
#include "shared/envelope/document.hpp"

namespace tafel::store {
namespace {

using Kind = store_api::ProblemKind;

// The reason why the envelope is not valid (envelope::check_document).
net::Response document_problem(const Error& error) {
  if (error.fault == Fault::refused)
    return problem(Kind::coordinator, "Not signed by a coordinator of this house", describe(error));
  if (error.fault == Fault::malformed)
    return problem(Kind::document, "This is no document of a dossier", describe(error));
  return problem(Kind::signature, "The signature does not hold", describe(error));
}

}  // namespace

net::Response StoreService::put_document(const Request& request, const Peer& peer,
                                         const store_api::OneDocument& place) {
  if (request.body.size() > envelope::document_file_limit_bytes)
    return problem(Kind::too_large, "The body is too large", "A document is at most 4 MiB");
  const auto minisig = signature_of(request, place.age_sha256);
  if (!minisig) return answer_of(minisig.error());
  const auto document = envelope::check_document(house_, {request.body, *minisig});
  if (!document) return document_problem(document.error());
  RecordFacts facts = outside_of(document->header, place.age_sha256, request.body.size());
  if (auto refused = signer_problem(*document->coordinator, facts, *minisig)) return std::move(*refused);
  return put_checked(request, peer, std::move(facts), *minisig);
}

// A document counts when the log has it from before its signer was revoked; it does not say when it was signed, and whoever
// took the key can date it back.
std::optional<net::Response> StoreService::signer_problem(const envelope::CoordinatorEntry& signer,
                                                          const RecordFacts& facts,
                                                          const std::string& minisig) {
  if (!signer.revoked_at || clock_.now() < *signer.revoked_at) return std::nullopt;
  const auto before = log_.stored_before(facts, minisig);
  if (!before) return storage_trouble(before.error());
  if (*before) return std::nullopt;
  return problem(Kind::coordinator, "The signer was revoked",
                 signer.name + " was revoked, and this document was not delivered before that");
}

}  // namespace tafel::store
