// How far one sealed record is on its way to the store: in the status file of the outbox, and in the view.
#pragma once

#include "shared/base/names.hpp"

namespace tafel::terms {

enum class DeliveryState {
  waiting,    // not sent yet; the uplink tries again by itself
  sending,    // under way now
  delivered,  // the receipt was checked and is beside the record
  refused,    // the store or the uplink's own check refused it; a person must look at it
};
constexpr std::array<Named<DeliveryState>, 4> names(DeliveryState) {
  return {{{DeliveryState::waiting, "waiting"},
           {DeliveryState::sending, "sending"},
           {DeliveryState::delivered, "delivered"},
           {DeliveryState::refused, "refused"}}};
}

}  // namespace tafel::terms
