// Is this machine ready for a meeting? The report, made of facts that others gathered: a line for each, in an order that
// never changes. Pure; thread: any.
#pragma once

#include "shared/base/time.hpp"
#include "shared/outbox/certificate_exchange.hpp"
#include "shared/outbox/store_status.hpp"
#include "shared/view/device_view.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::appliance {

enum class SealTest { not_done, works, fails };  // readiness/seal_test.hpp
enum class PacksAre { taken, waiting, refused };

struct ReadinessFacts {
  Instant now;
  std::optional<Instant> seen;  // the latest moment in what this machine was given or sealed itself
  bool disk_fills = false;      // another session might not fit on it
  std::string house;            // its name; "" without a valid house file
  std::size_t chairs = 0;
  SealTest seal{};
  std::optional<outbox::CertificateStatus> certificate;  // as the uplink said last
  std::optional<outbox::StoreStatus> store;
  std::size_t not_delivered = 0;
  bool delivery_refused = false;
  PacksAre packs{};
  std::string image;       // root hash, or ""
  std::string_view rules;  // version of the decree's rules
};

[[nodiscard]] std::vector<view::ReadinessLine> readiness_of(const ReadinessFacts& facts);
// Nothing has to be done before a meeting.
[[nodiscard]] bool is_ready(const std::vector<view::ReadinessLine>& lines);

}  // namespace tafel::appliance
