#include "shared/outbox/store_status.hpp"

#include "shared/base/files.hpp"
#include "shared/json/strict_json.hpp"
#include "shared/outbox/outbox.hpp"

#include <nlohmann/json.hpp>

namespace tafel::outbox {
namespace {

constexpr std::string_view store_status_format = "tafelgeheim/store-status/v1";
constexpr std::size_t store_status_limit_bytes = 4096;
constexpr std::size_t store_reason_limit_bytes = 40;

std::filesystem::path store_status_path(const std::filesystem::path& outbox) {
  return outbox / "store.json";
}

}  // namespace

std::string to_json(const StoreStatus& status) {
  nlohmann::ordered_json json{{"format", store_status_format}, {"looked_at", to_string(status.looked_at)}};
  if (status.reached_at) json["reached_at"] = to_string(*status.reached_at);
  if (!status.reason_code.empty()) json["reason_code"] = status.reason_code;
  return json.dump(2) + "\n";
}

Result<StoreStatus> parse_store_status(std::string_view text) {
  const auto json = parse_strict(text, store_status_limit_bytes, 2);
  if (!json) return pass(json.error());
  ObjectReader reader(*json);
  reader.exactly("format", store_status_format);
  StoreStatus status;
  status.looked_at = reader.moment("looked_at");
  status.reached_at = reader.optional_moment("reached_at");
  status.reason_code = reader.optional_text("reason_code", store_reason_limit_bytes).value_or("");
  if (auto done = reader.done(); !done) return pass(done.error());
  return status;
}

Done write_store_status(const std::filesystem::path& outbox, const StoreStatus& status) {
  return write_parsed(store_status_path(outbox), to_json(status), store_status_limit_bytes,
                      parse_store_status, readable_by_group);
}

Result<StoreStatus> read_store_status(const std::filesystem::path& outbox) {
  return read_parsed(store_status_path(outbox), store_status_limit_bytes, parse_store_status);
}

}  // namespace tafel::outbox
