// Reading records: by a coordinator, with a reason, noted before anything is given. And a receipt once more.
#include "central-store/http/problem.hpp"
#include "central-store/http/service.hpp"
#include "central-store/log/reading_log.hpp"
#include "shared/store_api/headers.hpp"
#include "shared/store_api/record_list.hpp"

namespace tafel::store {
namespace {

using Kind = store_api::ProblemKind;

net::Response not_here() {
  return problem(Kind::not_found, "No such record", "No record with this SHA-256 was delivered");
}

Result<std::string> reason_of(const net::Request& request) {
  const auto header = request.headers.find(store_api::reason_header);
  if (header == request.headers.end())
    return fail(Fault::refused, "say why in this header, in percent-encoded UTF-8", store_api::reason_header);
  return store_api::reason_in(header->second);
}

net::Response no_reason(const Error& error) {
  return problem(Kind::reason, "A reading needs a reason", describe(error));
}

store_api::ListedRecord listed(const RecordFacts& facts) {
  return {facts.age_sha256, facts.session, facts.device,    facts.sealed_at,
          facts.stored_at,  facts.size,    facts.log_index, facts.dossier_tag};
}

}  // namespace

net::Response StoreService::read(const store_api::OneRecord& place, const Request& request,
                                 const Peer& peer) {
  const auto reason = reason_of(request);
  if (!reason) return no_reason(reason.error());
  const auto record = storage_.find(place.age_sha256);
  if (!record) return storage_trouble(record.error());
  if (!*record) return not_here();
  const auto noted = note_reading(
      storage_, {clock_.now(), to_uri(peer), "get", "", crypto::to_hex(place.age_sha256), *reason});
  if (!noted) return storage_trouble(noted.error());
  auto content = storage_.age_file((*record)->facts.log_index);
  if (!content)
    return content.error().fault == Fault::missing ? not_here() : storage_trouble(content.error());
  return {200,
          {{"content-type", store_api::record_media_type},
           {store_api::minisig_header, store_api::file_value((*record)->minisig)},
           {store_api::receipt_header, store_api::file_value((*record)->receipt)}},
          std::move(*content)};
}

net::Response StoreService::read(const store_api::RecordList& place, const Request& request,
                                 const Peer& peer) {
  const auto reason = reason_of(request);
  if (!reason) return no_reason(reason.error());
  const auto noted = note_reading(storage_, {clock_.now(), to_uri(peer), "list", "", "", *reason});
  if (!noted) return storage_trouble(noted.error());
  const auto records = storage_.list(place.from, store_api::page_limit);
  if (!records) return storage_trouble(records.error());
  store_api::RecordPage page;
  for (const RecordFacts& facts : *records) page.records.push_back(listed(facts));
  if (records->size() == store_api::page_limit) page.next = records->back().log_index + 1;
  return {200, {{"content-type", store_api::list_media_type}}, to_bytes(store_api::to_json(page))};
}

// The log of readings itself, one line after another: whoever keeps a copy sees when it is changed later.
net::Response StoreService::read(const store_api::AccessLines& place, const Request& request,
                                 const Peer& peer) {
  const auto reason = reason_of(request);
  if (!reason) return no_reason(reason.error());
  const auto noted = note_reading(storage_, {clock_.now(), to_uri(peer), "access", "", "", *reason});
  if (!noted) return storage_trouble(noted.error());
  const auto lines = storage_.access_lines(place.from, store_api::page_limit);
  if (!lines) return storage_trouble(lines.error());
  std::string text;
  for (const std::string& line : *lines) text += line + "\n";
  return {200, {{"content-type", store_api::lines_media_type}}, to_bytes(text)};
}

net::Response StoreService::read(const store_api::RecordProof& place, const Request&, const Peer& peer) {
  const auto record = storage_.find(place.age_sha256);
  if (!record) return storage_trouble(record.error());
  const auto sealed_by = *record ? std::optional((*record)->facts.device) : std::nullopt;
  if (const auto refusal = refusal_of_record(Deed::get_proof, peer, sealed_by)) return answer_of(*refusal);
  if (!*record) return not_here();
  return {200, {{"content-type", store_api::text_media_type}}, to_bytes((*record)->receipt)};
}

}  // namespace tafel::store
