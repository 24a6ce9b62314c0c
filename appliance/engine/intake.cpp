// What comes in through the inbox: agendas and lists of chairs.
#include "appliance/engine/engine.hpp"
#include "shared/agenda/agenda.hpp"
#include "shared/base/log.hpp"

#include <utility>

namespace tafel::appliance {

void Engine::take_arrivals(Instant now) {
  if (!machine_.house) return;
  const bool at_start = std::exchange(at_start_, false);
  auto arrivals = machine_.inbox.arrivals(*machine_.house, machine_.device, now);
  bool looked = false;
  bool refused = false;
  bool ahead = false;
  for (auto& arrived : arrivals) {
    if (!arrived.pack && envelope::is_ahead_of_clock(arrived.pack.error())) {
      if (!packs_ahead_) log::warn("inbox: waits for the clock: " + describe(arrived.pack.error()));
      ahead = true;
      machine_.inbox.look_again(arrived.name);
      continue;
    }
    const bool is_chairs = arrived.pack && arrived.pack->header.kind == envelope::PackKind::chairs;
    // The keys of an interrupted session are sealed for the chairs it had: a new list waits until it is resumed.
    if (is_chairs && !machine_.interrupted.empty()) {
      changed_ = changed_ || !chairs_wait_;
      chairs_wait_ = true;
      machine_.inbox.look_again(arrived.name);
      continue;
    }
    changed_ = looked = true;
    const Done taken = take_pack(arrived, is_chairs);
    if (taken) continue;
    log::warn("inbox: " + describe(taken.error()));
    machine_.inbox.refuse(arrived.name, taken.error());
    // That yesterday's agenda has run out is no news in the morning.
    const bool ran_out = taken.error().place == "/expires_at";
    refused = refused || !(at_start && ran_out);
  }
  if (looked) pack_refused_ = refused;
  packs_ahead_ = ahead;
}

Done Engine::take_pack(const ArrivedPack& arrived, bool is_chairs) {
  if (!arrived.pack) return pass(arrived.pack.error());
  if (!is_chairs) return take_agenda(*arrived.pack);
  if (auto done = take_chairs(*arrived.pack); !done) return done;
  machine_.inbox.remove(arrived.name);
  chairs_wait_ = false;
  return {};
}

Done Engine::take_agenda(const envelope::OpenedPack& pack) {
  auto agenda = agenda::parse_agenda(as_text(pack.document.view()));
  if (!agenda) return pass(agenda.error());
  if (agenda->house != machine_.house->house)
    return fail(Fault::refused, "an agenda of another house", "/house");
  if (agenda->device != machine_.device.name)
    return fail(Fault::refused, "an agenda for another device", "/device");
  return machine_.agenda.add(*agenda, pack.header.made_at, random_);
}

Done Engine::take_chairs(const envelope::OpenedPack& pack) {
  const auto document = as_text(pack.document.view());
  auto chairs = parse_chairs(document, machine_.house->house, pack.header.made_at);
  if (!chairs) return pass(chairs.error());
  if (chairs->made_at < machine_.chairs.made_at)
    return fail(Fault::refused, "older than the chairs that are here");
  return replace_chairs(std::move(*chairs), document);
}

// At no moment may a session be without a chair who can resume it: while one list takes over from the other, its key
// is there for both.
Done Engine::replace_chairs(ChairRoster chairs, std::string_view document) {
  if (live_)
    if (auto done = live_->keys().seal_for(live_->journal().key(), {&machine_.chairs, &chairs}); !done)
      return done;
  if (auto done =
          save_chairs(machine_.config.folder.chairs(), machine_.device, document, chairs.made_at, random_);
      !done)
    return done;
  const ChairRoster before = std::exchange(machine_.chairs, std::move(chairs));
  for (const auto& entry : machine_.chairs.chairs) {
    const auto* known = before.find(entry.chair.id.value);
    if (known != nullptr && known->pin_salt == entry.pin_salt) continue;  // the same PIN as before
    if (auto done = machine_.pins.clear({"", entry.chair.id.value}); !done) return done;
  }
  if (!chair_.empty() && machine_.chairs.find(chair_) == nullptr) lock_screen();
  return live_ ? live_->keys().seal_for(live_->journal().key(), {&machine_.chairs}) : Done();
}

}  // namespace tafel::appliance
