// Reading records: by a coordinator, with a reason, noted before anything is given. And a receipt once more.
#include "central-store/http/problem.hpp"
#include "central-store/http/reading_log.hpp"
#include "central-store/http/request_parts.hpp"
#include "central-store/http/service.hpp"

#include <nlohmann/json.hpp>

namespace tafel::store {
namespace {

constexpr std::size_t list_limit = 1000;

net::Response not_here() {
  return problem(404, "not-found", "No such record", "No record with this SHA-256 was delivered");
}

net::Response no_reason() {
  return problem(400, "reason", "A reading needs a reason",
                 "The header tafel-reason must say why: 1 to 500 characters, percent-encoded UTF-8");
}

net::Response not_yours(const Error& error) {
  return problem(403, "role", "Not with this certificate", describe(error));
}

nlohmann::ordered_json json_of(const RecordFacts& facts) {
  return {{"sha256", crypto::to_hex(facts.age_sha256)},
          {"session", facts.session},
          {"device", facts.device},
          {"sealed_at", to_string(facts.sealed_at)},
          {"stored_at", to_string(facts.stored_at)},
          {"size", facts.size},
          {"log_index", facts.log_index}};
}

}  // namespace

Done StoreService::may_read(const Peer& peer) const {
  if (peer.role != net::Role::coordinator)
    return fail(Fault::refused, "only a coordinator reads", to_uri(peer));
  for (const envelope::CoordinatorEntry& coordinator : house_.coordinators)
    if (coordinator.name == peer.name && (!coordinator.revoked_at || clock_.now() < *coordinator.revoked_at))
      return {};
  return fail(Fault::refused, "the house file does not name this coordinator, or no longer", peer.name);
}

net::Response StoreService::get_record(const Request& request, const Peer& peer,
                                       const crypto::Hash& age_sha256) {
  if (const auto allowed = may_read(peer); !allowed) return not_yours(allowed.error());
  const auto reason = reason_in(request.headers);
  if (!reason) return no_reason();
  const auto record = storage_.find(age_sha256);
  if (!record) return storage_problem(record.error());
  if (!*record) return not_here();
  const auto noted =
      note_reading(storage_, {clock_.now(), to_uri(peer), "get", "", crypto::to_hex(age_sha256), *reason});
  if (!noted) return storage_problem(noted.error());
  auto content = storage_.age_file((*record)->facts.log_index);
  if (!content)
    return content.error().fault == Fault::missing ? not_here() : storage_problem(content.error());
  return {200,
          {{"content-type", "application/octet-stream"},
           {"tafel-minisig", crypto::to_base64(as_bytes((*record)->minisig))},
           {"tafel-receipt", crypto::to_base64(as_bytes((*record)->receipt))}},
          std::move(*content)};
}

net::Response StoreService::list_records(const Request& request, const Peer& peer, std::string_view query) {
  if (const auto allowed = may_read(peer); !allowed) return not_yours(allowed.error());
  const auto reason = reason_in(request.headers);
  if (!reason) return no_reason();
  const auto first = first_in(query);
  if (!first)
    return problem(400, "request", "Not a list's address", "Use /v1/records or /v1/records?from=<log index>");
  const auto noted = note_reading(storage_, {clock_.now(), to_uri(peer), "list", "", "", *reason});
  if (!noted) return storage_problem(noted.error());
  const auto records = storage_.list(*first, list_limit);
  if (!records) return storage_problem(records.error());
  nlohmann::ordered_json document{{"records", nlohmann::ordered_json::array()}};
  for (const RecordFacts& facts : *records) document["records"].push_back(json_of(facts));
  if (records->size() == list_limit) document["next"] = records->back().log_index + 1;
  return {200, {{"content-type", "application/json"}}, to_bytes(document.dump(2) + "\n")};
}

// The log of readings itself, one line after another: whoever keeps a copy sees when it is changed later.
net::Response StoreService::list_readings(const Request& request, const Peer& peer, std::string_view query) {
  if (const auto allowed = may_read(peer); !allowed) return not_yours(allowed.error());
  const auto reason = reason_in(request.headers);
  if (!reason) return no_reason();
  const auto first = first_in(query);
  if (!first)
    return problem(400, "request", "Not a list's address",
                   "Use /v1/access or /v1/access?from=<lines to skip>");
  const auto noted = note_reading(storage_, {clock_.now(), to_uri(peer), "access", "", "", *reason});
  if (!noted) return storage_problem(noted.error());
  const auto lines = storage_.access_lines(*first, list_limit);
  if (!lines) return storage_problem(lines.error());
  std::string text;
  for (const std::string& line : *lines) text += line + "\n";
  return {200, {{"content-type", "application/x-ndjson"}}, to_bytes(text)};
}

net::Response StoreService::get_proof(const Peer& peer, std::string_view name) {
  const auto age_sha256 = parse_hash(name);
  if (!age_sha256) return problem(400, "request", "Not a record's name", "64 hex digits, lower case");
  const auto record = storage_.find(*age_sha256);
  if (!record) return storage_problem(record.error());
  const bool own = peer.role == net::Role::device && *record && (*record)->facts.device == peer.name;
  if (const auto allowed = may_read(peer); !own && !allowed) return not_yours(allowed.error());
  if (!*record) return not_here();
  return {200, {{"content-type", "text/plain; charset=utf-8"}}, to_bytes((*record)->receipt)};
}

}  // namespace tafel::store
