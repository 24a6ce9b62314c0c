// The store's own health, for a monitor. Counts and ends only, never a name.
#include "central-store/http/problem.hpp"
#include "central-store/http/service.hpp"
#include "central-store/metric.hpp"
#include "shared/store_api/headers.hpp"

#include <algorithm>

namespace tafel::store {
net::Response StoreService::read(const store_api::Health&, const Request&, const Peer&) {
  if (const auto writable = storage_.writable(); !writable) return storage_problem(writable.error());
  if (const auto tree = storage_.tree(); !tree) return storage_trouble(tree.error());
  if (disk_.is_full()) return storage_problem({Fault::full, "", "", {}});
  return {200, {{"content-type", store_api::text_media_type}}, to_bytes("ok\n")};
}

// What cannot be read is left out: a monitor is told of the disk also when the database does not answer.
net::Response StoreService::read(const store_api::Metrics&, const Request&, const Peer&) {
  std::string text = log_metrics() + counter("tafel_store_received_bytes_total", received_bytes_) +
                     counter("tafel_store_received_records_total", received_records_) +
                     counter("tafel_store_received_documents_total", received_documents_) +
                     counter("tafel_store_refused_connections_total", refused_connections_) +
                     "# TYPE tafel_store_answers_total counter\n";
  for (const auto& [status, count] : answers_)
    text += "tafel_store_answers_total{status=\"" + std::to_string(status) + "\"} " + std::to_string(count) +
            "\n";
  text += gauge("tafel_store_writable", storage_.writable() ? 1 : 0) + disk_.metrics() + metrics_of(ends_);
  return {200, {{"content-type", "text/plain; version=0.0.4"}}, to_bytes(text)};
}

// Of the last signed checkpoint: its size, and when its last record came.
std::string StoreService::log_metrics() {
  const auto tree = storage_.tree();
  if (!tree) return {};
  std::string text = gauge("tafel_store_records", tree->size);
  const auto last = storage_.list(tree->size - std::min<std::uint64_t>(tree->size, 1), 1);
  if (!last || last->empty()) return text;
  return text + gauge("tafel_store_last_record_seconds",
                      static_cast<std::uint64_t>(last->front().stored_at.unix_ms / 1000));
}

}  // namespace tafel::store
