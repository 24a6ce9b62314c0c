// The progress of one sealed record on its way to the store: in the status file of the outbox, and in the view.
#pragma once

#include "shared/base/names.hpp"

namespace tafel::terms {

enum class DeliveryState {
  waiting,    // not sent yet; the uplink tries again by itself
  sending,    // under way now
  delivered,  // the receipt was checked and is beside the record
  refused,    // the store or the uplink's own check refused it; a person must look at it
};
constexpr auto names(DeliveryState) {
  using enum DeliveryState;
  return std::to_array<Named<DeliveryState>>(
      {{waiting, "waiting"}, {sending, "sending"}, {delivered, "delivered"}, {refused, "refused"}});
}

}  // namespace tafel::terms
