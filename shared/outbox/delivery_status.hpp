// The progress of one sealed record on its way to the store: `<session>.status.json` in the outbox, format
// tafelgeheim/delivery/v1, written by the uplink and read by tafeld for the screen. docs/uplink.md. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/terms/delivery_state.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tafel::outbox {

using terms::DeliveryState;

struct DeliveryStatus {
  std::string session;
  DeliveryState state = DeliveryState::waiting;
  Instant since;  // when `state` began
  std::uint64_t tries = 0;
  std::optional<Instant> next_try_at;
  std::optional<std::uint64_t> log_index;  // when delivered
  std::string reason_code;                 // stable, for programs; empty: none
  std::string reason;                      // one English sentence
};

[[nodiscard]] std::string to_json(const DeliveryStatus& status);  // ends in a newline
[[nodiscard]] Result<DeliveryStatus> parse_status(std::string_view json);

// The file of this session in `outbox`. Errors of writing: full, io; of reading: missing, malformed, io.
[[nodiscard]] std::filesystem::path status_path(const std::filesystem::path& outbox,
                                                std::string_view session);
Done write_status(const std::filesystem::path& outbox, const DeliveryStatus& status);
[[nodiscard]] Result<DeliveryStatus> read_status(const std::filesystem::path& outbox,
                                                 std::string_view session);

}  // namespace tafel::outbox
