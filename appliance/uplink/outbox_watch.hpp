// Waits until something changes in the outbox (inotify), or until it is time to look again. Thread: one.
#pragma once

#include "shared/base/result.hpp"

#include <chrono>
#include <filesystem>
#include <memory>

namespace tafel::uplink {

class OutboxWatch {
 public:
  // Errors: missing (no such folder), io.
  static Result<std::unique_ptr<OutboxWatch>> start(const std::filesystem::path& outbox);
  ~OutboxWatch();
  OutboxWatch(const OutboxWatch&) = delete;
  OutboxWatch& operator=(const OutboxWatch&) = delete;

  void wait(std::chrono::milliseconds at_most);

 private:
  explicit OutboxWatch(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace tafel::uplink
