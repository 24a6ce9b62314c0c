// Reading records and documents: by a coordinator, with a reason, noted before anything is given. And a receipt once more.
#include "central-store/http/problem.hpp"
#include "central-store/http/service.hpp"
#include "central-store/log/reading_log.hpp"
#include "shared/store_api/entry_list.hpp"
#include "shared/store_api/headers.hpp"
#include "shared/store_api/record_list.hpp"

namespace tafel::store {
namespace {

using Kind = store_api::ProblemKind;

net::Response not_here(bool wants_record) {
  const std::string what = wants_record ? "record" : "document";
  return problem(Kind::not_found, "No such " + what, "No " + what + " with this SHA-256 was delivered");
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

std::optional<Date> day_of_document(Instant beginning) {
  return parse_date(to_string(beginning).substr(0, std::string_view("2026-12-31").size()));
}

store_api::ListedEntry entry_of(const RecordFacts& facts) {
  store_api::ListedEntry entry;
  entry.outer_class = facts.outer_class;
  entry.age_sha256 = facts.age_sha256;
  if (is_record(facts))
    entry.of = {facts.session, facts.device, facts.sealed_at};
  else
    entry.day = day_of_document(facts.sealed_at);
  entry.retention_years = facts.retention_years;
  entry.dossier_tag = facts.dossier_tag;
  entry.stored_at = facts.stored_at;
  entry.size = facts.size;
  entry.log_index = facts.log_index;
  return entry;
}

template <class Page>
void say_next(Page& page, const std::vector<RecordFacts>& rows) {
  if (rows.size() == store_api::page_limit) page.next = rows.back().log_index + 1;
}

}  // namespace

net::Response StoreService::read(const store_api::OneRecord& place, const Request& request,
                                 const Peer& peer) {
  return read_one(place.age_sha256, true, request, peer);
}

net::Response StoreService::read(const store_api::OneDocument& place, const Request& request,
                                 const Peer& peer) {
  return read_one(place.age_sha256, false, request, peer);
}

// A document is not here as a record, nor a record as a document: each is checked by whoever asked in its own way.
net::Response StoreService::read_one(const crypto::Hash& age_sha256, bool wants_record,
                                     const Request& request, const Peer& peer) {
  const auto reason = reason_of(request);
  if (!reason) return no_reason(reason.error());
  const auto record = storage_.find(age_sha256);
  if (!record) return storage_trouble(record.error());
  if (!*record || is_record((*record)->facts) != wants_record) return not_here(wants_record);
  const auto noted =
      note_reading(storage_, {clock_.now(), to_uri(peer), "get", "", crypto::to_hex(age_sha256), *reason});
  if (!noted) return storage_trouble(noted.error());
  auto content = storage_.age_file((*record)->facts.log_index);
  if (!content)
    return content.error().fault == Fault::missing ? not_here(wants_record)
                                                   : storage_trouble(content.error());
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
  const auto records = storage_.list_some({true, ""}, place.from, store_api::page_limit);
  if (!records) return storage_trouble(records.error());
  store_api::RecordPage page;
  for (const RecordFacts& facts : *records) page.records.push_back(listed(facts));
  say_next(page, *records);
  return {200, {{"content-type", store_api::list_media_type}}, to_bytes(store_api::to_json(page))};
}

// The log of readings keeps of which dossier the papers were looked for: by its tag, which says no number.
net::Response StoreService::read(const store_api::EntryList& place, const Request& request,
                                 const Peer& peer) {
  const auto reason = reason_of(request);
  if (!reason) return no_reason(reason.error());
  const std::string action = place.tag.empty() ? "list" : "list-dossier";
  const auto noted = note_reading(storage_, {clock_.now(), to_uri(peer), action, "", place.tag, *reason});
  if (!noted) return storage_trouble(noted.error());
  const auto rows = storage_.list_some({false, place.tag}, place.from, store_api::page_limit);
  if (!rows) return storage_trouble(rows.error());
  store_api::EntryPage page;
  for (const RecordFacts& facts : *rows) page.entries.push_back(entry_of(facts));
  say_next(page, *rows);
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
  const bool is_of_device = *record && is_record((*record)->facts);
  const auto sealed_by = is_of_device ? std::optional((*record)->facts.device) : std::nullopt;
  if (const auto refusal = refusal_of_record(Deed::get_proof, peer, sealed_by)) return answer_of(*refusal);
  if (!*record) return not_here(true);
  return {200, {{"content-type", store_api::text_media_type}}, to_bytes((*record)->receipt)};
}

}  // namespace tafel::store
