// The view: everything that a screen shows.
#include "appliance/engine/engine.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/text/device_nl.hpp"

#include <algorithm>

namespace tafel::appliance {

namespace words = text::device;

view::DeviceView Engine::view(Instant now) const {
  view::DeviceView view;
  view.house_name = machine_.house ? machine_.house->name : "";
  view.device = machine_.device.name;
  view.today = to_string(belgian_day(now));
  view.problem = problem(now);
  view.read_only = live_ && live_->read_only();
  view.locked = locked_;
  view.chair = chair_;
  view.turn = turn_ ? turn_->participant : "";
  for (const auto& entry : machine_.chairs.chairs)
    view.chairs.push_back({entry.chair.id.value, entry.chair.name, std::string(name(entry.chair.role))});
  view.sessions = planned_sessions();
  if (live_ && !locked_) {
    view.session = session_in_these_hands();
    for (const auto* draft : live_->drafts().of(hands()))
      view.drafts.push_back({draft->key.page, draft->fields});
    view.last_deed = live_->last_deed();
  }
  view.sealing = sealing_view_;
  view.deliveries = machine_.outbox.deliveries();
  for (auto& delivery : view.deliveries)
    if (const auto* planned = machine_.agenda.find(delivery.session)) delivery.title = planned->session.title;
  view.pin_waits = pin_waits(now);
  return view;
}

view::SessionView Engine::session_in_these_hands() const {
  std::optional<domain::ParticipantId> reader;
  if (turn_) reader = domain::ParticipantId{turn_->participant};
  return view::view_of(
      live_->state(), [this](const domain::Commitment& text) { return live_->words(text); }, reader);
}

std::string Engine::session_state(const std::string& session) const {
  if (live_ && live_->id() == session) return "active";
  if (machine_.interrupted.contains(session)) return "interrupted";
  return machine_.outbox.contains(session) ? "sealed" : "planned";
}

std::vector<view::PlannedSession> Engine::planned_sessions() const {
  std::vector<view::PlannedSession> planned;
  for (const auto* entry : machine_.agenda.in_order())
    planned.push_back({entry->session.session.value, entry->session.title, std::string(name(entry->kind)),
                       to_string(entry->day), session_state(entry->session.session.value), entry->opening});
  // A session whose agenda has run out since: all that is known without a PIN is that it is there.
  for (const auto& session : machine_.interrupted)
    if (machine_.agenda.find(session) == nullptr) planned.push_back({session, "", "", "", "interrupted", {}});
  return planned;
}

std::vector<view::PinWait> Engine::pin_waits(Instant now) const {
  std::vector<view::PinWait> waits;
  for (const auto& owner : machine_.pins.owners()) {
    if (!owner.session.empty() && (!live_ || live_->id() != owner.session)) continue;
    const PinGate gate = machine_.pins.gate(owner, now);
    waits.push_back({owner.id, gate.wrong_tries, gate.locked ? 0 : gate.wait_seconds, gate.locked});
  }
  return waits;
}

std::string Engine::problem(Instant now) const {
  std::string all;
  const auto add = [&](bool is_so, std::string_view sentence) {
    if (is_so) all += (all.empty() ? "" : " ") + std::string(sentence);
  };
  add(!machine_.house, machine_.house_problem);
  add(live_ && live_->read_only(), words::disk_failing);
  add(live_ && clock_was_set(now), words::clock_was_set);
  add(pack_refused_, words::pack_refused);
  add(packs_ahead_, words::packs_ahead);
  add(chairs_wait_, words::chairs_wait);
  return all;
}

}  // namespace tafel::appliance
