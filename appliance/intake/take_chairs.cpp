#include "appliance/intake/take_chairs.hpp"

#include <utility>

namespace tafel::appliance {
namespace {

Done seal_session_for(LiveSession* live, const std::vector<const ChairRoster*>& rosters) {
  return live == nullptr ? Done() : live->keys().seal_for(live->journal().key(), rosters);
}

// Wrong tries count on for whoever keeps the same PIN.
Done clear_new_pins(const ChairRoster& before, const ChairRoster& chairs, PinAttempts& pins) {
  for (const auto& entry : chairs.chairs) {
    const auto* known = before.find(entry.chair.id.value);
    if (known != nullptr && known->pin_salt == entry.pin_salt) continue;
    if (auto done = pins.clear({"", entry.chair.id.value}); !done) return done;
  }
  return {};
}

// While one list takes over from the other, the session's key is sealed for the chairs of both.
Done replace_chairs(ChairRoster chairs, std::string_view document, Machine& machine, LiveSession* live,
                    ScreenHolder& screen, crypto::Random& random) {
  if (auto done = seal_session_for(live, {&machine.chairs, &chairs}); !done) return done;
  if (auto done =
          save_chairs(machine.config.folder.chairs(), machine.device, document, chairs.made_at, random);
      !done)
    return done;
  const ChairRoster before = std::exchange(machine.chairs, std::move(chairs));
  if (auto done = clear_new_pins(before, machine.chairs, machine.pins); !done) return done;
  if (!screen.locked() && machine.chairs.find(screen.chair()) == nullptr) screen.lock();
  return seal_session_for(live, {&machine.chairs});
}

}  // namespace

Done take_chairs(const envelope::OpenedPack& pack, Machine& machine, LiveSession* live, ScreenHolder& screen,
                 crypto::Random& random) {
  const auto document = as_text(pack.document.view());
  auto chairs = parse_chairs(document, machine.house->house, pack.header.made_at);
  if (!chairs) return pass(chairs.error());
  if (chairs->made_at < machine.chairs.made_at)
    return fail(Fault::refused, "older than the chairs that are here");
  return replace_chairs(std::move(*chairs), document, machine, live, screen, random);
}

}  // namespace tafel::appliance
