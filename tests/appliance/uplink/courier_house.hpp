// An uplink that runs, with its own outbox, state folder and house file, for the house of the store's tests.
#pragma once

#include "shared/outbox/delivery_status.hpp"
#include "tests/central-store/test_house.hpp"

#include <memory>

namespace tafel::test {

class RunningUplink {
 public:
  // The device is the house's "tafel-1"; `port` is the store's.
  RunningUplink(TestHouse& house, const std::string& port, std::vector<std::string> under = {});
  Child& process() { return *process_; }
  [[nodiscard]] std::string log() const;

 private:
  std::filesystem::path log_;
  std::unique_ptr<Child> process_;
};

[[nodiscard]] std::filesystem::path outbox_of(const TestHouse& house);
// As tafeld does it: both files by a rename.
void put_in_outbox(const TestHouse& house, const Sealed& sealed);
[[nodiscard]] std::optional<outbox::DeliveryStatus> status_of(const TestHouse& house,
                                                              const std::string& session);
[[nodiscard]] bool reaches(const TestHouse& house, const std::string& session, outbox::DeliveryState state,
                           std::chrono::milliseconds at_most = std::chrono::seconds(20));
[[nodiscard]] std::string receipt_of(const TestHouse& house, const std::string& session);
// Does the receipt on disk prove this record in the house's log?
[[nodiscard]] bool is_proven(const TestHouse& house, const Sealed& sealed);

}  // namespace tafel::test
