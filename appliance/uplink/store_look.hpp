// Whether the store is reached, looked at while nothing waits to be sent: for the screen, which must know it before a
// meeting and not after it. Thread: one.
#pragma once

#include "shared/base/time.hpp"
#include "shared/net/http_client.hpp"
#include "shared/outbox/store_status.hpp"

#include <chrono>
#include <filesystem>
#include <optional>

namespace tafel::uplink {

constexpr std::chrono::milliseconds look_again_reached{300'000};
constexpr std::chrono::milliseconds look_again_not_reached{30'000};

class StoreLook {
 public:
  explicit StoreLook(std::filesystem::path outbox) : outbox_(std::move(outbox)) {}

  // Asks the store whether it is well, when it is time again, and leaves the answer in the outbox.
  void look(net::HttpClient& client, Instant now);
  // The next look asks at once: another certificate, another house file, or somebody wants to know.
  void make_due() { next_.reset(); }

 private:
  std::filesystem::path outbox_;
  std::optional<Instant> next_;
  std::optional<Instant> reached_at_;
};

}  // namespace tafel::uplink
