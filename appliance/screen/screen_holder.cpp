#include "appliance/screen/screen_holder.hpp"

#include <cstdlib>
#include <utility>

namespace tafel::appliance {

void ScreenHolder::unlock(const std::string& chair) {
  end_turn();
  chair_ = chair;
  changes_.note();
}

void ScreenHolder::lock() {
  end_turn();
  chair_.clear();
  changes_.note();
}

void ScreenHolder::begin_turn(Turn turn) {
  turn_ = std::move(turn);
  changes_.note();
}

void ScreenHolder::end_turn() {
  if (turn_) changes_.note();
  turn_.reset();
}

void ScreenHolder::note_request(Instant now) {
  end_stale_turn(now);
  last_request_ = now;
}

void ScreenHolder::end_stale_turn(Instant now) {
  // Also when the clock was set back: nobody's turn may outlast the wait for that.
  if (std::abs(now.unix_ms - last_request_.unix_ms) >= turn_timeout_ms) end_turn();
}

}  // namespace tafel::appliance
