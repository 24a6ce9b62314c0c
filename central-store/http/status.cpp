// The store's own health, for a monitor. Counts and ends only, never a name.
#include "central-store/http/problem.hpp"
#include "central-store/http/service.hpp"
#include "shared/store_api/headers.hpp"

namespace tafel::store {

net::Response StoreService::read(const store_api::Health&, const Request&, const Peer&) {
  if (const auto writable = storage_.writable(); !writable) return storage_problem(writable.error());
  if (const auto tree = storage_.tree(); !tree) return storage_problem(tree.error());
  return {200, {{"content-type", store_api::text_media_type}}, to_bytes("ok\n")};
}

net::Response StoreService::read(const store_api::Metrics&, const Request&, const Peer&) {
  const auto tree = storage_.tree();
  if (!tree) return storage_problem(tree.error());
  std::string text =
      "# TYPE tafel_store_records gauge\ntafel_store_records " + std::to_string(tree->size) +
      "\n# TYPE tafel_store_received_bytes_total counter\ntafel_store_received_bytes_total " +
      std::to_string(received_bytes_) +
      "\n# TYPE tafel_store_refused_connections_total counter\ntafel_store_refused_connections_total " +
      std::to_string(refused_connections_) + "\n# TYPE tafel_store_answers_total counter\n";
  for (const auto& [status, count] : answers_)
    text += "tafel_store_answers_total{status=\"" + std::to_string(status) + "\"} " + std::to_string(count) +
            "\n";
  text += metrics_of(ends_);
  return {200, {{"content-type", "text/plain; version=0.0.4"}}, to_bytes(text)};
}

}  // namespace tafel::store
