// Who holds the screen: a chair, or a participant in a turn; and for how long.
#include "appliance/screen/screen_holder.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::appliance;

namespace {

constexpr Instant start{1'795'426'000'000};

Instant after(std::int64_t ms) {
  return {start.unix_ms + ms};
}

struct Fixture {
  Fixture() {
    screen.unlock("c1");
    screen.note_request(start);
    screen.begin_turn({"p1", {}});
    (void)changes.take();
  }
  ViewChanges changes;
  ScreenHolder screen{changes};
};

}  // namespace

TEST_CASE("screen: is locked at the start, and nobody holds it") {
  ViewChanges changes;
  const ScreenHolder screen(changes);
  CHECK(screen.locked());
  CHECK(screen.chair().empty());
  CHECK(screen.hands().empty());
  CHECK(screen.signer() == nullptr);
}

TEST_CASE("screen: unlocking gives it to a chair, locking takes it away") {
  ViewChanges changes;
  ScreenHolder screen(changes);
  screen.unlock("c1");
  CHECK_FALSE(screen.locked());
  CHECK(screen.chair() == "c1");
  screen.unlock("c2");
  CHECK(screen.chair() == "c2");
  screen.lock();
  CHECK(screen.locked());
  CHECK(screen.chair().empty());
}

TEST_CASE("screen: a turn puts it in a participant's hands with the key; ending the turn takes both away") {
  Fixture it;
  CHECK(it.screen.in_turn());
  CHECK(it.screen.hands() == "p1");
  CHECK(it.screen.signer() != nullptr);
  it.screen.end_turn();
  CHECK_FALSE(it.screen.in_turn());
  CHECK(it.screen.hands().empty());
  CHECK(it.screen.signer() == nullptr);
  CHECK(it.screen.chair() == "c1");
}

TEST_CASE("screen: locking and unlocking end a turn") {
  Fixture locked;
  locked.screen.lock();
  CHECK_FALSE(locked.screen.in_turn());
  Fixture unlocked;
  unlocked.screen.unlock("c2");
  CHECK_FALSE(unlocked.screen.in_turn());
}

TEST_CASE(
    "screen: a turn ends after six and a half minutes without a request, not before, and also when the clock "
    "went "
    "back") {
  Fixture it;
  it.screen.end_stale_turn(after(turn_timeout_ms - 1));
  CHECK(it.screen.in_turn());
  it.screen.end_stale_turn(after(turn_timeout_ms));
  CHECK_FALSE(it.screen.in_turn());
  Fixture back;
  back.screen.end_stale_turn(after(-turn_timeout_ms + 1));
  CHECK(back.screen.in_turn());
  back.screen.end_stale_turn(after(-turn_timeout_ms));
  CHECK_FALSE(back.screen.in_turn());
}

TEST_CASE("screen: a request lets a turn go on, unless it comes too late") {
  Fixture it;
  it.screen.note_request(after(turn_timeout_ms - 1));
  it.screen.end_stale_turn(after(turn_timeout_ms + 1));
  CHECK(it.screen.in_turn());
  it.screen.note_request(after(2 * turn_timeout_ms));
  CHECK_FALSE(it.screen.in_turn());
}

TEST_CASE("screen: the view changes with whoever holds it, and not when nothing ended") {
  Fixture it;
  it.screen.end_turn();
  CHECK(it.changes.take());
  it.screen.end_turn();
  CHECK_FALSE(it.changes.take());
  it.screen.lock();
  CHECK(it.changes.take());
  it.screen.note_request(after(1));
  CHECK_FALSE(it.changes.take());
}
