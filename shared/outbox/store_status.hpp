// When the uplink reached the store last, for the screen: store.json in the outbox, format tafelgeheim/store-status/v1,
// written by the uplink and replaced by rename. It proves nothing: a receipt does. docs/uplink.md. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tafel::outbox {

struct StoreStatus {
  Instant looked_at;                  // the last try
  std::optional<Instant> reached_at;  // the last one that succeeded; nothing: none yet
  std::string reason_code;            // why the last try failed, as of a delivery; empty: it did not

  bool operator==(const StoreStatus&) const = default;
};

[[nodiscard]] std::string to_json(const StoreStatus& status);  // ends in a newline
[[nodiscard]] Result<StoreStatus> parse_store_status(std::string_view json);

// Errors of writing: full, io; of reading: missing, malformed, io.
[[nodiscard]] Done write_store_status(const std::filesystem::path& outbox, const StoreStatus& status);
[[nodiscard]] Result<StoreStatus> read_store_status(const std::filesystem::path& outbox);

}  // namespace tafel::outbox
